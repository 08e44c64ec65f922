// A reader with a keyboard and without a script, from the front page to what Cook County's status was, in each
// language, in at most four actions: to move to a control, to type, to press Enter. And on to what can be taken away of
// the place.
import { launch, Tally } from './chromium.mjs';

const base = process.argv[2];
const tally = new Tally();
const browser = await launch();

for (const [home, status] of [['/', 'Cook County'], ['/es/', 'Condado de Cook']]) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(base + home);
  let actions = 0;
  /** Tabs until the focused element fits; a reader who knows the page does so in one go. */
  const tabTo = async (fits) => {
    actions += 1;
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { tagName, type, href } = document.activeElement;
        return `${tagName} ${type ?? ''} ${href ?? ''}`;
      });
      if (fits(focused)) return tabs + 1;
    }
    throw new Error(`${home}: no such control in 40 steps`);
  };
  const press = async () => {
    actions += 1;
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  };
  const steps = await tabTo((focused) => focused.startsWith('INPUT search'));
  await page.keyboard.type('Cook County, Illinois');
  await press();
  if (!page.url().includes('/counties/17031')) {
    await tabTo((focused) => focused.includes('/counties/17031'));
    await press();
  }
  const heading = await page.textContent('h1');
  tally.check(`${home}: Cook County in at most four actions`, actions <= 4, `${actions}`);
  tally.check(`${home}: the heading says the status`, heading.startsWith(status) && heading.includes(':'), heading);
  console.log(`${home}: ${actions} actions (${steps} Tabs to the search): ${heading.trim()}`);
  await context.close();
}
/* From the front page to what can be taken of Cook County: an action is a control that is gone to and used: the search, the
   place it finds, the link to the panel, and the thing itself. */
for (const home of ['/', '/es/']) {
  for (const [what, control] of [
    ['PNG', (focused) => /\.png$/.test(focused)],
    ['CSV', (focused) => /\.csv$/.test(focused)],
    ['citation', (focused) => /\.bib$/.test(focused)],
    ['embed code', (focused) => focused.startsWith('TEXTAREA')],
  ]) {
    const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(base + home);
    let actions = 0;
    const tabTo = async (fits) => {
      for (let tabs = 0; tabs < 60; tabs += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const { tagName, type, href } = document.activeElement;
          return `${tagName} ${type ?? ''} ${href ?? ''}`.trim();
        });
        if (fits(focused)) return;
      }
      throw new Error(`${home} ${what}: no such control in 60 steps`);
    };
    const use = async (fits, then) => {
      actions += 1;
      await tabTo(fits);
      return then();
    };
    await use((focused) => focused.startsWith('INPUT search'), async () => {
      await page.keyboard.type('Cook County, Illinois');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    });
    if (!page.url().includes('/counties/17031')) {
      await use((focused) => focused.includes('/counties/17031'), () =>
        Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]));
    }
    await use((focused) => focused.endsWith('#take'), async () => {
      await page.keyboard.press('Enter');
      await page.waitForURL(/#take$/);
    });
    const taken = await use(control, async () => {
      if (what === 'embed code') {
        await page.keyboard.press('Control+a');
        return page.evaluate(() => {
          const { value, selectionStart, selectionEnd } = document.activeElement;
          return value.slice(selectionStart, selectionEnd);
        });
      }
      if (what === 'PNG') {
        const [answer] = await Promise.all([page.waitForResponse(/\.png$/), page.keyboard.press('Enter')]);
        return `${answer.status()} ${answer.headers()['content-type']}`;
      }
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      return download.suggestedFilename();
    });
    const right = {
      PNG: /^200 image\/png$/, CSV: /^participation-atlas-counties-17031.*\.csv$/, citation: /\.bib$/,
      'embed code': /^<iframe src="[^"]*\/embed\/counties\/17031-cook-county".*<script async src="[^"]*\/embed\.js"><\/script>$/s,
    }[what];
    tally.check(`${home}: ${what} in at most four actions`, actions <= 4 && right.test(taken), `${actions}: ${taken}`);
    console.log(`${home}: ${what} in ${actions} actions`);
    await context.close();
  }
}
await browser.close();
tally.end();
