import type { CallNotice } from '@majlis/core';
import { type CallView, useCallView } from './call-view.ts';
import { toReason } from './error-words.ts';
import { fill } from './language.tsx';
import { useWholeLanguage, type WholeLanguage } from './whole-language.ts';

interface Notice {
  key: string;
  tone: 'plain' | 'danger' | 'live';
  text: string;
  action?: { label: string; onPress: () => unknown };
}

const URGENT: ReadonlySet<CallNotice> = new Set(['listening-only', 'microphone-lost', 'playback-blocked']);

function toNotice({ words }: WholeLanguage, { name, deeds, props }: CallView, notice: CallNotice): Notice {
  const { call } = words;
  if (notice === 'permission-prompt') {
    return { key: notice, tone: 'plain', text: props.callType === 'VIDEO' ? call.allowCamera : call.allowMicrophone };
  }
  const actions: Partial<Record<CallNotice, NonNullable<Notice['action']>>> = {
    'playback-blocked': { label: call.hear, onPress: deeds.resume },
    'listening-only': { label: call.tryMicrophone, onPress: deeds.resume },
    'microphone-lost': { label: call.tryMicrophone, onPress: deeds.resume },
    'speaking-while-muted': { label: call.unmute, onPress: props.onToggleMute },
  };
  const action = actions[notice];
  const tone = notice === 'peer-recording' ? 'live' : URGENT.has(notice) ? 'danger' : 'plain';
  return { key: notice, tone, text: fill(call.notices[notice], { name }), ...(action && { action }) };
}

function listNotices(language: WholeLanguage, view: CallView): Notice[] {
  const { call } = language.words;
  const { live, fault, notices, status } = view;
  if (live?.isElsewhere) return [];
  const error = fault ?? live?.error ?? null;
  const problem: Notice[] = error ? [{ key: 'fault', tone: 'danger', text: toReason(language.words, error) }] : [];
  if (status === 'ended') return problem;
  const shown = notices.map((notice) => toNotice(language, view, notice));
  if (live?.isRecording) shown.push({ key: 'recording', tone: 'live', text: call.recording });
  if (live?.isScreenSharing) shown.push({ key: 'sharing', tone: 'plain', text: call.sharing });
  return [...shown, ...problem];
}

/** What there is to tell in the call, with a button where something can be done about it. */
export function CallNotices() {
  const language = useWholeLanguage();
  const view = useCallView();
  return (
    <div className="majlis-call-notices" role="status">
      {listNotices(language, view).map(({ key, tone, text, action }) => (
        <p key={key} className="majlis-call-notice" data-tone={tone}>
          <span dir="auto">{text}</span>
          {action && (
            <button type="button" className="majlis-link-button" onClick={() => void action.onPress()}>
              {action.label}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
