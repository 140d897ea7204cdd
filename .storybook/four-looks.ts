import axe from 'axe-core';
import { type Look, triedLook } from './look.ts';

type Tried = Pick<Look, 'theme' | 'language'>;
const ALL: readonly Tried[] = [
  { theme: 'light', language: 'ar' },
  { theme: 'dark', language: 'en' },
  { theme: 'dark', language: 'ar' },
  { theme: 'light', language: 'en' },
];
const isAlike = (one: Tried, other: Tried) => one.theme === other.theme && one.language === other.language;
const isOpposite = (one: Tried, other: Tried) => one.theme !== other.theme && one.language !== other.language;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Until it is drawn, and what comes in or changes colour has done so: half a colour has no contrast of its own. */
async function settle(): Promise<void> {
  await nextFrame();
  await nextFrame();
  // They may be paused, and then they would never end by themselves.
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  }
}

async function findFaults(tried: Tried): Promise<string[]> {
  triedLook.set(tried);
  await settle();
  // As the addon has it: a part alone on a page stands in no landmark.
  const { violations } = await axe.run(document.body, {
    resultTypes: ['violations'],
    rules: { region: { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) => `${tried.theme} ${tried.language}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** Shows what is on the page in other looks and gives what axe finds there: the opposite one, or all the others. */
export async function findFaultsInOtherLooks(shown: Tried, { all }: { all: boolean }): Promise<string[]> {
  const others = ALL.filter((look) => (all ? !isAlike(look, shown) : isOpposite(look, shown)));
  const faults: string[] = [];
  try {
    for (const look of others) faults.push(...(await findFaults(look)));
  } finally {
    triedLook.set({});
    await settle();
  }
  return faults;
}
