import { fillCount, useLanguage } from './language.tsx';

/** What `DateDivider` takes. */
export interface DateDividerProps {
  at: Date;
}
/** The day that begins here. */
export function DateDivider({ at }: DateDividerProps) {
  const { formats } = useLanguage();
  return (
    <div className="majlis-row" data-align="centre" data-type="day">
      <span className="majlis-pill" data-tone="day">
        {Number.isNaN(at.getTime()) ? '' : formats.day(at, new Date())}
      </span>
    </div>
  );
}

/** What `UnreadDivider` takes. */
export interface UnreadDividerProps {
  count: number;
}
/** Where the messages begin that were unread when the conversation was opened. */
export function UnreadDivider({ count }: UnreadDividerProps) {
  const { words, formats } = useLanguage();
  return (
    <div className="majlis-row" data-align="centre" data-type="unread">
      <span className="majlis-unread">{fillCount(words.list.unread, { formats, count })}</span>
    </div>
  );
}
