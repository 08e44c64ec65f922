// What a frame is made of while the slider of a map goes from end to end: medians, printed and never asserted, since
// machines differ. Usage: node frames.mjs http://127.0.0.1:8080 [path] [steps] (CHROMIUM names the browser).
import { chromium } from 'playwright-core';

const [base, path = '/', steps = '300'] = process.argv.slice(2);
const KINDS = {
  script: ['FunctionCall', 'EvaluateScript', 'FireAnimationFrame', 'TimerFire', 'EventDispatch', 'v8.callFunction', 'RunMicrotasks', 'MinorGC', 'MajorGC', 'V8.GC_SCAVENGER'],
  style: ['UpdateLayoutTree', 'RecalculateStyles', 'InvalidateLayout', 'ScheduleStyleRecalculation'],
  layout: ['Layout', 'LocalFrameView::layout', 'HitTest'],
  'pre-paint': ['PrePaint', 'UpdateLayer', 'UpdateLayerTree'],
  paint: ['Paint', 'Layerize', 'Commit', 'CompositeLayers'],
};
const of = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));
const RASTER = new Set(['RasterTask', 'ImageDecodeTask', 'Decode Image']);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const requests = [];
await page.goto(base + path);
await page.waitForSelector('#day-slider');
await page.waitForTimeout(500);
page.on('request', (request) => request.url().endsWith('/favicon.svg') || requests.push(request.url()));
await page.evaluate(() => document.querySelector('.day').scrollIntoView());

const tracing = await page.context().newCDPSession(page);
const events = [];
tracing.on('Tracing.dataCollected', ({ value }) => events.push(...value));
const done = new Promise((resolve) => { tracing.on('Tracing.tracingComplete', resolve); });
const categories = 'devtools.timeline,disabled-by-default-devtools.timeline,blink.user_timing,cc,benchmark,v8';
await tracing.send('Tracing.start', { transferMode: 'ReportEvents', categories });
const changed = await page.evaluate(async (count) => {
  const slider = document.querySelector('#day-slider');
  const shapes = document.querySelectorAll('#counties > a, #territories > a');
  const classes = () => Array.from(shapes, ({ classList: [history] }) => document.getElementById(history).className);
  const [min, max] = [Number(slider.min), Number(slider.max)];
  await new Promise(requestAnimationFrame);
  const begun = classes();
  for (let step = 0; step <= count; step += 1) {
    performance.mark('frame');
    slider.value = min + ((max - min) * step) / count;
    slider.dispatchEvent(new Event('input'));
    await new Promise(requestAnimationFrame);
  }
  performance.mark('frame');
  return classes().filter((name, position) => name !== begun[position]).length;
}, Number(steps));
await tracing.send('Tracing.end');
await done;
await browser.close();

const marks = events.filter((event) => event.name === 'frame' && event.cat.includes('user_timing')).sort((a, b) => a.ts - b.ts);
const main = marks[0];
const frames = marks.slice(1).map((mark, position) => ({ from: marks[position].ts, to: mark.ts, spent: {}, raster: 0 }));
const frameAt = (ts) => frames.find((frame) => ts >= frame.from && ts < frame.to);

// Time spent in each kind of work itself, without what lies inside it.
const open = [];
const spans = events.filter((event) => event.ph === 'X' && event.pid === main.pid && event.tid === main.tid && of.has(event.name));
const add = (event, time) => {
  const frame = frameAt(event.ts);
  if (frame) frame.spent[of.get(event.name)] = (frame.spent[of.get(event.name)] || 0) + time;
};
for (const event of spans.sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
  while (open.length && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
  if (open.length) add(open.at(-1), -event.dur);
  add(event, event.dur);
  open.push(event);
}
for (const event of events) {
  if (event.ph === 'X' && RASTER.has(event.name)) {
    const frame = frameAt(event.ts);
    if (frame) frame.raster += event.dur;
  }
}

const sorted = (list) => [...list].sort((a, b) => a - b);
const row = (name, list) => {
  const all = sorted(list.map((time) => time / 1000));
  const at = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))].toFixed(2).padStart(8);
  console.log(`${name.padEnd(34)}${at(0.5)}${at(0.95)}${at(1)}`);
};
console.log(`${path}: ${frames.length} frames, ${changed} shapes end otherwise than they began, ${requests.length} requests`);
console.log(`${'milliseconds'.padEnd(34)}  median     95 %   worst`);
for (const kind of Object.keys(KINDS)) row(`  ${kind}`, frames.map((frame) => frame.spent[kind] || 0));
row('main thread', frames.map((frame) => Object.values(frame.spent).reduce((sum, time) => sum + time, 0)));
row('raster, in other threads', frames.map((frame) => frame.raster));
row('from frame to frame (60 Hz: 16.67)', frames.map((frame) => frame.to - frame.from));
