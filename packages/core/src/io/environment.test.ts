import { describe, expect, it, vi } from 'vitest';
import { createEnvironment } from './environment.ts';
import { createTabs } from './tabs.ts';

describe('a runtime without a page', () => {
  it('is online and visible, and listening to it costs nothing', () => {
    const environment = createEnvironment();
    expect([environment.isOnline(), environment.isVisible()]).toEqual([true, true]);
    environment.onChange(() => {})();
  });

  it('leads alone when it has no locks', async () => {
    vi.stubGlobal('navigator', undefined);
    const onLead = vi.fn();
    const handle = createTabs().join({ group: 'x', onLead, onMessage: () => {} });
    expect(onLead).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(onLead).toHaveBeenCalledOnce();
    handle.leave();
    vi.unstubAllGlobals();
  });
});
