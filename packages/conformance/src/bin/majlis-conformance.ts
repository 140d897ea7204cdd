#!/usr/bin/env node
import { existsSync, writeFileSync } from 'node:fs';
import { checks } from '../checks/index.ts';
import { toBadge, toHtml, toJson, toJunit } from '../report/machine.ts';
import { toExplanation, toLine, toSummary } from '../report/terminal.ts';
import { type RunReport, runConformance } from '../run.ts';
import { SetupError } from '../violation.ts';
import { HELP } from './help.ts';
import { readSettings, type Settings, UsageError } from './settings.ts';

const INIT_FILE = 'majlis-conformance.json';
const INIT = { 'base-url': 'http://127.0.0.1:3000/api', origin: 'http://localhost:3000', html: 'conformance.html' };

function list(): number {
  for (const { id, severity, level, says } of checks) console.log(`${id}\t${severity}\t${level}\t${says}`);
  return 0;
}
function explain(id: string | undefined): number {
  const check = checks.find((one) => one.id === id);
  if (check === undefined) throw new UsageError(`there is no check "${id ?? ''}"; see majlis-conformance list`);
  console.log(toExplanation(check));
  return 0;
}
function init(): number {
  if (existsSync(INIT_FILE)) throw new UsageError(`${INIT_FILE} is there already`);
  writeFileSync(INIT_FILE, `${JSON.stringify(INIT, null, 2)}\n`);
  console.log(`wrote ${INIT_FILE}; now: majlis-conformance --config ${INIT_FILE} --token … --token …`);
  return 0;
}

function writeReports({ files }: Settings, report: RunReport): void {
  const makers = { json: toJson, junit: toJunit, html: toHtml, badge: toBadge };
  for (const name of ['json', 'junit', 'html', 'badge'] as const) {
    const file = files[name];
    if (file !== undefined) writeFileSync(file, makers[name](report));
  }
}

async function main(words: readonly string[]): Promise<number> {
  const [command, argument] = words;
  if (command === undefined || words.includes('--help')) {
    console.log(HELP);
    return command === undefined ? 3 : 0;
  }
  if (command === 'list') return list();
  if (command === 'explain') return explain(argument);
  if (command === 'init') return init();
  const settings = await readSettings(words);
  const onResult = settings.quiet
    ? {}
    : { onResult: (result: Parameters<typeof toLine>[0]) => console.log(toLine(result)) };
  const report = await runConformance({ ...settings.run, ...onResult });
  writeReports(settings, report);
  console.log(toSummary(report));
  return report.conforms ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isKnown = error instanceof SetupError || error instanceof UsageError;
    console.error(isKnown ? error.message : error);
    process.exitCode = error instanceof UsageError ? 3 : 2;
  },
);
