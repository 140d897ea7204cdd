import type { ClientErrorCode, ProblemCode } from '@majlis/contract';

type Words = [english: string, arabic: string];

/** When a backend answers with each code. */
export const PROBLEM_WORDS: Record<ProblemCode, Words> = {
  bad_request: [
    'The request cannot be read: no JSON, a broken cursor.',
    'لا يُقرأ الطلب: ليس JSON، أو مؤشر صفحة معطوب.',
  ],
  unauthenticated: [
    'There is no token, or not one of this backend. Sign in anew.',
    'لا رمز، أو ليس من رموز هذا الخادم. سجّل الدخول من جديد.',
  ],
  token_expired: [
    'The token was good once. The client asks `getToken` and repeats.',
    'كان الرمز صالحًا. يسأل العميل `getToken` ويعيد.',
  ],
  forbidden: ['It is there, and not for this user to do.', 'الشيء موجود، وليس لهذا المستخدم أن يفعله.'],
  blocked: ['One of the two blocks the other; it does not say which.', 'أحد الاثنين يحظر الآخر؛ ولا يقال أيهما.'],
  not_found: ['It is not there, or not for this user to see.', 'ليس موجودًا، أو ليس لهذا المستخدم أن يراه.'],
  method_not_allowed: ['The path is right, the method is not.', 'المسار صحيح، والفعل ليس كذلك.'],
  conflict: ['It is not as the request supposes: deleted, for example.', 'ليس الأمر كما يفترض الطلب: محذوف مثلًا.'],
  idempotency_in_progress: [
    'The first send with this `clientId` is still at work.',
    'أول إرسال بهذا `clientId` ما زال جاريًا.',
  ],
  edit_window_closed: ['The time in which a message can be changed is over.', 'انتهت المدة التي تُعدَّل فيها الرسالة.'],
  call_in_progress: ['One of the two is in a live call already.', 'أحد الاثنين في مكالمة قائمة من قبل.'],
  call_already_answered: ['Another device was first.', 'سبق جهاز آخر.'],
  call_ended: ['The call is over.', 'انتهت المكالمة.'],
  call_not_answered: ['The call still rings.', 'المكالمة ما زالت ترنّ.'],
  cursor_expired: [
    'The place in the history is no longer known. The client begins anew.',
    'لم يعد الموضع في السجل معروفًا. يبدأ العميل من جديد.',
  ],
  too_large: [
    'More bytes than the limits in `GET /capabilities` allow.',
    'بايتات أكثر مما تسمح به الحدود في `GET /capabilities`.',
  ],
  unsupported_media_type: ['The bytes are of a kind that is not taken.', 'البايتات من نوع لا يُقبل.'],
  validation_failed: ['A field is wrong; `errors` names it.', 'حقل خاطئ؛ يسمّيه `errors`.'],
  idempotency_mismatch: ['This `clientId` was used for something else.', 'استُعمل هذا `clientId` لشيء آخر.'],
  unsupported_version: [
    'Page and backend speak different versions. Reload, then update.',
    'الصفحة والخادم على نسختين مختلفتين. أعد التحميل، ثم حدّث.',
  ],
  rate_limited: [
    'Too often. The client waits as long as `Retry-After` says.',
    'أكثر من اللازم. ينتظر العميل ما تقوله `Retry-After`.',
  ],
  internal: ['A fault of the backend.', 'عطل في الخادم.'],
  unsupported: ['The backend does not have this level or this way.', 'ليس عند الخادم هذا المستوى أو هذه الطريقة.'],
  unavailable: [
    'Not now: it starts, stops or cannot reach its database.',
    'ليس الآن: يبدأ أو يتوقف أو لا يصل إلى قاعدة بياناته.',
  ],
};

/** When the SDK raises each code. */
export const CLIENT_WORDS: Record<ClientErrorCode, Words> = {
  invalid_argument: [
    'The caller gave something that cannot be; `hint` says how to put it right.',
    'أعطى المستدعي ما لا يصح؛ ويقول `hint` كيف يُصلح.',
  ],
  not_initialized: ['Used before `initialize`, or after `disconnect`.', 'استُعمل قبل `initialize` أو بعد `disconnect`.'],
  disconnected: ['The session ended while this was at work.', 'انتهت الجلسة أثناء العمل.'],
  network: ['Nobody was reached.', 'لم يُوصل إلى أحد.'],
  timeout: ['No answer in time.', 'لا جواب في الوقت.'],
  aborted: ['Given up by the caller, or by what made it needless.', 'تخلى عنه المستدعي، أو ما أغنى عنه.'],
  invalid_response: [
    'The backend answered with something that the contract does not have.',
    'أجاب الخادم بما ليس في العقد.',
  ],
  storage_unavailable: [
    'The device keeps nothing: a private window, for example.',
    'الجهاز لا يحفظ شيئًا: نافذة خاصة مثلًا.',
  ],
  storage_full: ['The device has no room left for unsent messages.', 'لم يبق في الجهاز مكان للرسائل غير المرسلة.'],
  message_expired: [
    'Not sent within 24 hours. The user may try again.',
    'لم تُرسل خلال 24 ساعة. وللمستخدم أن يعيد المحاولة.',
  ],
  permission_denied: ['The user or the page does not allow it.', 'لا يسمح به المستخدم أو الصفحة.'],
  permission_denied_system: [
    'The operating system does not allow it to the browser.',
    'لا يسمح به نظام التشغيل للمتصفح.',
  ],
  insecure_context: ['Only over https, or on `localhost`.', 'على https فقط، أو على `localhost`.'],
  device_not_found: ['There is no such microphone, camera or speaker.', 'لا يوجد ميكروفون أو كاميرا أو مكبّر كهذا.'],
  device_in_use: ['Another program holds the device.', 'برنامج آخر يمسك الجهاز.'],
  constraint_failed: ['The device cannot do what was asked of it.', 'لا يقدر الجهاز على ما طُلب منه.'],
  media_unsupported: ['This browser cannot record or show it.', 'لا يقدر هذا المتصفح على تسجيله أو عرضه.'],
  position_unavailable: ['The device does not know where it is.', 'لا يعرف الجهاز أين هو.'],
  file_unreadable: ['The file is gone or cannot be read.', 'زال الملف أو لا يُقرأ.'],
};

export interface PageWords {
  title: string;
  head: string;
  backend: string;
  sdk: string;
  columns: { code: string; status: string; when: string; again: string };
  yes: string;
}
export const PAGE_WORDS: { english: PageWords; arabic: PageWords } = {
  english: {
    title: 'Errors',
    head: "Every code that a `MajlisError` may carry, when, and whether the same request may succeed later (`retryable`): those the client repeats by itself. A backend's own codes begin with `x_` and are handled by their status.",
    backend: 'From a backend',
    sdk: 'From the SDK alone',
    columns: { code: 'Code', status: 'Status', when: 'When', again: 'Retryable' },
    yes: 'yes',
  },
  arabic: {
    title: 'الأخطاء',
    head: 'كل رمز قد يحمله `MajlisError`، ومتى، وهل يجوز أن ينجح الطلب نفسه لاحقًا (`retryable`): وهذه يعيدها العميل وحده. أما رموز الخادم الخاصة فتبدأ بـ `x_` وتُعامل بحسب حالتها.',
    backend: 'من الخادم',
    sdk: 'من المكتبة وحدها',
    columns: { code: 'الرمز', status: 'الحالة', when: 'متى', again: 'يُعاد' },
    yes: 'نعم',
  },
};
