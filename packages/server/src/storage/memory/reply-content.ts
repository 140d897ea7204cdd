const REPLY_CHARS = 200;

/** What a reply shows of the message it answers. */
export const replyContent = (content: string | null): string | null =>
  content === null ? null : [...content].slice(0, REPLY_CHARS).join('');
