// A real browser against the running program: whatever day the slider stands on, the page must be the one that the
// server sends for that day. Usage: node run.mjs http://127.0.0.1:8080 (CHROMIUM names the browser).
import { chromium } from 'playwright-core';
import { gzipSync } from 'node:zlib';

const base = process.argv[2];
const FIRST = Date.UTC(2008, 9, 27) / 864e5;
const iso = (day) => new Date(day * 864e5).toISOString().slice(0, 10);
let passed = 0;
let failed = 0;

function check(name, holds, more = '') {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED ${name}${more && `: ${more}`}`);
  }
}

function same(name, seen, sent) {
  if (seen === sent) return check(name, true);
  let place = 0;
  while (seen[place] === sent[place]) place += 1;
  const near = (text) => JSON.stringify(text.slice(Math.max(0, place - 80), place + 120));
  return check(name, false, `\n  shown ${near(seen)}\n  sent  ${near(sent)}`);
}

/** Everything of a page that is about its subject, as one text. */
function snapshot() {
  const main = document.querySelector('main').cloneNode(true);
  for (const made of main.querySelectorAll('.slide, script, .map .ring, .map #states')) made.remove();
  // Tab stops once in a map that has its script.
  for (const link of main.querySelectorAll('.map a[tabindex]')) link.removeAttribute('tabindex');
  const date = main.querySelector('input[name=date]');
  date.setAttribute('value', document.querySelector('main input[name=date]').value);
  for (const link of main.querySelectorAll('[hidden] a')) {
    // A link that is not shown may keep what it last said.
    link.removeAttribute('href');
    link.querySelector('.when').textContent = '';
  }
  for (const label of main.querySelectorAll('path.day + text')) label.removeAttribute('x');
  // Heights that keep the map in its place.
  for (const part of main.querySelectorAll('[style]')) part.removeAttribute('style');
  for (const details of main.querySelectorAll('details')) details.removeAttribute('open');
  // A sheet of the script's stands in for the page's own style: what counts is how the shapes look.
  for (const style of main.querySelectorAll('.map style')) style.remove();
  const paints = [...document.querySelectorAll('#counties path, #territories rect')].map((shape) => getComputedStyle(shape).fill);
  const canonical = document.querySelector('link[rel=canonical]').getAttribute('href');
  return `${document.title}\n${canonical}\n${main.innerHTML.replace(/\s+/g, ' ')}\n${paints}`;
}

/** The same days in every run. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const plain = await browser.newContext({ javaScriptEnabled: false });
const sent = await plain.newPage();
const errors = [];

async function open(address, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  // Chromium looks at the icon, in its cache, whenever an address changes.
  const icon = (request) => request.url().endsWith('/favicon.svg');
  page.requests = [];
  page.on('request', (request) => icon(request) || page.requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(`${address}: ${error}`));
  page.on('console', (message) => message.type() === 'error' && errors.push(`${address}: ${message.text()}`));
  await page.goto(base + address);
  await page.waitForSelector('#day-slider');
  return page;
}

/** The address as the page has it; the browser tells others a little later. */
const at = (page) => page.evaluate(() => location.href);

async function slide(page, day, commit = false) {
  await page.evaluate(([to, done]) => {
    const slider = document.querySelector('#day-slider');
    slider.value = to;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    if (done) slider.dispatchEvent(new Event('change', { bubbles: true }));
  }, [day, commit]);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Waits until names and links of the map, which follow when there is time, have followed. */
const settled = (page) => page.waitForTimeout(450);

async function asSent(address) {
  await sent.goto(base + address, { waitUntil: 'domcontentloaded' });
  return sent.evaluate(snapshot);
}

const dated = (path, day) => (iso(day) === '2011-08-05' ? path : `${path}?date=${iso(day)}`);

async function slidesLikeTheServer(path, count, seed) {
  const page = await open(path);
  const last = Number(await page.getAttribute('#day-slider', 'max'));
  const below = random(seed);
  const days = [FIRST, last, FIRST + 1011, FIRST + 1012];
  while (days.length < count) days.push(FIRST + below(days.length % 3 ? 2300 : last - FIRST + 1));
  const before = page.requests.length;
  for (const day of days) {
    await slide(page, day);
    const [there] = await Promise.all([asSent(dated(path, day)), settled(page)]);
    same(`${path} on ${iso(day)}`, await page.evaluate(snapshot), there);
  }
  check(`${path}: sliding asks for nothing`, page.requests.length === before, page.requests.slice(before).join(' '));
  await page.context().close();
}

async function addressesKeepUp() {
  const page = await open('/?date=2010-06-08');
  const h1 = () => page.textContent('h1');
  const start = await h1();
  await slide(page, FIRST + 900);
  await slide(page, FIRST + 905, true);
  check('a commit is in the address', (await at(page)) === `${base}/?date=${iso(FIRST + 905)}`, (await at(page)));
  const second = await h1();
  await page.focus('#day-slider');
  await page.keyboard.press('ArrowRight');
  check('an arrow goes to a change', (await at(page)) > `${base}/?date=${iso(FIRST + 905)}`, (await at(page)));
  const third = await h1();
  await page.goBack();
  check('back gives the day before', (await h1()) === second && (await at(page)).endsWith(iso(FIRST + 905)), (await at(page)));
  await page.goBack();
  check('back again gives the first day', (await h1()) === start && (await at(page)).endsWith('2010-06-08'), (await at(page)));
  await page.goForward();
  await page.goForward();
  check('forward leads back', (await h1()) === third);
  await page.reload();
  await page.waitForSelector('#day-slider');
  check('a reload keeps the day', (await h1()) === third);
  await page.click('a[rel=next]');
  const later = (await at(page));
  await settled(page);
  same('next change is the server’s', await page.evaluate(snapshot), await asSent(later.slice(base.length)));
  await page.click('a[rel=prev]');
  check('previous leads back', (await h1()) === third);
  const keys = [];
  for (const key of ['PageUp', 'PageDown', 'Home', 'End']) {
    await page.focus('#day-slider');
    await page.keyboard.press(key);
    keys.push(new URL((await at(page))).searchParams.get('date'));
  }
  check('Page Up goes a month on, Page Down back', keys[0].slice(5, 7) !== keys[1].slice(5, 7) && keys[0] > keys[1], keys.join());
  check('Home and End are first and last', keys[2] === '2008-10-27' && keys[3] > '2026', keys.join());
  await page.fill('main input[name=date]', '2012-05-15');
  await page.press('main input[name=date]', 'Enter');
  check('the field leads to its day', (await at(page)).endsWith('?date=2012-05-15') && (await h1()).includes('15 May 2012'), (await at(page)));
  await page.fill('main input[name=date]', '2011-08-05');
  await page.press('main input[name=date]', 'Enter');
  check('the opening day goes without saying', (await at(page)) === `${base}/`, (await at(page)));
  await settled(page);
  same('the opening day is the server’s', await page.evaluate(snapshot), await asSent('/'));
  const county = page.locator('#counties a').nth(1000);
  await slide(page, FIRST + 700);
  await county.dispatchEvent('pointerover');
  check('a link has the day when it is touched', (await county.getAttribute('href')).endsWith(iso(FIRST + 700)));
  await page.context().close();
}

async function frozenAnswersStayFrozen() {
  const edition = (await sent.textContent('footer code')).trim();
  const page = await open(`/states/il?edition=${edition}`);
  await slide(page, FIRST + 1500, true);
  await settled(page);
  const path = (await at(page)).slice(base.length);
  check('the edition stays in the address', path.endsWith(`&edition=${edition}`), path);
  same('a frozen page', await page.evaluate(snapshot), await asSent(path));
  await page.context().close();
}

async function playsAndRests() {
  const moving = await open('/states/ma?date=2010-01-01');
  await moving.click('.play');
  await moving.waitForFunction(() => new Date(document.querySelector('main input[name=date]').value) > new Date('2011-01-01'));
  await moving.click('.play');
  const stopped = (await at(moving));
  await moving.waitForTimeout(900);
  check('pause holds', (await at(moving)) === stopped && stopped.includes('date='), stopped);
  await moving.context().close();
  const still = await open('/states/ma', { reducedMotion: 'reduce' });
  check('reduced motion: nothing plays', !(await still.isVisible('.play')));
  check('reduced motion: the slider is there', await still.isVisible('#day-slider'));
  await still.context().close();
}

async function withoutScript() {
  for (const path of ['/', '/states', '/states/il', '/counties/48201-harris-county-tx']) {
    await sent.goto(base + path);
    const slide = sent.locator('.slide');
    check(`${path} without a script has no slider`, (await slide.innerHTML()) === '' && (await slide.boundingBox()).height === 0);
    check(`${path} without a script has form and links`, (await sent.locator('.day form button').isVisible()) && (await sent.locator('a[rel=next]').isVisible()));
    const page = await open(path);
    same(`${path} with a script is the same page`, await page.evaluate(snapshot), await sent.evaluate(snapshot));
    await page.context().close();
  }
}

/** Without a script, next leads through the same days. */
async function sameNeighbours() {
  for (const path of ['/', '/states', '/states/il', '/counties/17031-cook-county-il']) {
    const page = await open(`${path}?date=2009-01-01`);
    const walk = async (press) => {
      const days = [];
      for (let step = 0; step < 5; step += 1) days.push(await press());
      return days.join(' ');
    };
    await page.focus('#day-slider');
    const keys = await walk(async () => {
      await page.keyboard.press('ArrowRight');
      return page.inputValue('main input[name=date]');
    });
    await sent.goto(`${base}${path}?date=2009-01-01`);
    const links = await walk(async () => {
      await sent.click('a[rel=next]');
      return sent.inputValue('main input[name=date]');
    });
    check(`${path}: arrow keys and links go to the same days`, keys === links, `${keys} / ${links}`);
    await page.context().close();
  }
}

/** What has the focus, by its accessible name: a state's, the words of a link, or a county's with its description. */
const focused = (page) => page.evaluate(() => {
  const { activeElement: node } = document;
  const name = node.getAttribute('aria-label') ?? node.querySelector('title')?.textContent ?? node.textContent;
  const described = document.getElementById(node.getAttribute('aria-describedby'));
  return described ? `${name}: ${described.textContent}` : name;
});

async function mapByKeyboard() {
  const page = await open('/');
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    return focused(page);
  };
  await page.focus('.jump summary');
  check('Tab enters the map at a state', /^Alabama: Active \d+/.test(await press('Tab')), await focused(page));
  check('an arrow leads to a neighbour', (await press('ArrowUp')).startsWith('Tennessee: '), await focused(page));
  check('a state in focus is ringed and named', await page.isVisible('.map .ring .line') && (await page.textContent('.tip')).startsWith('Tennessee'));
  const county = await press('Enter');
  check('Enter goes to its counties', / County, TN: /.test(county), county);
  check('an arrow stays in the state', / County, TN: /.test(await press('ArrowRight')) && (await focused(page)) !== county);
  check('Escape takes the tip away, and nothing else', / County, TN: /.test(await press('Escape')) && !(await page.isVisible('.tip')));
  check('Escape again leads back to the state', (await press('Escape')).startsWith('Tennessee: '), await focused(page));
  check('Tab leaves the map', await press('Tab').then(() => page.evaluate(() => Boolean(document.activeElement.closest('.legend')))));
  check('and comes back to where it was', (await press('Shift+Tab')).startsWith('Tennessee: '));
  for (const [address, places] of [['/', '#states > g'], ['/states/tx', '#counties > a'], ['/states/hi', '#counties > a'], ['/states/pr', '#counties > a']]) {
    await page.goto(base + address);
    await page.waitForSelector('.map [tabindex="0"]');
    const [reached, all] = await page.evaluate((selector) => {
      const nodes = [...document.querySelectorAll(selector)];
      const [seen, next] = [new Set(), [nodes[0]]];
      while (next.length) {
        const node = next.pop();
        if (seen.has(node)) continue;
        seen.add(node);
        for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          node.focus({ preventScroll: true });
          node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          next.push(document.activeElement);
        }
      }
      return [seen.size, nodes.length];
    }, places);
    check(`${address}: arrows reach everything`, reached === all && all > 3, `${reached} of ${all}`);
  }
  await page.context().close();
}

async function mapByPointer() {
  const page = await open('/states/az');
  const county = page.locator('#counties a').nth(3);
  await county.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await county.boundingBox();
  const name = await county.locator('title').textContent();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.waitForSelector('.tip:not([hidden])');
  const says = await county.evaluate((link) => document.getElementById(link.getAttribute('aria-describedby')).textContent);
  check('a pointer shows name and status', says.length > 3 && (await page.textContent('.tip')) === name + says);
  check('the browser shows no second tip', (await county.locator('title').last().textContent()) === '' && (await county.getAttribute('aria-label')) === name);
  const tip = await page.locator('.tip').boundingBox();
  await page.mouse.move(tip.x + tip.width / 2, tip.y + tip.height / 2, { steps: 8 });
  await page.waitForTimeout(800);
  check('the tip may be pointed at', await page.isVisible('.tip'));
  await page.keyboard.press('Escape');
  await page.waitForTimeout(400);
  check('Escape dismisses it, though a place lies under it', !(await page.isVisible('.tip')));
  await page.mouse.move(2, 2);
  check('the name is where it was', (await county.locator('title').textContent()) === name && !(await county.getAttribute('aria-label')));
  await page.context().close();
}

/** 320 pixels are 1280 at 400 %; the spacing is that of WCAG 1.4.12. */
async function narrowAndSpaced() {
  for (const path of ['/', '/states/il', '/counties/17031-cook-county-il', '/compare', '/timeline', '/table?state=il', '/events', '/data', '/search?q=brook', '/states/zz']) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(base + path);
    const spill = () => page.evaluate(() => document.documentElement.scrollWidth - 320);
    check(`${path} fits 320 pixels`, (await spill()) <= 0, `${await spill()}`);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
      document.adoptedStyleSheets = [sheet];
    });
    check(`${path} fits with text spaced`, (await spill()) <= 0, `${await spill()}`);
    await context.close();
  }
}

async function nothingMoves() {
  for (const [path, width] of [['/', 1440], ['/', 768], ['/', 320], ['/states/il', 1024], ['/counties/17031-cook-county-il', 320]]) {
    const page = await open(path, { viewport: { width, height: 800 } });
    await settled(page);
    const moved = await page.evaluate(() => new Promise((done) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done(sum), 200);
    }));
    check(`${path} at ${width} pixels stays where it is`, moved < 0.01, `${moved}`);
    await page.context().close();
  }
}

/** An address that is touched before it has followed the day leads to the day. */
async function touchedLinksAreFresh() {
  const page = await open('/');
  await slide(page, FIRST + 800);
  await slide(page, FIRST + 801);
  const link = page.locator('table.states th a').first();
  await link.dispatchEvent('pointerdown');
  check('a link has the day when it is pressed', (await link.getAttribute('href')).endsWith(iso(FIRST + 801)));
  await page.context().close();
}

async function smallAndAlone() {
  const page = await open('/', { viewport: { width: 1440, height: 900 } });
  const scripts = await page.evaluate(() => [...document.scripts].filter(({ src }) => src).map((script) => script.src));
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(Buffer.from(await (await fetch(script)).arrayBuffer())).length));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  check('the scripts are small', scripts.length === 2 && bytes <= 10240, `${sizes.join(' + ')} bytes`);
  const before = page.requests.length;
  const last = Number(await page.getAttribute('#day-slider', 'max'));
  for (let step = 0; step <= 100; step += 1) await slide(page, Math.round(FIRST + ((last - FIRST) * step) / 100), step === 100);
  await settled(page);
  check('from end to end without asking', page.requests.length === before, page.requests.slice(before).join(' '));
  await page.context().close();
}

const only = process.argv[3];
const tests = {
  withoutScript,
  smallAndAlone,
  sameNeighbours,
  touchedLinksAreFresh,
  addressesKeepUp,
  frozenAnswersStayFrozen,
  playsAndRests,
  mapByKeyboard,
  mapByPointer,
  narrowAndSpaced,
  nothingMoves,
  nation: () => slidesLikeTheServer('/', 50, 1),
  states: () => slidesLikeTheServer('/states', 10, 2),
  illinois: () => slidesLikeTheServer('/states/il', 10, 3),
  massachusetts: () => slidesLikeTheServer('/states/ma', 10, 4),
  cook: () => slidesLikeTheServer('/counties/17031-cook-county-il', 10, 5),
  guam: () => slidesLikeTheServer('/states/gu', 5, 6),
  nationInSpanish: () => slidesLikeTheServer('/es/', 8, 7),
  illinoisInSpanish: () => slidesLikeTheServer('/es/states/il', 6, 8),
};
for (const [name, test] of Object.entries(tests)) {
  if (only && only !== name) continue;
  const begun = Date.now();
  await test().catch((error) => check(name, false, error.stack));
  console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}
check('no error in any page', errors.length === 0, errors.join('\n'));
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
