export interface CallAlert {
  /** Whether the ringtone is heard: what is heard needs no flashing title on a page that is seen. */
  setAudible(isAudible: boolean): void;
  stop(): void;
}
export interface CallAlertOptions {
  /** Who calls. */
  name: string;
  /** What kind of call it is, in words. */
  line: string;
}

const FLASH_MS = 1000;
const VIBRATION = [400, 200, 400, 1000];

/** The page's title says who calls, every other second. */
function flashTitle(words: string): () => void {
  const { title } = document;
  let isOn = false;
  const turn = () => {
    isOn = !isOn;
    document.title = isOn ? words : title;
  };
  turn();
  const timer = setInterval(turn, FLASH_MS);
  return () => {
    clearInterval(timer);
    if (isOn) document.title = title;
  };
}

/** A notification where the user has allowed them before; it never asks. */
function notify({ name, line }: CallAlertOptions): () => void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return () => undefined;
  try {
    const note = new Notification(name, { body: line, tag: 'majlis-call', requireInteraction: true });
    note.onclick = () => {
      window.focus();
      note.close();
    };
    return () => note.close();
  } catch {
    // Android lets only service workers show them.
    return () => undefined;
  }
}

function vibrate(): () => void {
  if (typeof navigator.vibrate !== 'function') return () => undefined;
  const shake = () => navigator.vibrate(VIBRATION);
  shake();
  const timer = setInterval(
    shake,
    VIBRATION.reduce((sum, ms) => sum + ms, 0),
  );
  return () => {
    clearInterval(timer);
    navigator.vibrate(0);
  };
}

/** Tells of a ringing call by eye and hand, for as long as the ear alone would miss it. */
export function startCallAlert(options: CallAlertOptions): CallAlert {
  const still = vibrate();
  let quiet: (() => void) | null = null;
  let isAudible = true;
  const look = () => {
    const isMissed = !isAudible || document.visibilityState === 'hidden';
    if (isMissed && quiet === null) {
      const undo = [flashTitle(`${options.line}: ${options.name}`), notify(options)];
      quiet = () => {
        for (const stop of undo) stop();
      };
    } else if (!isMissed && quiet !== null) {
      quiet();
      quiet = null;
    }
  };
  document.addEventListener('visibilitychange', look);
  look();
  return {
    setAudible(next) {
      isAudible = next;
      look();
    },
    stop() {
      document.removeEventListener('visibilitychange', look);
      quiet?.();
      still();
    },
  };
}
