import type { CallEffect, CallMachineEvent, CallTimer } from '../packages/core/src/calls/call-machine.ts';

/** The words of the page about the states of a call, in one language. */
export interface CallWords {
  head: string;
  events: { [Event in CallMachineEvent]: string };
  effects: { [Effect in CallEffect]: string };
  /** Between two things that are done. */
  and: string;
  when(timer: CallTimer): string;
}

export const ENGLISH: CallWords = {
  head: `# The states of a call

What one device goes through. The table is the one that the program runs on; a pair that is not in it is passed over.
A call whose record is final (\`ENDED\`, \`MISSED\`, \`DECLINED\`, \`BUSY\`, \`FAILED\`) ends in every state.

| State | When | Next | What is done |
|---|---|---|---|`,
  events: {
    start: 'the user calls',
    ring: 'a call comes in',
    resume: 'the page is back after a reload in a call',
    placed: 'the backend took the call',
    'peer-ringing': 'a device of the other side shows it',
    answered: 'the other side answered',
    accept: 'the user answers',
    claimed: 'this device has the call',
    'claim-failed': 'the backend could not be reached to answer',
    decline: 'the user declines',
    connected: 'media flows',
    lost: 'media stopped for 1.5 s, or the connection broke',
    rebuild: 'the connection is beyond repair, or there is none after 20 s',
    'epoch-risen': 'both sides are to build a new connection',
    'media-failed': 'the microphone cannot be had',
    'hang-up': 'the user hangs up',
    over: 'the record of the call is final',
    'ring-overdue': 'the ring should be over by now',
    'connect-failed': 'no media within 30 s',
    'reconnect-failed': 'media did not come back within 30 s',
    forget: 'the reason was shown',
  },
  effects: {
    acquire: 'open microphone and camera',
    place: 'place the call',
    prepare: 'build the connection; as caller, send the offer',
    'tell-ringing': 'tell the caller that it rings',
    claim: 'claim the call for this device',
    'ask-resume': 'ask for the next epoch',
    connect: 'exchange descriptions',
    rebuild: 'build a new connection',
    'look-up': 'ask the backend how the call stands',
    'report-connected': 'tell the backend, keep the screen awake',
    'tell-reconnecting': 'say so',
    release: 'stop tracks, close the connection, let the screen sleep',
    'send-end': 'tell the backend that it is over',
    'send-decline': 'tell the backend that it is declined',
    'announce-end': 'emit `ended` once',
    forget: 'show no call',
  },
  and: '; ',
  when: ({ afterMs, from }) =>
    from === 'ring-end' ? `${afterMs / 1000} s after the ring ends` : `after ${afterMs / 1000} s`,
};

export const ARABIC: CallWords = {
  head: `# حالات المكالمة

ما يمر به جهاز واحد. والجدول هو الذي يعمل به البرنامج؛ وما ليس فيه يُتجاوز.
والمكالمة التي صار سجلها نهائيًا (\`ENDED\` و\`MISSED\` و\`DECLINED\` و\`BUSY\` و\`FAILED\`) تنتهي في كل حالة.

| الحالة | متى | التالية | ما يُفعل |
|---|---|---|---|`,
  events: {
    start: 'يتصل المستخدم',
    ring: 'ترد مكالمة',
    resume: 'عادت الصفحة بعد إعادة تحميل أثناء مكالمة',
    placed: 'قبل الخادم المكالمة',
    'peer-ringing': 'يعرضها جهاز عند الطرف الآخر',
    answered: 'ردّ الطرف الآخر',
    accept: 'يردّ المستخدم',
    claimed: 'المكالمة لهذا الجهاز',
    'claim-failed': 'تعذر الوصول إلى الخادم للرد',
    decline: 'يرفض المستخدم',
    connected: 'الوسائط تجري',
    lost: 'توقفت الوسائط 1.5 ثانية، أو انقطع الاتصال',
    rebuild: 'لا سبيل إلى إصلاح الاتصال، أو لا اتصال بعد 20 ثانية',
    'epoch-risen': 'على الطرفين بناء اتصال جديد',
    'media-failed': 'لا سبيل إلى الميكروفون',
    'hang-up': 'ينهي المستخدم المكالمة',
    over: 'سجل المكالمة نهائي',
    'ring-overdue': 'كان ينبغي أن ينتهي الرنين',
    'connect-failed': 'لا وسائط خلال 30 ثانية',
    'reconnect-failed': 'لم تعد الوسائط خلال 30 ثانية',
    forget: 'عُرض السبب',
  },
  effects: {
    acquire: 'افتح الميكروفون والكاميرا',
    place: 'اطلب المكالمة',
    prepare: 'ابنِ الاتصال؛ وأرسل العرض إن كنت المتصل',
    'tell-ringing': 'أخبر المتصل بأنها ترنّ',
    claim: 'خذ المكالمة لهذا الجهاز',
    'ask-resume': 'اطلب العهد التالي',
    connect: 'تبادل الأوصاف',
    rebuild: 'ابنِ اتصالًا جديدًا',
    'look-up': 'اسأل الخادم عن حال المكالمة',
    'report-connected': 'أخبر الخادم، وأبقِ الشاشة مضاءة',
    'tell-reconnecting': 'قل ذلك',
    release: 'أوقف المسارات، وأغلق الاتصال، ودع الشاشة تنام',
    'send-end': 'أخبر الخادم بأنها انتهت',
    'send-decline': 'أخبر الخادم بأنها رُفضت',
    'announce-end': 'أطلق `ended` مرة واحدة',
    forget: 'لا تعرض مكالمة',
  },
  and: '؛ ',
  when: ({ afterMs, from }) =>
    from === 'ring-end' ? `بعد ${afterMs / 1000} ثانية من نهاية الرنين` : `بعد ${afterMs / 1000} ثانية`,
};
