import { useRouter } from './next-router.ts';
import { ChatBubbleIcon } from './chat-bubble-icon.tsx';

export function ContactButton({ userId, userName }: { userId: string; userName: string }) {
  const router = useRouter();

  const handleMessage = () => {
    // التوجيه لصفحة الرسائل مع معرف المستخدم
    router.push(`/messages?chat=${userId}&name=${encodeURIComponent(userName)}`);
  };

  return (
    <button
      onClick={handleMessage}
      className="flex items-center gap-2 rounded-lg bg-emerald-500 px-4 py-2 text-white hover:bg-emerald-600"
    >
      <ChatBubbleIcon className="h-5 w-5" />
      <span>مراسلة</span>
    </button>
  );
}
