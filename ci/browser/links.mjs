// Every link of every kind of page leads somewhere, fragments too. Usage: node links.mjs http://127.0.0.1:8080 [all]
// Of the thousands of links of a map every fiftieth is followed; with `all` every one.
import { Tally } from './chromium.mjs';
import { kinds } from './kinds.mjs';

const [base, mode] = process.argv.slice(2);
const tally = new Tally();
const AT_ONCE = 6;
/** The one code that pages lead to although it was divided: its answer is a page with the choices. */
const DIVIDED = /^(\/es)?\/counties\/09140$/;
const html = { headers: { Accept: 'text/html' } };
/** Addresses to follow, each with a page that leads there. */
const wanted = new Map();
const seen = new Map();

const plain = (text) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&#x2F;', '/').replaceAll('&#47;', '/');

for (const [, path] of kinds()) {
  const text = await (await fetch(base + path, html)).text();
  let counties = 0;
  for (const [, raw] of text.matchAll(/\s(?:href|action|src)="([^"]+)"/g)) {
    const url = new URL(plain(raw), base + path);
    if (url.origin !== new URL(base).origin) {
      tally.check(`${path}: ${raw} names its scheme`, url.protocol === 'https:' || url.protocol === 'http:');
      continue;
    }
    if (mode !== 'all' && url.pathname.includes('/counties/') && (counties += 1) % 50) continue;
    if (!wanted.has(url.href)) wanted.set(url.href, path);
  }
}

async function follow(href, from) {
  const url = new URL(href);
  const fragment = decodeURIComponent(url.hash.slice(1));
  url.hash = '';
  let answer = seen.get(url.href);
  if (!answer) {
    answer = fetch(url, html).then(async (response) => {
      const page = response.headers.get('content-type')?.startsWith('text/html');
      return { status: response.status, ids: page ? new Set([...(await response.text()).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => plain(id))) : null };
    });
    seen.set(url.href, answer);
  }
  const { status, ids } = await answer;
  const wanted = DIVIDED.test(url.pathname) ? 300 : 200;
  tally.check(`${from} leads to ${href}`, status === wanted, `${status}, wanted ${wanted}`);
  if (fragment && ids && status === 200) tally.check(`${from} leads to ${href}`, ids.has(fragment), 'nothing there has this id');
}

const queue = [...wanted].filter(([href]) => {
  // Pages of errors lead to themselves in the other language, and stay errors.
  const { pathname, search } = new URL(href);
  return !pathname.endsWith('/counties/99999') && !search.includes('2011-02-30');
});
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  for (let next = queue.pop(); next; next = queue.pop()) await follow(...next);
}));
console.log(`${wanted.size} links, ${seen.size} addresses`);
tally.end();
