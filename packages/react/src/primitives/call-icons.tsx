/** Drawn with one line, so that all of them weigh the same; the handset of the other icons is the one exception. */
const LINES = {
  microphone: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.500V21M8.500 21h7',
  'microphone-off':
    'M9 9.500V11a3 3 0 0 0 4.800 2.400M15 11V6a3 3 0 0 0-5.800-1.100M5.500 11a6.500 6.500 0 0 0 10.300 5.300M18.500 11c0 1-.2 1.900-.6 2.700M12 17.500V21M8.500 21h7M3.500 3.500l17 17',
  camera:
    'M4.500 6.500h8a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM14.500 10.800l5.700-3.300a.8.8 0 0 1 1.300.7v7.600a.8.8 0 0 1-1.300.7l-5.700-3.300',
  'camera-off':
    'M6.500 6.500h-2a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h8c.8 0 1.400-.4 1.800-1M10.500 6.500h2a2 2 0 0 1 2 2v2.300l5.700-3.300a.8.8 0 0 1 1.300.7v7.600M3.500 3.500l17 17',
  screen:
    'M4 4.500h16A1.500 1.500 0 0 1 21.500 6v9.500A1.500 1.500 0 0 1 20 17H4a1.500 1.500 0 0 1-1.500-1.500V6A1.500 1.500 0 0 1 4 4.500zM8.500 20.500h7M12 14V8M9.300 10.400L12 7.700l2.700 2.700',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  minimize: 'M20.500 3.500L14 10M14 5v5h5M3.500 20.500L10 14M10 19v-5H5',
  maximize: 'M13.500 10.500L20 4M15 4h5v5M10.500 13.500L4 20M9 20H4v-5',
  'picture-in-picture':
    'M4 4.500h16A1.500 1.500 0 0 1 21.500 6v12a1.500 1.500 0 0 1-1.500 1.500H4A1.500 1.500 0 0 1 2.500 18V6A1.500 1.500 0 0 1 4 4.500zM12.500 12h5.500v4h-5.500z',
  switch:
    'M4 11.500a8 8 0 0 1 13.800-5.100L20 8.500M20 4v4.500h-4.500M20 12.500a8 8 0 0 1-13.800 5.100L4 15.500M4 20v-4.500h4.500',
  speaker: 'M4 9.500v5h3.500l5 4v-13l-5 4zM16 9a4.300 4.300 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11',
  shield:
    'M12 3l7.500 2.800v5.400c0 4.700-3.200 8.200-7.500 9.800-4.300-1.600-7.500-5.100-7.500-9.800V5.800zM9 12l2.200 2.200 3.900-4.200',
  record: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  check: 'M5 12.500l4.500 4.500L19 7.500',
} as const;

export type CallIconName = keyof typeof LINES;

/** A decorative picture in the colour of the text around it; its button carries the name. */
export function CallIcon({ name }: { name: CallIconName }) {
  return (
    <svg className="majlis-icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={LINES[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 3 : 1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
