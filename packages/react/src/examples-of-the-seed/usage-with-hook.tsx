import { useChat } from '../index.ts';

export function ChatPage() {
  const {
    messages,
    sendTextMessage,
    sendVoiceMessage,
    sendImage,
    sendLocation,
    startVoiceCall,
    startVideoCall,
    callState,
    isTyping,
    sendTyping,
  } = useChat({
    conversationId: 'conv-123',
    // أو
    otherUserId: 'user-456',
  });

  return (
    <div>
      {/* عرض الرسائل */}
      {messages.map((msg) => (
        <div key={msg.id}>{msg.content}</div>
      ))}

      {/* إرسال رسالة */}
      <button onClick={() => sendTextMessage('مرحباً!')}>إرسال</button>

      {/* بدء مكالمة */}
      <button onClick={startVoiceCall}>مكالمة صوتية</button>
      <button onClick={startVideoCall}>مكالمة فيديو</button>
    </div>
  );
}
