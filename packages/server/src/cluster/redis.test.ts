import { expect, test } from 'vitest';
import { openRedis } from './redis.ts';

test('a Redis that cannot be reached is told at once', async () => {
  await expect(openRedis({ url: 'redis://127.0.0.1:1', onError: () => {} })).rejects.toThrow(/ECONNREFUSED/);
});
