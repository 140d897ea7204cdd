import { execFileSync, spawnSync } from 'node:child_process';

const run = (command: string, ...words: string[]): string => execFileSync(command, words, { encoding: 'utf8' });

/** What is undone may not have been done yet. */
const attempt = (command: string, ...words: string[]): void => void spawnSync(command, words);

/**
 * The network that these tests have for themselves. Only inside a namespace of its own (`scripts/test-network.ts` makes
 * it): what is dropped here must not be the machine's.
 */
export interface Network {
  /** Loses this share of all UDP packets, 0–1. */
  lose(share: number): void;
  /** Lets so many bits a second through. */
  narrow(kilobits: number): void;
  /** Takes an address away, as leaving a Wi-Fi does. */
  removeAddress(address: string): void;
  /** Everything whole again. */
  heal(): void;
}

const LINKS = [
  { link: 'wifi', other: 'wifi-peer', addresses: ['10.1.0.1', '10.1.0.2'] },
  { link: 'cable', other: 'cable-peer', addresses: ['10.2.0.1', '10.2.0.2'] },
] as const;

export function openNetwork(): Network {
  if (process.env.MAJLIS_OWN_NETWORK !== '1') {
    throw new Error('unable to break the network; this is the machine’s own. Run: npx -y pnpm@12 test:network');
  }
  run('nft', 'add', 'table', 'inet', 'majlis');
  run('nft', 'add', 'chain', 'inet', 'majlis', 'out', '{ type filter hook output priority 0; }');
  const heal = () => {
    run('nft', 'flush', 'chain', 'inet', 'majlis', 'out');
    attempt('tc', 'qdisc', 'del', 'dev', 'lo', 'root');
    for (const { link, other, addresses } of LINKS) {
      attempt('ip', 'link', 'del', link);
      run('ip', 'link', 'add', link, 'type', 'veth', 'peer', 'name', other);
      for (const [index, device] of [link, other].entries()) {
        run('ip', 'addr', 'add', `${addresses[index]}/24`, 'dev', device);
        run('ip', 'link', 'set', device, 'up');
      }
    }
  };
  heal();
  return {
    heal,
    lose(share) {
      run('nft', 'flush', 'chain', 'inet', 'majlis', 'out');
      const rule = ['add', 'rule', 'inet', 'majlis', 'out', 'meta', 'l4proto', 'udp'];
      if (share >= 1) run('nft', ...rule, 'drop');
      else if (share > 0) {
        run('nft', ...rule, 'numgen', 'random', 'mod', '100', '<', String(Math.round(share * 100)), 'drop');
      }
    },
    narrow: (kilobits) =>
      void run(
        'tc',
        'qdisc',
        'replace',
        'dev',
        'lo',
        'root',
        'tbf',
        'rate',
        `${kilobits}kbit`,
        'burst',
        '16kbit',
        'latency',
        '200ms',
      ),
    removeAddress(address) {
      const held = LINKS.flatMap(({ link, other, addresses }) => [
        { device: link, address: addresses[0] },
        { device: other, address: addresses[1] },
      ]).find((one) => one.address === address);
      if (!held) throw new Error(`no link holds ${address}`);
      run('ip', 'addr', 'del', `${address}/24`, 'dev', held.device);
    },
  };
}
