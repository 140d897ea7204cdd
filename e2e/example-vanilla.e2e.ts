import { fileURLToPath } from 'node:url';
import { test } from './stage.ts';
import { talk } from './talk.ts';

test.use({ pageFolder: fileURLToPath(new URL('../examples/vanilla', import.meta.url)) });

test('the vanilla example: two people write to each other, see typing and ticks', async ({
  browser,
  stage,
  begun: _,
}) => {
  await talk({ browser, url: stage.page.url });
});
