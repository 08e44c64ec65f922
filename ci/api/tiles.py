"""Vector tiles as mapbox-vector-tile and shapely read them, held against the tables and shapes of the same day."""

import collections
import csv
import gzip
import io
import json
import math
import sys
import urllib.error
import urllib.request

import mapbox_vector_tile
import shapely
from shapely.geometry import box, shape
from shapely.ops import unary_union

base = sys.argv[1]
DAY = "2012-05-15"
EXTENT, MARGIN = 4096, 64
# What a line may be off, in steps of the grid: half a pixel of the largest that a tile is drawn in, and half a step for
# the grid itself.
OFF = 4.8


def get(path, **headers):
    request = urllib.request.Request(base + path, headers=headers)
    with urllib.request.urlopen(request) as answer:
        body = answer.read()
        if answer.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        return answer.status, answer.headers, body


def rows(name):
    _, _, body = get(f"/{name}.csv?date={DAY}")
    return {row["fips"]: row for row in csv.DictReader(io.StringIO(body.decode()))}


def mercator(zoom, longitude, latitude):
    """Steps of the grid of a zoom, east and south of the corner of the world; west of 180° is negative."""
    side = EXTENT << zoom
    longitude = longitude - 360 if longitude > 0 else longitude
    return (longitude + 180) / 360 * side, (0.5 - math.asinh(math.tan(math.radians(latitude))) / math.tau) * side


def projected(geometry, zoom):
    return shapely.transform(geometry, lambda points: [mercator(zoom, x, y) for x, y in points])


def tile(zoom, column, row):
    """Layers of a tile as shapes in steps of the tile, by FIPS code; nothing of one without content."""
    status, headers, body = get(f"/tiles/{zoom}/{column}/{row}.mvt?date={DAY}", **{"Accept-Encoding": "gzip"})
    if status == 204:
        assert body == b"", (zoom, column, row)
        return {}
    assert headers["Content-Type"] == "application/vnd.mapbox-vector-tile"
    found = {}
    for name, layer in mapbox_vector_tile.decode(body, default_options={"y_coord_down": True}).items():
        assert layer["version"] == 2 and layer["extent"] == EXTENT
        found[name] = {}
        for feature in layer["features"]:
            fips = feature["properties"]["fips"]
            assert feature["id"] == int(fips) and fips not in found[name], (name, fips)
            found[name][fips] = (shape(feature["geometry"]), feature["properties"])
    return found


about = json.loads(get(f"/tiles/atlas.json?date={DAY}")[2])
assert about["tilejson"] == "3.0.0" and about["tiles"][0].endswith(f"/tiles/{{z}}/{{x}}/{{y}}.mvt?date={DAY}")
tables = {"counties": rows("national"), "states": rows("states")}
fields = {layer["id"]: set(layer["fields"]) for layer in about["vector_layers"]}
coarse = {f["id"]: shape(f["geometry"]) for f in json.loads(get(f"/national.geojson?date={DAY}")[2])["features"]}
compared = unlike = invalid = drawn = 0


def told(found):
    """The attributes of a tile are the columns of the table, and null is none."""
    global compared
    for name, features in found.items():
        for fips, (_, said) in features.items():
            assert set(said) <= fields[name], set(said) - fields[name]
            for column in fields[name]:
                value, cell = said.get(column, ""), tables[name][fips][column]
                assert str(value) == cell, (name, fips, column, value, cell)
                compared += 1


def covered(found, where):
    """Counties neither leave gaps nor lie over each other, and are together what their states are."""
    global invalid, drawn
    # In the margin a shape that is cut runs along the line of the cut.
    inner = box(0, 0, EXTENT, EXTENT)
    sound = lambda one: (one if one.is_valid else shapely.make_valid(one)).intersection(inner)
    counties = [one for one, _ in found.get("counties", {}).values()]
    states = [one for one, _ in found.get("states", {}).values()]
    folded = sum(not one.is_valid for one in counties + states)
    invalid += folded
    drawn += len(counties) + len(states)
    # Triangles of half a step stand for what is smaller than the grid.
    large = [sound(one) for one in counties if one.area > 0.5]
    specks = len(counties) - len(large)
    whole, of_states = unary_union(large), unary_union([sound(one) for one in states])
    over = sum(one.area for one in large) - whole.area
    apart = whole.symmetric_difference(of_states).area
    # What is hardly wider than a step touches itself, and can be read in two ways that differ by a few square steps.
    quantum = 1e-6 * whole.area + 1 + specks + 8 * folded
    assert over <= quantum and apart <= quantum, (where, over, apart, specks, folded)


