import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Application, type TypeDocOptions } from 'typedoc';
import { findDoors } from './api-doors.ts';
import { ROOT } from './run-step.ts';
import { findUndescribed } from './undescribed.ts';

/** Where the pages are written; git does not hold them. */
export const API_PAGES = join(ROOT, 'docs/api');

const DOORS = findDoors();

const OPTIONS = {
  tsconfig: join(ROOT, 'tsconfig.json'),
  plugin: ['typedoc-plugin-markdown'],
  readme: 'none',
  disableSources: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeExternals: true,
  skipErrorChecking: true,
  gitRevision: 'main',
  githubPages: false,
  hideGenerator: true,
  sort: ['source-order'],
  groupOrder: ['Functions', 'Variables', 'Interfaces', 'Type Aliases', '*'],
  logLevel: 'Warn',
  validation: { notExported: false, invalidLink: true, notDocumented: false },
} satisfies Partial<TypeDocOptions>;

const MARKDOWN = {
  entryFileName: 'index.md',
  hidePageHeader: true,
  indexFormat: 'table',
  sanitizeComments: true,
  useCodeBlocks: true,
  expandObjects: false,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  tableColumnSettings: { hideSources: true, hideInherited: true, hideModifiers: true },
};

/**
 * Writes the reference of every package, made from the docstrings of its sources: one page for each public name.
 * Resolves with what lacks a docstring.
 */
export async function writeApiPages(): Promise<string[]> {
  rmSync(API_PAGES, { recursive: true, force: true });
  const app = await Application.bootstrapWithPlugins({
    ...OPTIONS,
    ...MARKDOWN,
    name: 'API',
    // Without it, its default is the folder of the whole site, which it empties first.
    out: API_PAGES,
    entryPoints: DOORS.map(({ entry }) => join(ROOT, entry)),
  } as Partial<TypeDocOptions>);
  const project = await app.convert();
  if (!project?.children) throw new Error('unable to describe the packages; their sources do not compile');
  for (const { name, entry } of DOORS) {
    const door = project.children.find((child) => `packages/${child.name}` === entry.replace(/(\/index)?\.ts$/, ''));
    if (!door) throw new Error(`unable to describe @majlis/${name}; ${entry} exports nothing`);
    door.name = name;
  }
  // Before they are written: that gives names other places.
  const undescribed = findUndescribed(project.children);
  await app.outputs.writeOutput({ name: 'markdown', path: API_PAGES }, project);
  return undescribed;
}
