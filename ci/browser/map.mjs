// The national map as a reader's browser draws it, one pixel of the screen a unit of the drawing.
// Usage: node map.mjs http://127.0.0.1:8080 FILE.png
import { launch } from './chromium.mjs';

const [base, file] = process.argv.slice(2);
const WIDTH = 975;
const browser = await launch();
const page = await browser.newPage({ colorScheme: 'light', viewport: { width: 1000, height: 1400 } });
await page.goto(`${base}/`);
const map = page.locator('svg.map');
const wide = async () => (await map.boundingBox()).width;
const viewport = { width: 1000 + Math.round(WIDTH - (await wide())), height: 1400 };
await page.setViewportSize(viewport);
if (Math.abs((await wide()) - WIDTH) > 0.01) throw new Error(`the map is ${await wide()} wide, not ${WIDTH}`);
await map.screenshot({ path: file, animations: 'disabled' });
await browser.close();
