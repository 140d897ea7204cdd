import { expect, test } from 'vitest';
import { findUnknownCommands, type KnownCommands } from './shell-commands.ts';

const known: KnownCommands = {
  scripts: new Set(['demo', 'test:network']),
  bins: new Map([['majlis-server', 'Usage: majlis-server [options]\n  --port <number>\n']]),
  packages: new Set(['@majlis/core', 'react']),
  programs: new Set(['openssl', 'apt-get']),
  hasFile: (path) => path === 'own-backend.ts',
};

test('what can be run is left alone', () => {
  const code = `
    npm install --save-dev @majlis/core react
    npx -y pnpm@12 demo     # prints an address
    pnpm test:network && sudo apt-get install -y coturn
    export SECRET="$(openssl rand -base64 48)"
    SECRET=$(openssl rand -hex 32) node own-backend.ts
    npx majlis-server --port 0 \\
      layla
  `;
  expect(findUnknownCommands(code, known)).toEqual([]);
});

test('a script, option, package, file or program that is not there is named', () => {
  const faultsOf = (code: string) => findUnknownCommands(code, known);
  expect(faultsOf('npx -y pnpm@12 demos')).toEqual(['pnpm has no script "demos"']);
  expect(faultsOf('npx majlis-server --ports 1')).toEqual(['majlis-server has no option --ports']);
  expect(faultsOf('npm i @majlis/gone')).toEqual(['npm knows no package @majlis/gone of ours']);
  expect(faultsOf('node gone.ts')).toEqual(['there is no gone.ts']);
  expect(faultsOf('cd x')).toEqual(['nothing here is called cd']);
  expect(faultsOf('npx openssl')).toEqual(['nothing here is called openssl']);
});
