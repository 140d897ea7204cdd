'use client';

import { createMessagingSystem } from '@majlis/core';
import { CallModal, ChatProvider, useChat, WhatsAppStyleChat } from '@majlis/react';
import { createDemoWorld } from '@majlis/testing';
import '@majlis/react/styles.css';

const { me, other: otherUser, token, options } = createDemoWorld();
const system = createMessagingSystem(options);
if (typeof window !== 'undefined') void system.initialize(me.id, token);

/** The example of the seed, with a world that answers behind it. */
function ChatPage() {
  const {
    conversation,
    messages,
    sendTextMessage,
    sendVoiceMessage,
    sendImage,
    sendLocation,
    callState,
    startVoiceCall,
    startVideoCall,
    answerCall,
    endCall,
    declineCall,
    toggleMute,
    toggleVideo,
    isTyping,
    sendTyping,
  } = useChat({ otherUserId: otherUser.id });

  return (
    <>
      <WhatsAppStyleChat
        conversationId={conversation?.id ?? ''}
        currentUserId={me.id}
        otherUser={otherUser}
        messages={messages}
        onSendMessage={sendTextMessage}
        onSendVoice={sendVoiceMessage}
        onSendImage={sendImage}
        onSendLocation={sendLocation}
        onStartVoiceCall={startVoiceCall}
        onStartVideoCall={startVideoCall}
        isTyping={isTyping}
        onTyping={sendTyping}
      />

      <CallModal
        isOpen={callState.status !== 'idle'}
        callType={callState.type || 'VOICE'}
        callStatus={callState.status}
        isIncoming={callState.isIncoming}
        remoteUser={otherUser}
        duration={callState.duration}
        isMuted={callState.isMuted}
        isVideoEnabled={callState.isVideoEnabled}
        onAnswer={answerCall}
        onDecline={declineCall}
        onEnd={endCall}
        onToggleMute={toggleMute}
        onToggleVideo={toggleVideo}
      />
    </>
  );
}

export const Chat = () => (
  <ChatProvider system={system}>
    <ChatPage />
  </ChatProvider>
);
