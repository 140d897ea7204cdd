import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';

export interface ServedPage {
  url: string;
  origin: string;
  close(): Promise<void>;
}

/** Builds a page as an app would, for production, and serves it; alone in its process, so that its clock is fine. */
export async function servePage(root: string): Promise<ServedPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'majlis-page-'));
  const shared = {
    root,
    base: './',
    configFile: false as const,
    logLevel: 'warn' as const,
    resolve: { conditions: ['majlis-source', 'module', 'browser', 'production'] },
  } satisfies InlineConfig;
  await build({ ...shared, plugins: [react()], build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 } });
  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1', headers } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the page has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    url: `${origin}/`,
    origin,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
