/** A page with the chat screen on it, react itself left out. */
import { ChatProvider, useChat, WhatsAppStyleChat } from '@majlis/react';

function Chat({ otherUserId }: { otherUserId: string }) {
  const chat = useChat({ otherUserId });
  return <WhatsAppStyleChat {...chat} />;
}

export function Page() {
  return (
    <ChatProvider>
      <Chat otherUserId="noura" />
    </ChatProvider>
  );
}
