// Chromium's own client of server-sent events: begins with what comes next, and comes again by itself after each cut.
import { launch } from '../browser/chromium.mjs';

const host = process.argv[2];
const browser = await launch();
const page = await browser.newPage();
await page.goto(`http://${host}/healthz`);
await page.evaluate((host) => {
  globalThis.heard = [];
  const source = new EventSource(`http://${host}/changes/stream`);
  source.addEventListener('edition', (event) => globalThis.heard.push(event.lastEventId));
  return new Promise((resolve) => { source.onopen = resolve; });
}, host);
console.log('open');
await new Promise((resolve) => process.stdin.once('data', resolve));
// It waits some seconds until it comes again.
await new Promise((resolve) => setTimeout(resolve, 8000));
console.log(JSON.stringify(await page.evaluate(() => globalThis.heard)));
await browser.close();
