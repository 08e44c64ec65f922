// Chromium's own client of server-sent events: begins with what comes next, and comes again by itself after each cut.
import { launch } from '../browser/chromium.mjs';

const host = process.argv[2];
const browser = await launch();
setTimeout(() => process.exit(1), 240000).unref();
const page = await browser.newPage();
// A page, since data may connect to nothing.
await page.goto(`http://${host}/about`);
await page.evaluate((host) => {
  globalThis.heard = [];
  const source = new EventSource(`http://${host}/changes/stream`);
  source.addEventListener('edition', (event) => globalThis.heard.push(event.lastEventId));
  return new Promise((resolve, reject) => {
    source.onopen = resolve;
    setTimeout(() => reject(new Error('no stream within 20 s')), 20000);
  });
}, host);
console.log('open');
await new Promise((resolve) => process.stdin.once('data', resolve));
// It waits some seconds until it comes again.
await new Promise((resolve) => setTimeout(resolve, 8000));
console.log(JSON.stringify(await page.evaluate(() => globalThis.heard)));
await browser.close();
process.exit(0);
