// The nation by county as the usual tools draw it: TopoJSON, d3-geo's geoAlbersUsa at the size of us-atlas, SVG text.
//
//   node national.mjs topology BOUNDARIES.geojson OUT.json      the same boundaries as TopoJSON
//   node national.mjs once TOPOLOGY.json DAYS.json OUT.svg      the whole process: read, project, write one day
//   node national.mjs warm TOPOLOGY.json DAYS.json SECONDS      in process, a new day each turn: prints medians as JSON
//   node national.mjs png TOPOLOGY.json DAYS.json SECONDS WIDTH the same pictures as PNG, by resvg
//
// DAYS.json holds, per day, each county's class, name and status, so that each path comes with the link, class and title
// that the atlas gives it. No legend and no sentences are written: all of that is to the advantage of these tools.
import { readFileSync, writeFileSync } from 'node:fs'
import { geoAlbersUsa, geoPath } from 'd3-geo'
import { feature, mesh } from 'topojson-client'

const [mode, from, about, more, width] = process.argv.slice(2)
const read = path => JSON.parse(readFileSync(path, 'utf8'))

/** The path writer of us-atlas' sheet, 975 by 610, with one digit, as it is used to write small files. */
const path = geoPath(geoAlbersUsa().scale(1300).translate([487.5, 305])).digits(1)

/** What is read once: shapes, and borders between counties, states and the rest of the world, each once. */
function atlas(topology) {
  const counties = topology.objects.counties
  const state = county => county.id.slice(0, 2)
  return {
    counties: feature(topology, counties).features,
    borders: [
      ['county-lines', mesh(topology, counties, (a, b) => a !== b && state(a) === state(b))],
      ['state-lines', mesh(topology, counties, (a, b) => state(a) !== state(b))],
      ['coast-lines', mesh(topology, counties, (a, b) => a === b)],
    ],
  }
}

/** Everything that does not depend on the day, as path data. */
function project({ counties, borders }) {
  return {
    counties: counties.map(county => [county.id, path(county)]).filter(([, d]) => d),
    borders: borders.map(([name, lines]) => [name, path(lines)]),
  }
}

const STYLE = '.a{fill:#2b6ca3}.n{fill:#e4e0d8}.u{fill:#bbb}.o{fill:#b5532d}.l{fill:#6b9}' +
  '.x{fill:#ddd}.county-lines,.state-lines,.coast-lines{fill:none;stroke:#fff;stroke-width:.3}'

/** One day from ready path data. */
function fill({ counties, borders }, { date, places }) {
  let svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 975 610"><style>${STYLE}</style><g id="counties">`
  for (const [fips, d] of counties) {
    const { mark, name, slug, says } = places[fips]
    svg += `<a href="http://127.0.0.1:8080/counties/${fips}-${slug}?date=${date}"><path class="${mark}" d="${d}">` +
      `<title>${name}: ${says}</title></path></a>\n`
  }
  svg += '</g>'
  for (const [name, d] of borders) svg += `<path class="${name}" d="${d}"/>`
  return svg + '</svg>'
}

const median = times => times.sort((a, b) => a - b)[times.length >> 1]

/** Median milliseconds of `work` on a new day each turn, after a second in which the compiler warms up. */
function timed(days, seconds, work) {
  const times = []
  const began = performance.now()
  let written = 0
  for (let turn = 0; ; turn++) {
    const start = performance.now()
    written += work(days[turn % days.length]).length
    const end = performance.now()
    if (end - began > 1000) times.push(end - start)
    if (end - began > 1000 + seconds * 1000 && times.length >= 5) break
  }
  return { ms: median(times), turns: times.length, written }
}

if (mode === 'topology') {
  const { topology } = await import('topojson-server')
  // A hundred thousandth of the width of the country, the usual quantisation.
  const counties = read(from)
  for (const county of counties.features) county.properties = {}
  writeFileSync(about, JSON.stringify(topology({ counties }, 1e5)))
} else {
  const days = read(about)
  const shapes = atlas(read(from))
  if (mode === 'once') {
    writeFileSync(more, fill(project(shapes), days[0]))
  } else if (mode === 'warm') {
    const ready = project(shapes)
    const seconds = Number(more)
    console.log(JSON.stringify({
      project: timed(days, seconds, day => fill(project(shapes), day)),
      // A string of pieces is made whole, as it is when it is sent.
      refill: timed(days, seconds, day => Buffer.from(fill(ready, day))),
      bytes: Buffer.byteLength(fill(ready, days[0])),
    }))
  } else if (mode === 'png') {
    const { Resvg } = await import('@resvg/resvg-js')
    const ready = project(shapes)
    const fitTo = { mode: 'width', value: Number(width) }
    const options = { fitTo, background: '#fff', font: { loadSystemFonts: false } }
    console.log(JSON.stringify({ png: timed(days, Number(more), day => new Resvg(fill(ready, day), options).render().asPng()) }))
  } else {
    throw new Error(`unknown mode ${mode}`)
  }
}
