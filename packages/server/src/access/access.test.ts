import { routes } from '@majlis/contract/routes';
import { expect, test } from 'vitest';
import { isRight, readMatrix } from './matrix.fixture.ts';

test('S3: every operation of the contract refuses whoever may not, and lets in who may', async () => {
  const cells = await readMatrix();
  expect(cells.filter((cell) => !isRight(cell))).toEqual([]);
  const callers = new Set(cells.map(({ caller }) => caller));
  for (const { id } of routes) {
    if (id === 'getCapabilities') continue;
    const asked = new Set(cells.filter(({ operation }) => operation === id).map(({ caller }) => caller));
    expect([id, asked.size]).toEqual([id, 17 + 1 + 5]);
  }
  expect(callers.size).toBeGreaterThan(22);
});
