import type { CallOverReason } from '@majlis/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { isShownCall } from '../primitives/call-live.ts';
import { LanguageProvider } from '../primitives/language.tsx';
import { useChatContext } from '../provider/chat-context.ts';
import { useComponent } from '../provider/replacements.ts';
import type { CallModalProps } from '../types.ts';

const CallPanel = lazy(() => import('../primitives/call-panel.tsx').then(({ CallPanel }) => ({ default: CallPanel })));

/** Ends that leave the caller with a wish to call again; the others need no longer than the service keeps them. */
const UNFINISHED: ReadonlySet<CallOverReason> = new Set([
  'busy',
  'timeout',
  'declined',
  'unavailable',
  'connection_lost',
  'connection_failed',
  'media_failed',
]);
const READING_MS = 6000;

/** The props to show: those given, and for a while after the service has forgotten its call, why it came to nothing. */
function useShownProps(props: CallModalProps): CallModalProps | null {
  const { calls } = useChatContext();
  const { isOpen, callStatus, isIncoming } = props;
  const [over, setOver] = useState<CallModalProps | null>(null);
  const isOver = isOpen && callStatus === 'ended';
  if (isOver && over === null && !isIncoming) {
    const state = calls.getState();
    const { endReason, callId } = state;
    if (isShownCall(state, props) && endReason !== null && callId !== null && UNFINISHED.has(endReason)) {
      setOver({ ...props, endReason, callId });
    }
  }
  if (isOpen && !isOver && over !== null) setOver(null);
  useEffect(() => {
    if (isOpen || over === null) return;
    const timer = setTimeout(() => setOver(null), READING_MS);
    return () => clearTimeout(timer);
  }, [isOpen, over]);
  return isOpen ? props : over;
}

/**
 * The call on the screen, from ringing to why it ended. It works from its props alone; inside a `ChatProvider` whose
 * call service holds this call, devices, screen sharing, notices, quality and streams come from there. It loads when a
 * call first shows, is nothing while `isOpen` is false, and never ends a call by itself.
 */
export function CallModal(props: CallModalProps) {
  const { locale, colorScheme } = useChatContext();
  const shown = useShownProps(props);
  const Panel = useComponent('CallPanel', CallPanel);
  if (!shown) return null;
  return (
    <LanguageProvider locale={shown.locale ?? locale}>
      <Suspense fallback={null}>
        <Panel {...shown} colorScheme={colorScheme} />
      </Suspense>
    </LanguageProvider>
  );
}
