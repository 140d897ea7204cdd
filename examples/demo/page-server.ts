import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin, preview } from 'vite';
import { buildElementScript } from '../../scripts/element-script.ts';
import type { Session } from './people.ts';

const DEMO = fileURLToPath(new URL('./page', import.meta.url));

export interface PageOptions {
  /** The folder of its `index.html`. Default: the demo's own. */
  root?: string | undefined;
  /** Where the backend is, once it is known: the only other origin that the page may reach. */
  backendUrl(): string | null;
  /** Another free one is taken when it is in use. */
  port: number;
  /** Answers `session/<person>`; null: no such person. */
  session(personId: string): Promise<Session | null>;
}
export interface Page {
  /** Ends in `/`. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Nothing inline, nothing evaluated, nobody else reached: what the SDK asks of a page is not more than this. */
function toPolicy(backendUrl: string | null, trustedTypes: string): string {
  const backend = backendUrl === null ? '' : new URL(backendUrl).origin;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: data: ${backend}`,
    `media-src blob: ${backend}`,
    `connect-src 'self' ${backend} ${backend.replace(/^http/, 'ws')}`,
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');
}

function policy(backendUrl: PageOptions['backendUrl'], trustedTypes: string): Plugin {
  return {
    name: 'demo-policy',
    configurePreviewServer(server) {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', toPolicy(backendUrl(), trustedTypes));
        next();
      });
    },
  };
}

function sessions(answer: PageOptions['session']): Plugin {
  return {
    name: 'demo-sessions',
    configurePreviewServer(server) {
      server.middlewares.use('/session/', (request, response) => {
        const personId = decodeURIComponent((request.url ?? '/').slice(1));
        response.setHeader('Cache-Control', 'no-store');
        answer(personId).then(
          (session) => {
            response.statusCode = session ? 200 : 404;
            response.setHeader('Content-Type', 'application/json');
            response.end(JSON.stringify(session ?? { error: `no person ${personId}` }));
          },
          (error: unknown) => {
            response.statusCode = 503;
            response.end(String(error));
          },
        );
      });
    },
  };
}

const dependsOn = async (folder: string, name: string): Promise<boolean> => {
  const manifest = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  return name in ((JSON.parse(manifest) as { dependencies?: object }).dependencies ?? {});
};

/** A page of the element knows no bundler: its files are served as they are, with the script beside them. */
async function copyPage(root: string, outDir: string): Promise<void> {
  const files = (await readdir(root)).filter((name) => /\.(?:html|css|js)$/.test(name));
  await Promise.all(files.map((name) => copyFile(join(root, name), join(outDir, name))));
  await writeFile(join(outDir, 'majlis-chat.js'), await buildElementScript());
}

/** Builds a page and serves it with the sessions of its people. */
export async function startPage({ root = DEMO, port, session, backendUrl }: PageOptions): Promise<Page> {
  const outDir = await mkdtemp(join(tmpdir(), 'majlis-demo-'));
  const shared = {
    root,
    base: './',
    configFile: false as const,
    logLevel: 'warn' as const,
    resolve: { conditions: ['majlis-source', 'module', 'browser', 'production'] },
  } satisfies InlineConfig;
  if (await dependsOn(root, '@majlis/element')) await copyPage(root, outDir);
  else {
    await build({ ...shared, plugins: [react()], build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 } });
  }
  const server = await preview({
    ...shared,
    // Majlis needs none; Vue makes one of its own.
    plugins: [policy(backendUrl, (await dependsOn(root, 'vue')) ? 'vue' : "'none'"), sessions(session)],
    build: { outDir },
    preview: { port, host: '127.0.0.1' },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  return {
    url: `http://localhost:${address.port}/`,
    port: address.port,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
