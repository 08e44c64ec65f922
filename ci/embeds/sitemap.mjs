// /sitemap.xml, read by a reader of sitemaps that stops at the first thing it does not know.
import { Readable } from 'node:stream';
import { ErrorLevel, XMLToSitemapItemStream } from 'sitemap';

const base = process.argv[2];
const read = new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false });
const answer = await fetch(`${base}/sitemap.xml`);
const pages = [];
for await (const page of Readable.fromWeb(answer.body).pipe(read)) pages.push(page);

const found = pages.filter(({ url, links }) =>
  links.length === 2 && links.some((link) => link.url === url) && new Set(links.map(({ lang }) => lang)).size === 2);
const days = new Set(pages.map(({ lastmod }) => lastmod));
console.log(`${pages.length} pages, ${found.length} with both languages, changed on ${[...days]}`);
const holds = pages.length > 6500 && found.length === pages.length && days.size === 1;
console.log(holds ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exitCode = holds ? 0 : 1;
