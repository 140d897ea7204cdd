/** A page with the chat screen on it, react itself left out. */
import { ChatProvider, useChat, WhatsAppStyleChat } from '@majlis/react';

function Chat({ userId, otherUserId }: { userId: string; otherUserId: string }) {
  const chat = useChat({ otherUserId });
  return (
    <WhatsAppStyleChat
      conversationId={chat.conversation?.id ?? ''}
      currentUserId={userId}
      otherUser={{ id: otherUserId, name: otherUserId }}
      messages={chat.messages}
      onSendMessage={chat.sendTextMessage}
      onSendVoice={chat.sendVoiceMessage}
      onSendImage={chat.sendImage}
      onSendLocation={chat.sendLocation}
      isTyping={chat.isTyping}
      onTyping={chat.sendTyping}
    />
  );
}

export function Page() {
  return (
    <ChatProvider>
      <Chat userId="layla" otherUserId="noura" />
    </ChatProvider>
  );
}
