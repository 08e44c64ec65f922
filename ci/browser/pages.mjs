// Every kind of page in each language before outside judges: axe-core (WCAG 2.2 AA and best practices), the width of a
// small telephone, and the Nu HTML checker. Usage: node pages.mjs http://127.0.0.1:8080 [matrix]
// With `matrix` also in the dark, wide, in forced colours, with text spacing and without a script.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, Tally } from './chromium.mjs';
import { kinds } from './kinds.mjs';

const [base, mode] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const vnu = require.resolve('vnu-jar/build/dist/vnu.jar');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Spacing that WCAG 1.4.12 asks a page to bear.
const SPACING = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
const tally = new Tally();

const SETTINGS =
  mode === 'matrix'
    ? [320, 1440].flatMap((width) => [
        { name: `${width} light`, width, options: { colorScheme: 'light' } },
        { name: `${width} dark`, width, options: { colorScheme: 'dark' } },
        { name: `${width} forced colours`, width, options: { forcedColors: 'active' } },
        { name: `${width} without a script`, width, options: { javaScriptEnabled: true }, still: true },
        { name: `${width} spaced`, width, options: {}, spaced: true },
      ])
    : [{ name: '320 light', width: 320, options: { colorScheme: 'light' } }];

/** What axe-core finds, a line a rule. */
async function judged(page) {
  // The page's own policy forbids inline scripts; the judge comes in past it.
  const found = await page.evaluate(async ([source, tags]) => {
    (0, eval)(source);
    const { violations } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id} ×${nodes.length}, such as ${nodes[0].html.slice(0, 160)}`);
  }, [axe, TAGS]);
  return found.join('\n  ');
}

async function inABrowser() {
  const browser = await launch();
  for (const setting of SETTINGS) {
    const context = await browser.newContext({
      viewport: { width: setting.width, height: 800 },
      bypassCSP: true,
      ...setting.options,
    });
    const page = await context.newPage();
    if (setting.still) await page.route('**/static/**/*.js', (route) => route.abort());
    for (const [name, path] of kinds()) {
      const about = `${name}, ${setting.name}`;
      await page.goto(base + path, { waitUntil: 'load' });
      if (setting.spaced) await page.addStyleTag({ content: SPACING });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      tally.check(`${about} does not scroll sideways`, wide <= 0, `${wide} px too wide`);
      const found = await judged(page);
      tally.check(`${about} passes axe`, found === '', `\n  ${found}`);
    }
    console.log(`axe: ${setting.name} done`);
    await context.close();
  }
  await browser.close();
}

async function asHtml() {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const files = new Map();
  for (const [name, path] of kinds()) {
    const file = join(folder, `${files.size}.html`);
    writeFileSync(file, Buffer.from(await (await fetch(base + path, { headers: { Accept: 'text/html' } })).arrayBuffer()));
    files.set(file, name);
  }
  const told = spawnSync('java', ['-Xss8m', '-jar', vnu, '--format', 'json', ...files.keys()], { encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  let messages;
  try {
    ({ messages } = JSON.parse(told.stderr));
  } catch {
    tally.check('the Nu checker runs', false, told.stderr || String(told.error));
    return;
  }
  for (const [file, name] of files) {
    const errors = messages.filter((message) => message.url.endsWith(file) && message.type !== 'info');
    const lines = errors.slice(0, 3).map(({ lastLine, message, extract }) => `line ${lastLine}: ${message} in ${extract?.slice(0, 160)}`);
    tally.check(`${name} is sound HTML`, errors.length === 0, `${errors.length} errors\n  ${lines.join('\n  ')}`);
  }
  console.log('Nu HTML checker done');
}

await asHtml();
await inABrowser();
tally.end();
