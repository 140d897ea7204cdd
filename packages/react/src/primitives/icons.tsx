const PATHS = {
  back: 'M15 5l-7 7 7 7',
  call: 'M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.25 11.4 11.4 0 0 0 3.6.57 1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1c0 1.25.2 2.45.57 3.57a1 1 0 0 1-.25 1z',
  video:
    'M4 6h10a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zm13 4.5 4-3a.6.6 0 0 1 1 .5v8a.6.6 0 0 1-1 .5l-4-3z',
  attach: 'M12 5v14M5 12h14',
  photo:
    'M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zm0 13h14l-4.5-6-3.5 4.5-2.5-3zM8 10a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  pin: 'M12 2a7 7 0 0 0-7 7c0 5.2 7 13 7 13s7-7.8 7-13a7 7 0 0 0-7-7zm0 9.5A2.5 2.5 0 1 1 12 6.5a2.5 2.5 0 0 1 0 5z',
  send: 'M3.4 20.4 21 12.9c.8-.35.8-1.45 0-1.8L3.4 3.6c-.7-.3-1.4.3-1.4 1V9.1c0 .5.4.93.87 1L13 12 2.87 13.9c-.5.07-.87.5-.87 1v4.5c0 .7.7 1.3 1.4 1z',
  microphone:
    'M12 15a3.5 3.5 0 0 0 3.5-3.5v-6a3.5 3.5 0 1 0-7 0v6A3.5 3.5 0 0 0 12 15zm6.5-3.5a6.5 6.5 0 0 1-5.5 6.4V21a1 1 0 0 1-2 0v-3.1a6.5 6.5 0 0 1-5.5-6.4 1 1 0 0 1 2 0 4.5 4.5 0 0 0 9 0 1 1 0 0 1 2 0z',
  play: 'M8 5.2v13.6c0 .8.9 1.3 1.6.8l10.2-6.8c.6-.4.6-1.2 0-1.6L9.6 4.4C8.9 4 8 4.4 8 5.2z',
  pause: 'M7 5h3.2v14H7zM13.8 5H17v14h-3.2z',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  trash: 'M9 3h6l1 2h4v2H4V5h4zM6 9h12l-1 11a2 2 0 0 1-2 1.8H9A2 2 0 0 1 7 20z',
  retry: 'M12 5V1.5L7 6.5l5 5V8a5 5 0 1 1-5 5H5a7 7 0 1 0 7-8z',
  alert: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-2h2zm0-4h-2V7h2z',
  file: 'M6 2h8l6 6v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zm7 1.5V9h5.5z',
  offer:
    'M20.6 12.6 12.6 20.6a2 2 0 0 1-2.8 0L3.4 14.2a2 2 0 0 1-.6-1.4V5a2 2 0 0 1 2-2h7.8a2 2 0 0 1 1.4.6l6.6 6.6a1.7 1.7 0 0 1 0 2.4zM7.5 9A1.5 1.5 0 1 0 7.5 6a1.5 1.5 0 0 0 0 3z',
  missed: 'M19 7l-7 7-5-5h4V7H4v7h2v-3.5l6 6 8.5-8z',
  person: 'M12 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zm0 2c-4.5 0-8 2.2-8 5v1h16v-1c0-2.800-3.500-5-8-5z',
  block: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.600 5.600l12.800 12.800',
  stop: 'M7 7h10v10H7z',
  outgoing: 'M7 17 17 7M9 7h8v8',
  incoming: 'M17 7 7 17M15 17H7V9',
  emoji:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 14c.9 1.500 2.300 2.300 4 2.300s3.100-.8 4-2.300M9 9.500v.1M15 9.500v.1',
  reply: 'M9 6 4 11l5 5M4 11h9a7 7 0 0 1 7 7',
  pencil: 'M4 20l1-4.500L16.500 4a1.800 1.800 0 0 1 2.600 0l.9.9a1.800 1.800 0 0 1 0 2.600L8.500 19z',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z',
  check: 'M5 12.500l5 5L19 7.500',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  more: 'M12 3.500a1.700 1.700 0 1 0 0 3.400 1.700 1.700 0 0 0 0-3.400zm0 6.800a1.700 1.700 0 1 0 0 3.400 1.700 1.700 0 0 0 0-3.400zm0 6.800a1.700 1.700 0 1 0 0 3.400 1.700 1.700 0 0 0 0-3.400z',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
} as const;
const DRAWN = new Set<IconName>([
  'back',
  'attach',
  'close',
  'down',
  'block',
  'outgoing',
  'incoming',
  'emoji',
  'reply',
  'pencil',
  'lock',
  'check',
  'download',
  'search',
]);

export type IconName = keyof typeof PATHS;

/** A decorative picture in the colour of the text around it; its button carries the name. */
export function Icon({ name }: { name: IconName }) {
  const drawn = DRAWN.has(name);
  return (
    <svg className="majlis-icon" data-icon={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={drawn ? 'none' : 'currentColor'}
        {...(drawn && { stroke: 'currentColor', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' })}
      />
    </svg>
  );
}
