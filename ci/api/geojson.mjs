// GeoJSON as @placemarkio/check-geojson judges it.
import { check } from "@placemarkio/check-geojson";

const [base] = process.argv.slice(2);
for (const path of [
  "/national.geojson?date=2013-01-22",
  "/states.geojson",
  "/states/hi.geojson",
  "/counties/02016.geojson",
  "/ogc/collections/counties/items?limit=5000",
  "/ogc/collections/events/items?limit=500",
]) {
  const answer = await fetch(base + path);
  check(await answer.text());
}
console.log("check-geojson: six answers without a fault");
