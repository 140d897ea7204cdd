import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { events } from '../src/events.ts';
import { routes } from '../src/routes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFile(`${root}/${path}`, 'utf8');

function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', FORCE_COLOR: '0' };
    execFile(command, args, { cwd: root, env, maxBuffer: 10_000_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
    });
  });
}

async function bundle(entry: string) {
  const { metafile, outputFiles } = await build({
    entryPoints: [`${root}/src/${entry}`],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
  });
  return { inputs: Object.keys(metafile.inputs), text: outputFiles.map((file) => file.text).join('') };
}

describe('what is emitted', () => {
  it('is what a fresh emit writes', async () => {
    expect(await run(process.execPath, ['--conditions=majlis-source', 'scripts/emit.ts', '--check'])).toEqual({
      code: 0,
      output: '',
    });
  });

  it('holds an OpenAPI and an AsyncAPI document that redocly accepts without a warning', async () => {
    const { code, output } = await run(`${root}/../../node_modules/.bin/redocly`, ['lint']);
    expect(output).not.toMatch(/warning/i);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('valid') });
  }, 60_000);

  it('holds an AsyncAPI document in which its own parser finds nothing wrong', async () => {
    const { document, diagnostics } = await new Parser().parse(await read('emitted/asyncapi.json'));
    expect(diagnostics).toEqual([]);
    expect(document?.operations().length).toBe(events.length);
    expect(
      document
        ?.operations()
        .filterByReceive()
        .every((operation) => operation.reply() !== undefined),
    ).toBe(true);
  }, 60_000);

  it('holds every route in the OpenAPI document', async () => {
    const { openapi, paths } = JSON.parse(await read('emitted/openapi.json'));
    expect(openapi).toBe('3.1.1');
    for (const route of routes) {
      const operation = paths[route.path.replaceAll(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
      expect(operation?.['x-clauses'], route.id).toEqual(expect.arrayContaining([...route.clauses]));
    }
  });

  // GEN-2
  it('holds JSON Schemas that another validator compiles strictly and that forbid no unknown key', async () => {
    const files = (await readdir(`${root}/emitted/schemas`)).filter((name) => name.endsWith('.json'));
    const texts = await Promise.all(files.map((name) => read(`emitted/schemas/${name}`)));
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false });
    const schemas = texts.map((text) => JSON.parse(text));
    for (const schema of schemas) ajv.addSchema(schema);
    for (const schema of schemas) expect(ajv.getSchema(schema.$id), schema.$id).toBeTypeOf('function');
    for (const text of texts) expect(text).not.toContain('"additionalProperties": false');
    const send = ajv.getSchema(schemas.find((schema) => schema.title === 'SendMessageRequest').$id);
    const body = { conversationId: 'c', clientId: 'client-0001', type: 'TEXT', content: '😀'.repeat(5000) };
    expect(send?.(body)).toBe(true);
    expect(send?.({ ...body, content: `${body.content}!` })).toBe(false);
  });
});

describe('what a browser loads', () => {
  it('lists every printed type by name at the front door', async () => {
    const toNames = (text: string) => [...text.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
    const front = await read('src/index.ts');
    expect(toNames(front.slice(front.indexOf('export type {')))).toEqual(toNames(await read('src/types.ts')));
  });

  it('of types and constants has no schema library in it', async () => {
    const { inputs, text } = await bundle('index.ts');
    expect(inputs.filter((path) => path.includes('node_modules') || path.includes('validators'))).toEqual([]);
    expect(text.length).toBeLessThan(8_000);
  });

  it('of validators imports nothing and evaluates no code, so that it runs under a strict policy', async () => {
    const { inputs, text } = await bundle('validators.ts');
    expect(inputs.filter((path) => path.includes('node_modules'))).toEqual([]);
    expect(text).not.toMatch(/\bnew Function\b|\beval\(|\brequire\(/);
  });
});
