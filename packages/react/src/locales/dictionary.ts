import type { ClientErrorCode, ProblemCode } from '@majlis/contract';

/** Forms of one sentence by `Intl.PluralRules`; `{count}` stands for the number in the reader's digits. */
export type PluralForms = { readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};

/** Every word the components say. `{name}`, `{count}` and the like are filled in by the components. */
export interface Dictionary {
  readonly direction: 'ltr' | 'rtl';
  readonly header: {
    readonly back: string;
    readonly online: string;
    readonly offline: string;
    readonly typing: string;
    readonly recording: string;
    readonly lastSeen: string;
    readonly voiceCall: string;
    readonly videoCall: string;
  };
  readonly connection: { readonly connecting: string; readonly offline: string; readonly failed: string };
  readonly list: {
    readonly label: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly loading: string;
    readonly loadingOlder: string;
    readonly failed: string;
    readonly tryAgain: string;
    readonly jump: string;
    readonly newMessages: PluralForms;
    readonly unread: PluralForms;
    /** Said by a screen reader when a message arrives: `{name}` and `{text}`. */
    readonly arrived: string;
    readonly you: string;
  };
  readonly status: {
    readonly queued: string;
    readonly uploading: string;
    readonly sending: string;
    readonly sent: string;
    readonly delivered: string;
    readonly read: string;
    readonly failed: string;
  };
  readonly message: {
    readonly photo: string;
    readonly photoOpen: string;
    readonly photoMissing: string;
    readonly voice: string;
    readonly video: string;
    readonly file: string;
    readonly location: string;
    readonly openMap: string;
    readonly bid: string;
    readonly unknown: string;
    readonly deleted: string;
    readonly edited: string;
    readonly forwarded: string;
    readonly retry: string;
    readonly remove: string;
    readonly cancelUpload: string;
    readonly play: string;
    readonly pause: string;
    readonly seek: string;
    /** `{position}` of `{duration}`. */
    readonly position: string;
    readonly speed: string;
    readonly download: string;
    readonly cannotPlay: string;
    readonly voiceCall: string;
    readonly videoCall: string;
    readonly missedVoiceCall: string;
    readonly missedVideoCall: string;
    readonly system: string;
    readonly reactions: string;
  };
  readonly composer: {
    readonly label: string;
    readonly hint: string;
    readonly send: string;
    readonly attach: string;
    readonly photo: string;
    readonly location: string;
    readonly record: string;
    readonly dropHere: string;
    readonly notAnImage: string;
    readonly tooLong: PluralForms;
  };
  readonly recorder: {
    readonly label: string;
    readonly asking: string;
    readonly recording: string;
    readonly cancel: string;
    readonly send: string;
    readonly stop: string;
    readonly limit: string;
  };
  readonly preview: {
    readonly title: string;
    readonly caption: string;
    readonly send: string;
    readonly preparing: string;
  };
  readonly place: {
    readonly title: string;
    readonly question: string;
    readonly locating: string;
    readonly share: string;
    readonly accuracy: string;
  };
  readonly dialog: { readonly close: string; readonly cancel: string; readonly tryAgain: string };
  readonly call: {
    readonly incomingVoice: string;
    readonly incomingVideo: string;
    readonly acquiring: string;
    readonly calling: string;
    readonly ringing: string;
    readonly connecting: string;
    readonly connected: string;
    readonly reconnecting: string;
    readonly ended: string;
    readonly answer: string;
    readonly decline: string;
    readonly end: string;
    readonly mute: string;
    readonly unmute: string;
    readonly videoOn: string;
    readonly videoOff: string;
    readonly self: string;
  };
  /** What went wrong and what to do about it, for people. `other` is for a backend's own codes. */
  readonly errors: { readonly [Code in ProblemCode | ClientErrorCode | 'other']: string };
  /** Reasons that depend on what was asked for. */
  readonly permission: { readonly microphone: string; readonly location: string };
}
