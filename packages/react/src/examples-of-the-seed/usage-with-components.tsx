import { WhatsAppStyleChat, CallModal, useChat } from '../index.ts';

export function ChatPage() {
  const {
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
  } = useChat({ conversationId: 'conv-123' });

  const otherUser = {
    id: 'user-456',
    name: 'أحمد محمد',
    profileImage: '/avatar.jpg',
    isOnline: true,
  };

  return (
    <>
      <WhatsAppStyleChat
        conversationId="conv-123"
        currentUserId="my-user-id"
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
