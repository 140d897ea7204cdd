#!/usr/bin/env node
import { type CommandLine, HELP, readCommandLine, toSeconds, UsageError } from './settings.ts';

async function printToken({ words, read }: CommandLine): Promise<void> {
  const [, userId, ...more] = words;
  if (userId === undefined || more.length > 0)
    throw new UsageError('token takes one user id: majlis-server token <userId>');
  const secret = read('jwt-secret');
  if (secret === undefined) throw new UsageError('token needs --jwt-secret or MAJLIS_JWT_SECRET');
  const name = read('name');
  const picture = read('picture');
  const audience = read('jwt-audience');
  const issuer = read('jwt-issuer');
  const { mintToken } = await import('../auth/mint-token.ts');
  const token = await mintToken({
    secret,
    userId,
    expiresIn: toSeconds(read('expires-in')),
    ...(name === undefined ? {} : { name }),
    ...(picture === undefined ? {} : { picture }),
    ...(audience === undefined ? {} : { audience }),
    ...(issuer === undefined ? {} : { issuer }),
  });
  process.stdout.write(`${token}\n`);
}

async function run(): Promise<void> {
  const commandLine = readCommandLine(process.argv.slice(2), process.env);
  if (commandLine.help) process.stdout.write(`${HELP}\n`);
  else if (commandLine.words[0] === 'token') await printToken(commandLine);
  else if (commandLine.words.length > 0) throw new UsageError(`unknown command "${commandLine.words[0]}"`);
  // What serves is loaded when it serves: help and mistakes are answered at once.
  else await (await import('./serve.ts')).serve(commandLine);
}

run().catch((error: unknown) => {
  const hint = error instanceof UsageError ? ' (see majlis-server --help)' : '';
  process.stderr.write(`majlis-server: ${error instanceof Error ? error.message : String(error)}${hint}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
