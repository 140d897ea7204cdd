import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { Blobs } from '../domain/ports.ts';
import { drainBounded } from './bounded-stream.ts';

/** A bucket of S3 or of what speaks its language. */
export interface S3Options {
  /** Of the service, without the bucket: `https://s3.eu-central-1.amazonaws.com`, `http://minio:9000`. */
  endpoint: string;
  bucket: string;
  /** Default `us-east-1`, which services other than Amazon's take. */
  region?: string;
  accessKey: string;
  secretKey: string;
}

const SAFE_KEY = /^[A-Za-z0-9_-]{1,128}$/;
const RETRIES = 3;
const OK = 200;
const PARTIAL = 206;
const MISSING = 404;

/** The size of the whole, also of an answer that is a part: `bytes 0-9/100`. */
function sizeOf({ status, headers }: Response): number {
  const text = status === PARTIAL ? headers.get('Content-Range')?.split('/')[1] : headers.get('Content-Length');
  const size = Number(text);
  if (!text || !Number.isSafeInteger(size))
    throw new Error('unable to read the blob; the bucket does not say its size');
  return size;
}

/** Blobs in a bucket: an object is whole or absent, and every process sees the same. */
export function createS3Blobs({ endpoint, bucket, region = 'us-east-1', accessKey, secretKey }: S3Options): Blobs {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: RETRIES,
  });
  const urlOf = (key: string): string => {
    if (!SAFE_KEY.test(key)) throw new Error('unable to reach the blob; its key is not one of ours');
    return `${endpoint.replace(/\/+$/, '')}/${bucket}/${key}`;
  };
  async function refuse(response: Response, what: string): Promise<never> {
    await response.body?.cancel();
    throw new Error(`unable to ${what} the blob; the bucket answered ${response.status}`);
  }
  return {
    async write(key, body, { maxBytes }) {
      const url = urlOf(key);
      const chunks: Uint8Array[] = [];
      const hash = createHash('sha256');
      const written = await drainBounded(body, {
        maxBytes,
        onChunk: (chunk) => {
          hash.update(chunk);
          chunks.push(chunk.slice());
        },
      });
      const response = await client.fetch(url, {
        method: 'PUT',
        body: Buffer.concat(chunks),
        // Signed along: what arrives is what was sent.
        headers: { 'Content-Type': 'application/octet-stream', 'X-Amz-Content-Sha256': hash.digest('hex') },
      });
      if (response.status !== OK) await refuse(response, 'store');
      await response.body?.cancel();
      return written;
    },
    async read(key, range) {
      const response = await client.fetch(
        urlOf(key),
        range ? { headers: { Range: `bytes=${range.start}-${range.end}` } } : {},
      );
      if (response.status === MISSING) {
        await response.body?.cancel();
        return null;
      }
      if ((response.status !== OK && response.status !== PARTIAL) || response.body === null) {
        return refuse(response, 'read');
      }
      return { body: response.body, size: sizeOf(response) };
    },
    async remove(key) {
      const response = await client.fetch(urlOf(key), { method: 'DELETE' });
      if (!response.ok && response.status !== MISSING) await refuse(response, 'remove');
      await response.body?.cancel();
    },
  };
}
