/** Stands for the icon of the owner's own page. */
export function ChatBubbleIcon({ className }: { className: string }) {
  return <svg aria-hidden="true" className={className} viewBox="0 0 24 24" />;
}
