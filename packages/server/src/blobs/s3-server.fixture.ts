import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { S3Options } from './s3.ts';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const sign = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** Signature Version 4, by its description and not by a library: what a service works out for itself. */
function isSigned(
  request: IncomingMessage,
  body: Buffer,
  { accessKey, secretKey, region }: Required<S3Options>,
): boolean {
  const authorization = request.headers.authorization ?? '';
  const [, credential = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(authorization) ??
    [];
  const [key, day = '', ...scope] = credential.split('/');
  if (key !== accessKey || scope.join('/') !== `${region}/s3/aws4_request`) return false;
  const hash = String(request.headers['x-amz-content-sha256']);
  if (hash !== 'UNSIGNED-PAYLOAD' && hash !== sha256(body)) return false;
  const { pathname } = new URL(request.url ?? '/', 'http://s3');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [request.method, pathname, '', headers.join(''), names, hash].join('\n');
  const place = [day, ...scope].join('/');
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], place, sha256(canonical)].join('\n');
  const signing = [day, ...scope].reduce<string | Buffer>((secret, part) => sign(secret, part), `AWS4${secretKey}`);
  return timingSafeEqual(sign(signing, text), Buffer.from(signature, 'hex'));
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function give(response: ServerResponse, bytes: Buffer, range: string | undefined): void {
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (start === undefined || end === undefined) {
    response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes);
    return;
  }
  const part = bytes.subarray(Number(start), Number(end) + 1);
  const place = `bytes ${start}-${Number(start) + part.length - 1}/${bytes.length}`;
  response.writeHead(206, { 'Content-Length': part.length, 'Content-Range': place }).end(part);
}

/** A bucket in this process that takes only what is signed with its key. */
export async function startS3() {
  const objects = new Map<string, Buffer>();
  let failures = 0;
  let refused = 0;
  const options: Required<S3Options> = {
    endpoint: '',
    bucket: 'majlis-test',
    region: 'eu-test-1',
    accessKey: 'test-access-key',
    secretKey: 'test-secret-key',
  };
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    if (failures > 0) {
      failures -= 1;
      response.writeHead(503).end();
      return;
    }
    if (!isSigned(request, body, options)) {
      refused += 1;
      response.writeHead(403).end();
      return;
    }
    const key = request.url ?? '';
    const found = objects.get(key);
    if (request.method === 'PUT') objects.set(key, body);
    if (request.method === 'DELETE') objects.delete(key);
    if (request.method === 'GET' && found) give(response, found, request.headers.range);
    else response.writeHead(request.method === 'PUT' ? 200 : request.method === 'DELETE' ? 204 : 404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  options.endpoint = `http://127.0.0.1:${address.port}`;
  return {
    options,
    keys: () => [...objects.keys()],
    refused: () => refused,
    /** The next requests are answered 503. */
    fail(times: number) {
      failures = times;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
