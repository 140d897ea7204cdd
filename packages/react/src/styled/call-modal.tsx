import { lazy, Suspense } from 'react';
import { LanguageProvider } from '../primitives/language.tsx';
import { useChatContext } from '../provider/chat-context.ts';
import type { CallModalProps } from '../types.ts';

const CallPanel = lazy(() => import('../primitives/call-panel.tsx').then(({ CallPanel }) => ({ default: CallPanel })));

/** The call on the screen: who, how long, and the buttons. Loads when a call first shows; nothing while `isOpen` is false. */
export function CallModal(props: CallModalProps) {
  const { locale, colorScheme } = useChatContext();
  if (!props.isOpen) return null;
  return (
    <LanguageProvider locale={props.locale ?? locale}>
      <Suspense fallback={null}>
        <CallPanel {...props} colorScheme={colorScheme} />
      </Suspense>
    </LanguageProvider>
  );
}