for zoom in range(6):
    side = 1 << zoom
    areas, tiles = collections.defaultdict(float), 0
    inner = box(0, 0, EXTENT, EXTENT)
    for column in range(side):
        for row in range(side):
            found = tile(zoom, column, row)
            tiles += bool(found)
            told(found)
            covered(found, (zoom, column, row))
            for fips, (one, _) in found.get("counties", {}).items():
                areas[fips] += (one if one.is_valid else shapely.make_valid(one)).intersection(inner).area
                # Present, although it can lie in the margin.
    missing = set(tables["counties"]) - set(areas)
    assert not missing, (zoom, missing)
    for fips, found in areas.items():
        wanted = projected(coarse[fips], zoom)
        assert abs(found - wanted.area) <= OFF * wanted.length + 1, (zoom, fips, found, wanted.area)
    total, wanted = sum(areas.values()), sum(projected(one, zoom).area for one in coarse.values())
    assert abs(total / wanted - 1) < (0.06, 0.02, 0.01, 0.005, 0.002, 0.001)[zoom], (zoom, total / wanted)
    print(f"zoom {zoom}: {tiles} tiles with content, every place; area {100 * total / wanted:.3f} % of that of the GeoJSON")

fine = {}
for state in ("ny", "nj", "ct", "ak", "hi", "pr", "az", "co", "nm", "ut", "gu"):
    body = json.loads(get(f"/states/{state}.geojson?date={DAY}")[2])
    fine |= {f["id"]: shape(f["geometry"]) for f in body["features"]}
PLACES = {
    "coast": (-73.9, 40.6),
    "Adak": (-176.65, 51.88),
    "Amchitka": (179.0, 51.5),
    "Hawaii": (-157.9, 21.4),
    "Puerto Rico": (-66.1, 18.4),
    "four corners": (-109.045, 36.999),
    "Guam": (144.8, 13.45),
}
worst = 0.0
for name, (longitude, latitude) in PLACES.items():
    for zoom in range(6, 11):
        x, y = mercator(zoom, longitude, latitude)
        column, row = math.floor(x / EXTENT) % (1 << zoom), math.floor(y / EXTENT)
        round_ = math.floor(x / EXTENT) * EXTENT
        for dx, dy in ((0, 0), (1, 0), (0, 1)):
            found = tile(zoom, (column + dx) % (1 << zoom), row + dy)
            told(found)
            covered(found, (name, zoom, dx, dy))
            left, top = round_ + dx * EXTENT, (row + dy) * EXTENT
            for fips, (one, _) in found.get("counties", {}).items():
                if fips not in fine:
                    continue
                wanted = shapely.transform(projected(fine[fips], zoom), lambda p: p - [left, top])
                wanted = shapely.make_valid(wanted).intersection(box(0, 0, EXTENT, EXTENT))
                shown = shapely.make_valid(one).intersection(box(0, 0, EXTENT, EXTENT))
                # At the closest zoom nothing is left out, so only the grid moves points.
                off = OFF if zoom < 10 else 0.8
                apart = shown.symmetric_difference(wanted).area
                # Islands of less than 16 square steps are left out.
                assert apart <= off * (wanted.length + shown.length) / 2 + 400, (name, zoom, fips, apart)
                worst = max(worst, apart / max(wanted.length, 1))
    print(f"{name}: zoom 6 to 10 as the finer shapes have it")
print(f"mapbox-vector-tile: {compared} attributes equal their columns; {drawn} shapes, {invalid} of them touch themselves")

for path in ("/tiles/11/0/0.mvt", "/tiles/2/4/0.mvt", "/tiles/2/0/4.mvt"):
    try:
        get(path)
        raise SystemExit(f"{path} is no tile")
    except urllib.error.HTTPError as error:
        assert error.code == 404 and json.load(error)["code"] == "tile_not_found"
