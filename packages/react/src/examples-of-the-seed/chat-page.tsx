// pages/chat/[conversationId].tsx
import { useRouter } from './next-router.ts';
import { WhatsAppStyleChat, CallModal, useChat } from '../index.ts';
import { webRTCService } from '@majlis/core';
import useAuth from './use-auth.ts';

export default function ChatPage() {
  const router = useRouter();
  const { conversationId } = router.query;
  const { user } = useAuth();

  const chat = useChat({
    conversationId: conversationId as string,
  });

  if (!chat.conversation) return <div>جاري التحميل...</div>;

  const otherUser = chat.conversation.participants.find((p) => p.id !== user?.id);

  return (
    <div className="h-screen">
      <WhatsAppStyleChat
        conversationId={chat.conversation.id}
        currentUserId={user?.id || ''}
        otherUser={otherUser || { id: '', name: 'مستخدم' }}
        messages={chat.messages}
        onSendMessage={async (text) => chat.sendTextMessage(text)}
        onSendVoice={chat.sendVoiceMessage}
        onSendImage={chat.sendImage}
        onSendLocation={chat.sendLocation}
        onStartVoiceCall={chat.startVoiceCall}
        onStartVideoCall={chat.startVideoCall}
        isTyping={chat.isTyping}
        onTyping={chat.sendTyping}
        onBack={() => router.back()}
      />

      <CallModal
        isOpen={chat.callState.status !== 'idle'}
        callType={chat.callState.type || 'VOICE'}
        callStatus={chat.callState.status}
        isIncoming={chat.callState.isIncoming}
        remoteUser={otherUser || { id: '', name: '' }}
        duration={chat.callState.duration}
        localStream={webRTCService.getLocalMediaStream()}
        remoteStream={webRTCService.getRemoteMediaStream()}
        isMuted={chat.callState.isMuted}
        isVideoEnabled={chat.callState.isVideoEnabled}
        onAnswer={chat.answerCall}
        onDecline={chat.declineCall}
        onEnd={chat.endCall}
        onToggleMute={chat.toggleMute}
        onToggleVideo={chat.toggleVideo}
      />
    </div>
  );
}
