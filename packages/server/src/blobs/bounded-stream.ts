/** The body grew past `maxBytes`; `code` is the contract's word for it. */
export class BlobTooLargeError extends Error {
  override readonly name = 'BlobTooLargeError';
  readonly code = 'too_large';

  constructor(maxBytes: number) {
    super(`unable to store the blob; it is larger than ${maxBytes} bytes`);
  }
}

/** Bytes at the start of a blob that tell its true type. */
const HEAD_BYTES = 4096;

/**
 * Reads `body` to its end and hands each chunk on; returns its size and its first bytes.
 * @throws BlobTooLargeError as soon as more than `maxBytes` have come, after cancelling `body`.
 */
export async function drainBounded(
  body: ReadableStream<Uint8Array>,
  { maxBytes, onChunk }: { maxBytes: number; onChunk: (chunk: Uint8Array) => void | Promise<void> },
): Promise<{ size: number; head: Uint8Array }> {
  const reader = body.getReader();
  const head = new Uint8Array(HEAD_BYTES);
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { size, head: head.slice(0, Math.min(size, HEAD_BYTES)) };
      if (size < HEAD_BYTES) head.set(value.subarray(0, HEAD_BYTES - size), size);
      size += value.byteLength;
      if (size > maxBytes) throw new BlobTooLargeError(maxBytes);
      await onChunk(value);
    }
  } catch (error) {
    // The source may be broken already; the first failure is the one worth telling.
    await reader.cancel(error).catch(() => {});
    throw error;
  }
}
