import type { ClientErrorCode, ProblemCode } from '@majlis/contract';
import type { CallNotice, CallOverReason, CallQualityLevel } from '@majlis/core';

/** Forms of one sentence by `Intl.PluralRules`; `{count}` stands for the number in the reader's digits. */
export type PluralForms = { readonly [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};

export type EmojiGroup =
  | 'recent'
  | 'smileys'
  | 'people'
  | 'nature'
  | 'food'
  | 'travel'
  | 'activities'
  | 'objects'
  | 'symbols'
  | 'flags';

/** Every word the components say. `{name}`, `{count}` and the like are filled in by the components. */
export interface Dictionary {
  readonly direction: 'ltr' | 'rtl';
  readonly header: {
    readonly back: string;
    readonly online: string;
    readonly offline: string;
    readonly typing: string;
    /** By how many they are: `{names}`. */
    readonly typingNames: PluralForms;
    readonly recording: string;
    readonly lastSeen: string;
    readonly voiceCall: string;
    readonly videoCall: string;
  };
  /** In one conversation. */
  readonly search: {
    readonly open: string;
    readonly field: string;
    readonly older: string;
    readonly newer: string;
    readonly close: string;
    /** `{index}` of `{count}`. */
    readonly place: string;
    readonly none: string;
    readonly busy: string;
    readonly failed: string;
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
    readonly readMore: string;
    readonly videoOpen: string;
    readonly videoMissing: string;
    /** On the last picture of an album: how many more there are. */
    readonly morePhotos: PluralForms;
    readonly emptyFile: string;
  };
  /** What can be done to a message. */
  readonly actions: {
    readonly menu: string;
    readonly react: string;
    readonly moreReactions: string;
    readonly reply: string;
    readonly copy: string;
    readonly copied: string;
    readonly edit: string;
    readonly forward: string;
    readonly star: string;
    readonly unstar: string;
    readonly starred: string;
    readonly noStars: string;
    readonly info: string;
    readonly remove: string;
    readonly removeTitle: string;
    readonly removeText: string;
    readonly removeAll: string;
    readonly forwardTo: string;
    readonly forwarded: PluralForms;
    /** `{emoji}` from `{names}`. */
    readonly reactedBy: string;
    /** After names: how many more there are. */
    readonly others: PluralForms;
    /** Whom no name is known of. */
    readonly someone: string;
    readonly more: string;
    readonly edited: string;
    /** A message that has not come to somebody. */
    readonly pending: string;
    /** `{text}` is the message. */
    readonly jump: string;
    readonly gone: string;
  };
  readonly viewer: {
    readonly previous: string;
    readonly next: string;
    readonly zoom: string;
    readonly download: string;
    /** The `{position}`th of `{count}`. */
    readonly position: string;
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
    readonly emoji: string;
    readonly cancelReply: string;
    readonly editing: string;
    readonly cancelEdit: string;
    readonly save: string;
  };
  readonly recorder: {
    readonly label: string;
    readonly asking: string;
    readonly recording: string;
    readonly cancel: string;
    readonly send: string;
    readonly stop: string;
    readonly limit: string;
    readonly slideToCancel: string;
    readonly slideToLock: string;
    readonly review: string;
    readonly sendReviewed: string;
  };
  readonly preview: {
    readonly title: string;
    readonly caption: string;
    readonly send: PluralForms;
    readonly preparing: string;
    readonly pictures: string;
    readonly more: string;
    readonly remove: string;
    /** Why one picture cannot go along. */
    readonly empty: string;
    readonly damaged: string;
    readonly tooLarge: string;
  };
  readonly emoji: {
    readonly title: string;
    readonly search: string;
    readonly none: string;
    readonly failed: string;
    readonly groups: { readonly [Group in EmojiGroup]: string };
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
    readonly elsewhere: string;
    readonly answer: string;
    readonly answerVoice: string;
    readonly decline: string;
    readonly end: string;
    readonly again: string;
    readonly mute: string;
    readonly unmute: string;
    readonly videoOn: string;
    readonly videoOff: string;
    readonly switchCamera: string;
    readonly self: string;
    readonly moveSelf: string;
    readonly more: string;
    readonly minimize: string;
    readonly maximize: string;
    readonly move: string;
    readonly pictureInPicture: string;
    readonly share: string;
    readonly stopSharing: string;
    readonly sharing: string;
    /** What `{name}` shows of their screen. */
    readonly screenOf: string;
    readonly record: string;
    readonly stopRecording: string;
    readonly recording: string;
    readonly microphone: string;
    readonly camera: string;
    readonly speaker: string;
    /** The `{number}`th device of a `{kind}` that the browser does not name. */
    readonly unnamedDevice: string;
    readonly noDevices: string;
    readonly safetyCode: string;
    readonly safetyHint: string;
    readonly remoteMuted: string;
    readonly remoteCameraOff: string;
    readonly quality: { readonly [Level in CallQualityLevel]: string };
    readonly notices: { readonly [Notice in Exclude<CallNotice, 'permission-prompt'>]: string };
    readonly allowMicrophone: string;
    readonly allowCamera: string;
    readonly hear: string;
    readonly tryMicrophone: string;
    readonly reasons: { readonly [Reason in CallOverReason]: string };
    readonly row: {
      readonly incoming: string;
      readonly outgoing: string;
      readonly noAnswer: string;
      readonly busy: string;
      readonly failed: string;
      readonly declined: string;
      readonly ongoing: string;
      readonly callBack: string;
    };
    readonly hours: PluralForms;
    readonly minutes: PluralForms;
    readonly seconds: PluralForms;
    /** `{major}` hours and `{minor}` minutes, or minutes and seconds. */
    readonly span: string;
  };
  readonly inbox: {
    readonly title: string;
    readonly search: string;
    readonly searchHint: string;
    readonly clearSearch: string;
    readonly found: PluralForms;
    /** `{query}` is what was searched for. */
    readonly noneFound: string;
    readonly noneFoundHint: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly loading: string;
    readonly loadingMore: string;
    readonly failed: string;
    readonly draft: string;
    readonly muted: string;
    readonly pinned: string;
    /** More unread messages than a badge has room for: `{count}` and more. */
    readonly many: string;
    /** In a group: `{name}` wrote `{text}`. */
    readonly from: string;
    readonly typing: string;
    readonly recording: string;
    readonly severalTyping: PluralForms;
    readonly choose: string;
    readonly chooseHint: string;
    readonly unnamed: string;
  };
  /** What went wrong and what to do about it, for people. `other` is for a backend's own codes. */
  readonly errors: { readonly [Code in ProblemCode | ClientErrorCode | 'other']: string };
  /** Reasons that depend on what was asked for. */
  readonly permission: { readonly microphone: string; readonly location: string };
}

type TypingWords = Pick<Dictionary['inbox'], 'severalTyping'>;
type CallRowWords = Pick<Dictionary['call'], 'row' | 'hours' | 'minutes' | 'seconds' | 'span'>;
type LaterSection = 'emoji' | 'preview' | 'place' | 'recorder' | 'viewer' | 'permission';
/** Words of what a screen shows from the start. */
export type FirstWords = Omit<Dictionary, LaterSection | 'call' | 'inbox'> & {
  readonly call: CallRowWords;
  readonly inbox: TypingWords;
};
/** Words of the parts that are loaded when someone asks for them. */
export type LaterWords = Pick<Dictionary, LaterSection> & {
  readonly call: Omit<Dictionary['call'], keyof CallRowWords>;
  readonly inbox: Omit<Dictionary['inbox'], keyof TypingWords>;
};

export const joinWords = (first: FirstWords, later: LaterWords): Dictionary => ({
  ...first,
  ...later,
  call: { ...first.call, ...later.call },
  inbox: { ...first.inbox, ...later.inbox },
});

type Partially<Words> = [Words, PluralForms] extends [PluralForms, Words]
  ? Words
  : Words extends string
    ? Words
    : { readonly [Key in keyof Words]?: Partially<Words[Key]> };

/** Words of an integrator: any of them; plural forms all at once. */
export type PartialDictionary = Partially<Dictionary>;
