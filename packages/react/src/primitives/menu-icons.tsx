/** Of the same weight as the other drawn icons. */
const LINES = {
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  forward: 'M15 6l5 5-5 5M20 11h-9a7 7 0 0 0-7 7',
  star: 'M12 3.500l2.600 5.400 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900L3.500 9.700l5.900-.8z',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 8v.01',
  trash: 'M4 6.500h16M9 6V4h6v2M6.500 6.500l1 13.500h9l1-13.500M10 10.500v6M14 10.500v6',
  other: 'M5 12h.01M12 12h.01M19 12h.01',
} as const;

/** A decorative picture in the colour of the text around it; its button carries the name. */
export function MenuIcon({ name }: { name: keyof typeof LINES }) {
  return (
    <svg className="majlis-icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={LINES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'other' ? 3 : 2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
