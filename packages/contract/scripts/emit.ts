import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emitAsyncApi } from './emit/asyncapi.ts';
import { emitJsonSchemas } from './emit/json-schemas.ts';
import { emitOpenApi } from './emit/openapi.ts';
import { emitTypes } from './emit/types.ts';
import { emitValidators } from './emit/validators.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Every emitted file by its path inside the package. */
async function emitAll(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, schema] of Object.entries(emitJsonSchemas())) {
    files.set(`emitted/schemas/${name}.json`, toJson(schema));
  }
  files.set('emitted/openapi.json', toJson(emitOpenApi()));
  files.set('emitted/asyncapi.json', toJson(emitAsyncApi()));
  const { js, dts } = await emitValidators();
  files.set('emitted/validators.js', js);
  files.set('emitted/validators.d.ts', dts);
  const { types, door } = await emitTypes();
  files.set('emitted/types.ts', types);
  files.set('src/types.ts', door);
  return files;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function listEmitted(): Promise<string[]> {
  const entries = await readdir(join(root, 'emitted'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

async function findDifferences(files: Map<string, string>): Promise<string[]> {
  const different: string[] = [];
  for (const [path, text] of files) {
    // A file that is not there differs like one that is stale.
    const held = await readFile(join(root, path), 'utf8').catch(() => null);
    if (held !== text) different.push(path);
  }
  const leftovers = (await listEmitted()).filter((path) => !files.has(path));
  return [...different, ...leftovers].sort();
}

async function write(files: Map<string, string>, changed: readonly string[]): Promise<void> {
  for (const path of changed) {
    const text = files.get(path);
    if (text === undefined) await rm(join(root, path));
    else {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  }
}

const files = await emitAll();
const changed = await findDifferences(files);
if (process.argv.includes('--check')) {
  for (const path of changed) console.error(`packages/contract/${path} differs from a fresh emit; run \`pnpm emit\``);
  process.exitCode = changed.length > 0 ? 1 : 0;
} else {
  await write(files, changed);
  console.log(`${files.size} files, ${changed.length} of them changed`);
}
