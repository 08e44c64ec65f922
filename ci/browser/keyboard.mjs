// A reader with a keyboard and without a script, from the front page to what Cook County's status was, in each
// language, in at most four actions: to move to a control, to type, to press Enter.
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
await browser.close();
tally.end();
