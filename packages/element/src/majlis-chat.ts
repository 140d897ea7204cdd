export {
  defineMajlisChat,
  type ErrorDetail,
  type MajlisChatAttributes,
  type MajlisChatElement,
  type MajlisChatEvents,
  type ReadyDetail,
  type UnreadDetail,
} from './index.ts';
