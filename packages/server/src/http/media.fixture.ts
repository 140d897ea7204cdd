import type { Attachment, Message } from '@majlis/contract';
import { createBackend } from './backend.fixture.ts';

export const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0) & 255) : part)),
  );
export const WEBM = bytes([0x1a, 0x45, 0xdf, 0xa3], 'B\x82webm', 'A_OPUS', '0123456789'.repeat(20));
/** 3 × 2 pixels. */
export const png = (...chunks: Uint8Array[]) =>
  bytes(
    '\x89PNG\r\n\x1a\n',
    [0, 0, 0, 13],
    'IHDR',
    [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0],
    ...chunks.map((chunk) => [...chunk]),
    [0, 0, 0, 0],
    'IEND',
    [0, 0, 0, 0],
  );
export const chunk = (name: string, text: string) => bytes([0, 0, 0, text.length], name, text, [0, 0, 0, 0]);

export async function uploaded(
  response: Response,
): Promise<{ status: number; message: Message; attachment: Attachment }> {
  const { message } = (await response.json()) as { message: Message };
  const attachment = message?.attachments[0];
  if (!attachment) throw new Error(`no attachment: ${response.status}`);
  return { status: response.status, message, attachment };
}
export const refusal = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];
export const withConversation = async (options: Parameters<typeof createBackend>[0] = {}) => {
  const backend = createBackend(options);
  return { backend, conversationId: await backend.open('layla', 'adam') };
};
export const fetchMedia = (backend: ReturnType<typeof createBackend>, url: string | null, headers: HeadersInit = {}) =>
  backend.request(null, 'GET', (url ?? '').replace('http://api.test/api', ''), { headers });

export const box = (type: string, ...content: Uint8Array[]) => {
  const body = content.flatMap((part) => [...part]);
  return bytes([0, 0, (body.length + 8) >> 8, (body.length + 8) & 255], type, body);
};
export const track = (kind: string, ...more: Uint8Array[]) =>
  box('trak', box('mdia', box('hdlr', bytes([0, 0, 0, 0, 0, 0, 0, 0], kind, [0, 0, 0, 0]))), ...more);
