const LINES = {
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.300 15.300L20 20',
  muted:
    'M6.200 10.200a5.800 5.800 0 0 1 8.600-5M17.700 9c.3 5.200 1.800 6.500 1.800 6.500h-4M4.500 15.500h6.500s-5.200.1-6.500 0c0 0 1.400-1.200 1.700-5.300M10 18.500a2 2 0 0 0 4 0M4 4l16 16',
  pinned: 'M9 3.500h6l-.8 6 3.300 3v2h-11v-2l3.300-3zM12 14.500V21',
  chats:
    'M5 4h9a2.500 2.500 0 0 1 2.500 2.500v4A2.500 2.500 0 0 1 14 13H8.500L5 16v-3a2.500 2.500 0 0 1-2.500-2.500v-4A2.500 2.500 0 0 1 5 4zM19.500 9a2 2 0 0 1 2 2v4.500a2 2 0 0 1-2 2V20.500L16 17.500h-4.500a2 2 0 0 1-1.800-1.100',
} as const;

export type ConversationIconName = keyof typeof LINES;

/** A decorative picture in the colour of the text around it. */
export function ConversationIcon({ name }: { name: ConversationIconName }) {
  return (
    <svg className="majlis-icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={LINES[name]}
        fill={name === 'pinned' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={name === 'chats' ? 1.25 : 1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
