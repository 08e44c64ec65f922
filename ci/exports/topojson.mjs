// TopoJSON, read by topojson-client, against the GeoJSON of the same address. Usage: node topojson.mjs ADDRESS
import { isDeepStrictEqual } from "node:util";
import { feature, mesh, neighbors } from "topojson-client";

const base = process.argv[2];
const views = [
  "/national", "/national?date=2013-01-22", "/states", "/states/il?date=2012-01-01", "/states/ak", "/states/va",
  "/counties/17031?date=2012-01-01", "/counties/02016", "/table?status=active_over_objection&basis=own",
  "/compare?from=2011-05-03&to=2013-01-22", "/compare?from=2011-05-03&to=2013-01-22&state=al",
];

async function get(view, extension) {
  const [path, query] = view.split("?");
  const response = await fetch(`${base}${path}.${extension}${query ? `?${query}` : ""}`);
  if (!response.ok) throw new Error(`${view}.${extension}: ${response.status}`);
  const text = await response.text();
  return [JSON.parse(text), text.length];
}

const polygons = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);

// Rings may begin at another point: a topology begins them where borders meet.
function same(a, b, quantum) {
  const near = (p, q) => Math.abs(p[0] - q[0]) <= quantum && Math.abs(p[1] - q[1]) <= quantum;
  const [n, m] = [a.length - 1, b.length - 1];
  if (n !== m || !near(b[0], b[m])) return false;
  for (let start = 0; start < n; start += 1) {
    let i = 0;
    while (i < n && near(a[i], b[(start + i) % n])) i += 1;
    if (i === n) return true;
  }
  return false;
}

let faults = 0;
const fault = (view, what) => { faults += 1; console.log(`${view}: ${what}`); };
for (const view of views) {
  const [[geo, geoLength], [topo, topoLength]] = await Promise.all([get(view, "geojson"), get(view, "topojson")]);
  const names = Object.keys(topo.objects);
  if (names.length !== 1) fault(view, `objects ${names}`);
  const object = topo.objects[names[0]];
  const read = feature(topo, object);
  const [wanted, found] = [geo, read].map((each) => each.features ?? [each]);
  if (read.type !== geo.type || wanted.length !== found.length) fault(view, `${found.length} ${read.type}`);
  const quantum = Math.max(...topo.transform.scale);
  wanted.forEach((each, index) => {
    const other = found[index];
    if (each.id !== other.id || !isDeepStrictEqual(each.properties, other.properties)) fault(view, `${each.id}: other properties`);
    const [a, b] = [each, other].map((it) => polygons(it.geometry));
    const equal = each.geometry.type === other.geometry.type && a.length === b.length && a.every((polygon, p) =>
      polygon.length === b[p].length && polygon.every((ring, r) => same(ring, b[p][r], quantum)));
    if (!equal) fault(view, `${each.id}: another shape`);
  });
  if (topoLength >= geoLength) fault(view, `${topoLength} bytes, GeoJSON ${geoLength}`);
  // What shared arcs are for: neighbours, and borders drawn once.
  if (view === "/national") {
    const { geometries } = object;
    const around = neighbors(geometries)[geometries.findIndex(({ id }) => id === "17031")];
    if (!around.some((index) => geometries[index].id === "17043")) fault(view, "Cook and DuPage share no border");
    if (mesh(topo, object, (a, b) => a !== b).coordinates.length < 3000) fault(view, "no mesh of borders");
  }
  console.log(`${view}: ${found.length} shapes, TopoJSON is ${Math.round((100 * topoLength) / geoLength)} % of the GeoJSON`);
}
process.exit(faults > 0 ? 1 : 0);
