// The style as MapLibre draws it, in a page of another server. Usage: maplibre.mjs ADDRESS [DIR for pictures]
//
// Nothing may be asked of a third party, nothing said on the console, and the colours at places whose status is known must
// be those of the style.
import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { launch, Tally } from '../browser/chromium.mjs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';

const [base, pictures] = process.argv.slice(2);
const tally = new Tally();

const dist = new URL('./node_modules/maplibre-gl/dist/', import.meta.url);
const page = `<!DOCTYPE html><html lang="en"><head><title>map</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/maplibre-gl.css"><style>body{margin:0}#map{width:100vw;height:100vh}</style></head><body>
<div id="map"></div><script type="module">
import * as maplibregl from '/maplibre-gl.mjs';
const asked = new URLSearchParams(location.search);
window.map = new maplibregl.Map({ container: 'map', style: asked.get('style'), fadeDuration: 0, renderWorldCopies: true,
  canvasContextAttributes: { preserveDrawingBuffer: true }, maplibreLogo: false });
map.on('error', (e) => console.error(String(e.error)));
</script></body></html>`;
const server = createServer(async (request, response) => {
  const name = new URL(request.url, 'http://x').pathname.slice(1);
  if (name === '') return response.setHeader('content-type', 'text/html').end(page);
  const types = { mjs: 'text/javascript', css: 'text/css' };
  const body = /^[\w.-]+$/.test(name) && (await readFile(new URL(name, dist)).catch(() => undefined));
  if (!body) return response.writeHead(404).end();
  response.setHeader('content-type', types[name.split('.').pop()] ?? 'application/octet-stream').end(body);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const host = `http://127.0.0.1:${server.address().port}`;

// Nothing left to ask for or to draw.
const idle = (tab) =>
  tab.evaluate(() => new Promise((done) => (map.loaded() && map.areTilesLoaded() ? done() : map.once('idle', done))));

const browser = await launch(['--enable-unsafe-swiftshader', '--use-gl=angle', '--use-angle=swiftshader']);

async function shown(style, [width, height], scale = 1) {
  const tab = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  const said = [];
  const asked = [];
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && !/GPU stall/.test(message.text()) && said.push(message.text()));
  tab.on('pageerror', (error) => said.push(String(error)));
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('response', (answer) => answer.status() >= 400 && said.push(`${answer.status()} ${answer.url()}`));
  await tab.goto(`${host}/?style=${encodeURIComponent(style)}`);
  await tab.waitForFunction(() => window.map?.isStyleLoaded(), undefined, { timeout: 60000 });
  await idle(tab);
  const look = async (name, center, zoom) => {
    await tab.evaluate(([center, zoom]) => map.jumpTo({ center, zoom }), [center, zoom]);
    await idle(tab);
    if (pictures) await writeFile(`${pictures}/${name}.png`, await tab.screenshot());
  };
  // The colours in a small square round a place: a pattern has several.
  const colours = (place) =>
    tab.evaluate((place) => {
      const canvas = map.getCanvas();
      const { x, y } = map.project(place);
      const copy = document.createElement('canvas');
      const ratio = canvas.width / canvas.clientWidth;
      [copy.width, copy.height] = [24, 24];
      copy.getContext('2d').drawImage(canvas, x * ratio - 12, y * ratio - 12, 24, 24, 0, 0, 24, 24);
      const { data } = copy.getContext('2d').getImageData(0, 0, 24, 24);
      const found = {};
      for (let at = 0; at < data.length; at += 4) {
        const colour = '#' + [...data.slice(at, at + 3)].map((n) => n.toString(16).padStart(2, '0')).join('');
        found[colour] = (found[colour] ?? 0) + 1;
      }
      return found;
    }, place);
  const features = (place, layer) =>
    tab.evaluate(([place, layer]) => map.queryRenderedFeatures(map.project(place), { layers: [layer] }).map((f) => ({ id: f.id, ...f.properties })), [place, layer]);
  return { tab, said, asked, look, colours, features };
}

const near = (a, b, by) => [1, 3, 5].every((at) => Math.abs(parseInt(a.slice(at, at + 2), 16) - parseInt(b.slice(at, at + 2), 16)) <= by);
const share = (found, colour, by) => {
  const all = Object.entries(found);
  return all.filter(([other]) => near(other, colour, by)).reduce((sum, [, count]) => sum + count, 0) / 576;
};

// Inner points of Harris, Cook and Arlington, with what is true of them.
const HARRIS = [-95.39, 29.86];
const COOK = [-87.85, 41.75];
const SANTA_CLARA = [-121.7, 37.2];
const YUKON = [-150, 66];
for (const theme of ['light', 'dark']) {
  const styles = {};
  for (const date of ['2010-09-28', '2013-01-22']) {
    const address = `${base}/tiles/style.json?date=${date}${theme === 'dark' ? '&theme=dark' : ''}`;
    const style = await (await fetch(address)).json();
    tally.check(`the style of ${date} is valid`, validateStyleMin(style).length === 0, JSON.stringify(validateStyleMin(style)));
    const fill = style.layers.find((layer) => layer.id === 'counties').paint['fill-color'];
    styles[date] = { address, active: fill[3], inactive: fill[5] };
  }
  for (const [date, { address, active, inactive }] of Object.entries(styles)) {
    const { tab, said, asked, look, colours, features } = await shown(address, [1280, 800]);
    await look(`nation-${date}-${theme}`, [-96, 38.5], 3.2);
    const count = await tab.evaluate(() => new Set(map.queryRenderedFeatures({ layers: ['counties'] }).map((f) => f.id)).size);
    tally.check(`${date} ${theme}: the counties are drawn`, count > 3000, String(count));
    for (const [name, place, wanted] of [
      ['Harris', HARRIS, active],
      ['Cook', COOK, date === '2013-01-22' ? active : inactive],
      ['Santa Clara', SANTA_CLARA, active],
    ]) {
      await look(`${name}-${date}-${theme}`, place, 8.3);
      const found = await colours(place);
      const [{ fips } = {}] = await features(place, 'counties');
      const [marks] = await features(place, 'county-marks');
      // A pattern is enlarged between two zooms, and its lines and dots run into the colour under them.
      const part = marks ? share(found, wanted, 60) : share(found, wanted, 3);
      tally.check(`${date} ${theme} ${name}: its colour`, part > (marks ? 0.15 : 0.95), `${fips} ${wanted} ${part}`);
      tally.check(`${date} ${theme} ${name}: a pattern where there is one`, Boolean(marks) === share(found, wanted, 3) <= 0.95);
    }
    await look(`aleutians-${date}-${theme}`, [180, 52], 4.4);
    const [west] = await features([179.2, 51.4], 'counties');
    const [east] = await features([183.37, 51.8], 'counties');
    tally.check(`${date} ${theme}: one place on both sides of 180°`, west?.fips === '02016' && east?.fips === '02016', JSON.stringify([west, east]));
    await look(`alaska-${date}-${theme}`, YUKON, 4);
    await look(`four-corners-${date}-${theme}`, [-109.045, 36.999], 9);
    const four = await tab.evaluate(() => [...new Set(map.queryRenderedFeatures({ layers: ['counties'] }).map((f) => f.properties.state))].sort().join());
    tally.check(`${date} ${theme}: four states meet`, four === 'AZ,CO,NM,UT', four);
    await look(`ocean-${date}-${theme}`, [-40, 40], 6);
    for (const [name, place] of [['hawaii', [-157, 20.8]], ['puerto-rico', [-66.4, 18.2]], ['manhattan', [-73.97, 40.75]]]) {
      await look(`${name}-${date}-${theme}`, place, name === 'manhattan' ? 11.5 : 7.4);
    }
    const others = asked.filter((url) => ![base, host].includes(new URL(url).origin) && !/^(blob|data):/.test(url));
    tally.check(`${date} ${theme}: no third party is asked`, others.length === 0, others.join(' '));
    tally.check(`${date} ${theme}: tiles are asked for`, asked.filter((url) => url.includes('.mvt?date=')).length > 20);
    tally.check(`${date} ${theme}: the console is silent`, said.length === 0, said.slice(0, 5).join('; '));
    await tab.close();
  }
}
const dense = await shown(`${base}/tiles/style.json?date=2012-05-15`, [800, 600], 2);
await dense.look('dense', COOK, 6);
tally.check('a dense screen gets the larger sprite', dense.asked.some((url) => url.endsWith('/tiles/sprite-light@2x.png')));
tally.check('a dense screen: the console is silent', dense.said.length === 0, dense.said.join('; '));
await browser.close();
server.close();
tally.end();
