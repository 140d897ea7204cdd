import type { MessageStatus } from '@majlis/core';
import { useLanguage } from './language.tsx';

const ONE = 'M1.5 6.2l3.300 3.300L11.300 2.500';
const TWO = 'M6.600 8.300l1.200 1.200L14.300 2.500M1.500 6.200l3.300 3.300L11.300 2.500';
const CLOCK = 'M8 1.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM8 3.500V6l1.700 1.200';
const SHAPES: Record<MessageStatus, string> = {
  queued: CLOCK,
  uploading: CLOCK,
  sending: CLOCK,
  sent: ONE,
  delivered: TWO,
  read: TWO,
  failed: 'M8 2v5M8 9.500v.200',
};

/** How far a message of one's own has come: clock, one tick, two ticks, two blue ticks. */
export function MessageTicks({ status }: { status: MessageStatus }) {
  const { words } = useLanguage();
  return (
    <span className="majlis-ticks" data-status={status}>
      <svg className="majlis-tick" viewBox="0 0 16 12" role="img" aria-label={words.status[status]} focusable="false">
        <path d={SHAPES[status]} />
      </svg>
    </span>
  );
}
