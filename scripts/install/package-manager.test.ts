import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MANAGERS } from './package-manager.ts';

const TARBALLS = { '@majlis/core': 'file:/packed/core.tgz', '@majlis/contract': 'file:/packed/contract.tgz' };
const folder = mkdtempSync(join(tmpdir(), 'majlis-manager-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['npm', 'package.json'],
  ['pnpm', 'pnpm-workspace.yaml'],
  ['yarn', 'package.json'],
  ['berry', 'package.json'],
] as const)('%s is told to take a package that only another one asks for from its tarball', (name, file) => {
  const manifest = { dependencies: { '@majlis/core': 'file:/packed/core.tgz' }, scripts: {} };
  MANAGERS[name].prepare(folder, { manifest, tarballs: TARBALLS });
  const told = readFileSync(join(folder, file), 'utf8');
  expect(told).toMatch(/overrides|resolutions/);
  expect(told).toMatch(/['"]@majlis\/contract['"]: ['"]file:\/packed\/contract\.tgz['"]/);
});
