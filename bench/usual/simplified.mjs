// How large a bare map is, and how far it lies from the boundaries it was made from.
//
//   node simplified.mjs usual OUT_FOLDER            us-atlas counties-10m, a fifth of its points kept by mapshaper
//   node simplified.mjs ours PICTURE.svg
//
// A bare map is each county's path data and nothing else, a line a county; its size is that of brotli 11. Distance is
// that of a vertex of the finest boundaries at hand, projected by d3, from the nearest line of the bare map, in pixels of
// a sheet 975 wide, over the lower 48 states (where both maps lie alike on the sheet).
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliCompressSync, constants } from 'node:zlib'
import { geoAlbersUsa, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'

const [mode, from] = process.argv.slice(2)
const projection = geoAlbersUsa().scale(1300).translate([487.5, 305])
/** What both maps are held against. */
const FINEST = new URL('../../data/boundaries/counties-2010-5m.geojson', import.meta.url)
const ELSEWHERE = new Set(['02', '15', '60', '66', '69', '72', '78'])

const packed = text => brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
}).length

/** Polylines of path data made of M, L, H, V and Z, absolute and relative. */
function lines(d) {
  const found = []
  let line, x = 0, y = 0, command
  const tokens = d.match(/[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g)
  for (let at = 0; at < tokens.length;) {
    if (/[a-zA-Z]/.test(tokens[at])) command = tokens[at++]
    const relative = command === command.toLowerCase()
    const number = () => Number(tokens[at++])
    switch (command.toUpperCase()) {
      case 'Z':
        line.push([...line[0]]); [x, y] = line[0]
        continue
      case 'H': { const to = number(); x = relative ? x + to : to; break }
      case 'V': { const to = number(); y = relative ? y + to : to; break }
      case 'M': case 'L': {
        const to = [number(), number()]
        ;[x, y] = relative ? [x + to[0], y + to[1]] : to
        if (command.toUpperCase() === 'M') { found.push(line = []); command = relative ? 'l' : 'L' }
        break
      }
      default: throw new Error(`path data with ${command}`)
    }
    line.push([x, y])
  }
  return found
}

/** Distances of `points` from the nearest of `drawn` lines, in ascending order. */
function distances(points, drawn) {
  const cell = 4
  const grid = new Map()
  const put = (key, segment) => { const list = grid.get(key); list ? list.push(segment) : grid.set(key, [segment]) }
  for (const line of drawn) for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]]
    const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])].map(x => Math.floor(x / cell))
    const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])].map(y => Math.floor(y / cell))
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) put(x * 4096 + y, [a, b])
  }
  const from = ([px, py], [[ax, ay], [bx, by]]) => {
    const [dx, dy] = [bx - ax, by - ay]
    const length = dx * dx + dy * dy
    const t = length ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length)) : 0
    return Math.hypot(ax + t * dx - px, ay + t * dy - py)
  }
  return points.map(point => {
    const [x, y] = point.map(value => Math.floor(value / cell))
    let nearest = Infinity
    // A line farther than the rings of cells looked at so far may still be nearer than what they hold.
    for (let ring = 0; ring < 40 && nearest > (ring - 1) * cell; ring++) {
      for (let dx = -ring; dx <= ring; dx++) for (let dy = -ring; dy <= ring; dy++) {
        if (Math.max(Math.abs(dx), Math.abs(dy)) !== ring) continue
        for (const segment of grid.get((x + dx) * 4096 + y + dy) ?? []) nearest = Math.min(nearest, from(point, segment))
      }
    }
    return nearest
  }).sort((a, b) => a - b)
}

/** Projected vertices of the lower 48. */
function vertices(features) {
  const points = []
  for (const { id, geometry } of features) {
    if (!geometry || ELSEWHERE.has(String(id).slice(0, 2))) continue
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const ring of polygons.flat()) for (const at of ring) {
      const point = projection(at)
      if (point) points.push(point)
    }
  }
  return points
}

function report(paths) {
  const away = distances(vertices(JSON.parse(readFileSync(FINEST, 'utf8')).features), paths.flatMap(lines))
  const share = part => away[Math.min(away.length - 1, Math.floor(away.length * part))]
  const text = paths.join('\n')
  console.log(JSON.stringify({
    shapes: paths.length, plain: text.length, brotli: packed(text), vertices: away.length,
    mean_px: away.reduce((sum, one) => sum + one, 0) / away.length, p99_px: share(0.99), worst_px: away.at(-1),
  }))
}

if (mode === 'usual') {
  const require = createRequire(import.meta.url)
  const source = require.resolve('us-atlas/counties-10m.json')
  const out = `${from}/us-atlas-fifth.json`
  const mapshaper = require.resolve('mapshaper/bin/mapshaper')
  execFileSync(process.execPath, [mapshaper, source, '-simplify', '20%', 'keep-shapes', '-o', out, 'format=topojson'],
    { stdio: 'pipe' })
  const counties = topology => feature(topology, topology.objects.counties).features
  const path = geoPath(projection).digits(1)
  report(counties(JSON.parse(readFileSync(out, 'utf8'))).map(county => path(county)).filter(Boolean))
} else if (mode === 'ours') {
  const svg = readFileSync(from, 'utf8')
  const counties = svg.slice(svg.indexOf('id="counties"'), svg.search(/class="county-lines/))
  const paths = [...counties.matchAll(/<path[^>]* d="([^"]+)"/g)].map(found => found[1])
  report(paths)
} else {
  throw new Error(`unknown mode ${mode}`)
}
