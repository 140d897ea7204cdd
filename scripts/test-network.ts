import { spawnSync } from 'node:child_process';
import { binOf, ROOT, runNode } from './run-step.ts';

/**
 * Runs the tests that break the network, in a network namespace of their own: on Linux, as root (or with sudo), with
 * nftables, iproute2 and coturn installed.
 */
const INSTALL = 'sudo apt-get install -y chromium coturn nftables iproute2 fonts-noto-core';

if (process.env.MAJLIS_OWN_NETWORK !== '1') {
  for (const tool of ['unshare', 'ip', 'nft', 'turnserver']) {
    if (spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0) {
      console.error(`unable to test on a broken network; ${tool} is missing. Install it with: ${INSTALL}`);
      process.exit(1);
    }
  }
  // A browser without a single link takes itself for offline.
  const links = 'ip link set lo up && ip link add wifi type veth peer name wifi-peer && ip link set wifi up';
  const address = 'ip addr add 10.1.0.1/24 dev wifi && ip link set wifi-peer up';
  const own = ['unshare', '--net', '--', 'sh', '-c', `${links} && ${address} && exec "$@"`, 'sh'];
  const [command = '', ...words] = [
    ...(process.getuid?.() === 0 ? [] : ['sudo', '--preserve-env']),
    ...own,
    process.execPath,
    ...process.execArgv,
    ...process.argv.slice(1),
  ];
  const { status } = spawnSync(command, words, {
    stdio: 'inherit',
    cwd: ROOT,
    env: { ...process.env, MAJLIS_OWN_NETWORK: '1' },
  });
  process.exit(status ?? 1);
}

process.exitCode = await runNode(
  [
    binOf('@playwright/test', 'playwright'),
    'test',
    '--config',
    'e2e/network/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=majlis-source`.trim() } },
);
