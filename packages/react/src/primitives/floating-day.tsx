import { type RefObject, useImperativeHandle, useState } from 'react';
import { useLanguage } from './language.tsx';

export interface FloatingDayHandle {
  /** Shows the day of the message at the top of the list. */
  show(createdAt: string): void;
  hide(): void;
}

/** While the reader scrolls: the day of what they see, once for the whole list. The lines between the days say it to all. */
export function FloatingDay({ handle }: { handle: RefObject<FloatingDayHandle | null> }) {
  const { formats } = useLanguage();
  const [shown, setShown] = useState({ day: '', isVisible: false });
  useImperativeHandle(
    handle,
    () => ({
      show(createdAt) {
        const at = new Date(createdAt);
        const day = Number.isNaN(at.getTime()) ? '' : formats.day(at, new Date());
        setShown((now) => (now.day === day && now.isVisible ? now : { day, isVisible: true }));
      },
      hide: () => setShown((now) => (now.isVisible ? { ...now, isVisible: false } : now)),
    }),
    [formats],
  );
  if (shown.day === '') return null;
  return (
    <div className="majlis-floating-day" data-visible={shown.isVisible || undefined} aria-hidden="true">
      <span className="majlis-pill" data-tone="day">
        {shown.day}
      </span>
    </div>
  );
}
