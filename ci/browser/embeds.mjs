// A page on another origin embeds the atlas with the code that the panel of a view has: the frames give themselves their
// height, stay readable where the page has no script, and show nothing that is no embed.
import { createServer } from 'node:http';
import { launch, Tally } from './chromium.mjs';

const base = process.argv[2];
const tally = new Tally();
const pages = new Map();
const others = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(pages.get(request.url) ?? '');
}).listen(0, '127.0.0.1');
await new Promise((ready) => others.once('listening', ready));
const there = `http://127.0.0.1:${others.address().port}`;
const article = (inside) => `<!doctype html><html lang="en"><title>News</title><body><h1>News</h1>${inside}<p id="end">The end.</p></body></html>`;

const browser = await launch();
/** The codes of a view's panel, as a reader without a script copies them. */
async function codesOf(path) {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(base + path);
  const codes = await page.locator('.codes textarea').evaluateAll((areas) => areas.map(({ value }) => value));
  const finding = (await page.textContent('h1')).trim();
  await page.context().close();
  return { codes, finding };
}

/** How high the frame is, and how high what is in it. */
async function heights(page, frame) {
  const box = await frame.boundingBox();
  const inside = await (await frame.contentFrame()).evaluate(() => document.documentElement.getBoundingClientRect().height);
  return [Math.round(box.height), Math.ceil(inside)];
}

/**
 * The same when they agree, or after fifteen seconds. The frame is brought before the reader at each try: what is above it
 * may have grown meanwhile, and a browser does not lay out, nor let speak, what is far from being seen.
 */
async function settled(page, frame) {
  let [outer, inner] = [0, 1];
  for (let tries = 0; tries < 300 && (outer !== inner || inner < 200); tries += 1) {
    await frame.evaluate((element) => element.scrollIntoView());
    await page.waitForTimeout(50);
    [outer, inner] = await heights(page, frame);
  }
  return [outer, inner];
}

const { edition } = await (await fetch(`${base}/healthz`)).json();
for (const path of ['/?date=2012-01-01', '/es/states/il', '/counties/17031-cook-county', '/compare', '/timeline', '/timeline/states', '/practice', '/timeline/sheet', '/states', '/es/table?state=ca', '/events']) {
  const { codes, finding } = await codesOf(path);
  tally.check(`${path}: live and frozen, each on three grounds`, codes.length === 6, codes.length);
  const [live, , dark, frozen] = codes;
  pages.set('/article', article(`${live}${frozen}`));
  for (const width of [320, 600, 1440]) {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
    const asked = new Set();
    const said = [];
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${there}/article`);
    // The second is far down: it is loaded when it comes near.
    for (const frame of await page.locator('iframe').elementHandles()) {
      const [outer, inner] = await settled(page, frame);
      tally.check(`${path} at ${width}: as high as what is in it`, outer === inner && inner > 200, `${outer} for ${inner}`);
    }
    tally.check(`${path} at ${width}: nobody else is asked`, [...asked].every((origin) => [base, there].includes(origin)), [...asked]);
    tally.check(`${path} at ${width}: nothing is complained of`, said.length === 0, said[0]);
    await page.setViewportSize({ width: Math.round(width * 0.8), height: 800 });
    const [outer, inner] = await settled(page, await page.locator('iframe').first().elementHandle());
    tally.check(`${path} at ${width}: follows when it becomes narrower`, outer === inner, `${outer} for ${inner}`);
    await page.context().close();
  }

  // A page without a script: what the code itself says, and all that can be read in it.
  pages.set('/plain', article(live));
  const plain = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 740, height: 800 } })).newPage();
  await plain.goto(`${there}/plain`);
  const frame = await plain.locator('iframe').elementHandle();
  const inside = await frame.contentFrame();
  const [outer, inner] = await heights(plain, frame);
  tally.check(`${path}: without a script all of it is in the frame`, outer >= inner && outer - inner < 420, `${outer} for ${inner}`);
  // A list is called by how long it is.
  const least = path === '/events' ? '3,725 events'.length - 1 : 20;
  tally.check(`${path}: the finding is there`, finding.length > least && (await inside.textContent('h1')).trim() === finding, finding);
  const words = await inside.textContent('main');
  tally.check(`${path}: and who said so, in which edition`, words.includes(edition) && /PNAS|ICE/.test(words));
  await plain.context().close();

  // On the ground that was asked for, whatever the reader's device is set to.
  pages.set('/dark', article(dark));
  const ground = async (address, colorScheme) => {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    await page.goto(there + address);
    const shown = await (await page.locator('iframe').elementHandle()).contentFrame();
    await shown.waitForSelector('h1');
    const colour = await shown.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.context().close();
    return colour;
  };
  const [asked, own, light] = [await ground('/dark', 'light'), await ground('/plain', 'dark'), await ground('/plain', 'light')];
  tally.check(`${path}: dark where it was asked for, else as the reader's device`, asked === own && own !== light, [asked, own, light]);
}

// A link in a frame leads out of it: to a page that stands in no frame.
pages.set('/link', article((await codesOf('/states/il')).codes[0]));
const reading = await (await browser.newContext()).newPage();
await reading.goto(`${there}/link`);
const embed = await (await reading.locator('iframe').elementHandle()).contentFrame();
await embed.waitForSelector('.whole a');
const [opened] = await Promise.all([reading.context().waitForEvent('page'), embed.click('.whole a')]);
await opened.waitForLoadState();
tally.check('a link opens beside the page', opened.url() === `${base}/states/il` && reading.url() === `${there}/link`, opened.url());
await reading.context().close();

// What is no embed is refused.
for (const path of ['/', '/states/il', '/es/counties/17031-cook-county', '/search', '/states/il.csv', '/healthz']) {
  pages.set('/other', article(`<iframe src="${base}${path}" width="600" height="400"></iframe>`));
  const page = await (await browser.newContext()).newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${there}/other`);
  await page.waitForTimeout(300);
  const shown = await (await page.locator('iframe').elementHandle()).contentFrame();
  const text = await shown.evaluate(() => document.querySelector('main, pre')?.textContent ?? '').catch(() => '');
  const refused = said.some((line) => line.includes('frame-ancestors')) || shown.url().startsWith('chrome-error:');
  // A file to save is shown nowhere at all.
  tally.check(`${path} is refused in a frame`, text === '' && (refused || path.endsWith('.csv')), `${shown.url()} ${said[0]}`);
  await page.context().close();
}
await browser.close();
others.close();
tally.end();
