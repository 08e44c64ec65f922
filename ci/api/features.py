"""Collections as GDAL, pyogrio and OWSLib read them, held against the CSV of the same things."""

import csv
import io
import json
import re
import sys
import urllib.request

import geojson_validator
import loguru
import pandas
import pyogrio
from owslib.ogcapi.features import Features

base, room = sys.argv[1:]
loguru.logger.disable("geojson_validator")
DAYS = ["2010-10-01", "2008-10-26", "2011-08-05", "2013-01-22", "2020-02-29"]
TABLES = {"counties": "national", "states": "states", "events": "events"}


def get(path):
    with urllib.request.urlopen(base + path) as answer:
        return answer.read()


def table(name, query=""):
    """Rows of a CSV by their key, as text, without the columns of a filter."""
    rows = csv.DictReader(io.StringIO(get(f"/{TABLES[name]}.csv{query}").decode()))
    key = "event" if name == "events" else "fips"
    # An apostrophe keeps spreadsheets from running a text, and is none of the data.
    plain = lambda text: text[1:] if text[:1] == "'" and text[1:2] in "=+-@" else text
    return {
        row[key]: {k: plain(v) for k, v in row.items() if not k.startswith("filter_")} for row in rows
    }


def text(value):
    if value is None or value is pandas.NaT or (isinstance(value, float) and value != value):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    if hasattr(value, "strftime"):
        return value.strftime("%Y-%m-%d")
    # Where the first page had no day in a column, GDAL takes it for text, and writes its days with slashes.
    return re.sub(r"^(\d{4})/(\d\d)/(\d\d)$", r"\1-\2-\3", str(value))


def same(what, name, rows, wanted):
    key = "event" if name == "events" else "fips"
    assert len(rows) == len(wanted), f"{what}: {len(rows)} features, {len(wanted)} rows"
    for row in rows:
        other = wanted[row[key]]
        for column, cell in other.items():
            # A column that is empty everywhere has no type, and GDAL leaves it out.
            found = text(row.get(column))
            if column == "colours_county":
                found = {"1": "true", "0": "false"}.get(found, found)
            assert found == cell, f"{what}: {row[key]}, {column}: {found!r} is not {cell!r}"


def records(frame):
    return frame.astype(object).to_dict("records")


# GDAL 3.6 takes a column whose first page has only days in it for one of days, and drops what is a month or a year.
WRITTEN = {"date_as_written", "source_published_on", "stance_since_as_written", "jail_practice_since_as_written"}
for name in TABLES:
    frame = pyogrio.read_dataframe(f"{room}/{name}.gpkg", read_geometry=True)
    assert not frame.geometry.isna().any(), f"{name}: a feature without a geometry"
    rows = {
        key: {column: cell for column, cell in row.items() if column not in WRITTEN}
        for key, row in table(name).items()
    }
    same(f"GeoPackage of {name}", name, records(frame.drop(columns="geometry")), rows)
print(f"ogr2ogr: {', '.join(TABLES)} equal their CSV, column for column")

for day in DAYS:
    for name in ("counties", "states"):
        read = pyogrio.read_dataframe(
            f"OAPIF:{base}/ogc", layer=name, read_geometry=False, DATETIME=f"{day}T00:00:00Z"
        )
        same(f"{name} on {day}", name, records(read), table(name, f"?date={day}"))
print(f"pyogrio with DATETIME: counties and states equal their CSV on {len(DAYS)} days")

client = Features(f"{base}/ogc/")
assert any(name.endswith("features-1/1.0/conf/core") for name in client.conformance()["conformsTo"])
assert set(client.feature_collections()) == set(TABLES), client.feature_collections()
found = client.collection_items("counties", state="IL", limit=200, datetime="2012-01-01")
wanted = table("counties", "?date=2012-01-01")
assert found["numberMatched"] == 102 == len([row for row in wanted.values() if row["state"] == "IL"])
cook = client.collection_item("counties", "17031")
assert cook["properties"]["name"] == "Cook County", cook["properties"]
inside = client.collection_items("counties", bbox=[-88, 41.5, -87.5, 42], limit=100)
assert "17031" in {feature["id"] for feature in inside["features"]}
print(f"OWSLib: conformance, {len(TABLES)} collections, filtered items")

# Pages neither skip nor repeat, and lead back.
for name, limit in (("counties", 500), ("events", 700)):
    address, seen, pages = f"{base}/ogc/collections/{name}/items?limit={limit}", [], 0
    while address:
        with urllib.request.urlopen(address) as answer:
            page = json.load(answer)
        seen += [feature["id"] for feature in page["features"]]
        links = {link["rel"]: link["href"] for link in page["links"]}
        assert (pages > 0) == ("prev" in links)
        address, pages = links.get("next"), pages + 1
    assert len(seen) == len(set(seen)) == page["numberMatched"] and seen == list(table(name)), name
print("pages: every feature once, in the order of the CSV")

# Across the antimeridian there are Alaska's islands on both sides.
both = json.loads(get("/ogc/collections/states/items?bbox=170,50,-160,60"))
assert "02" in {feature["id"] for feature in both["features"]} and both["numberMatched"] == 1, both["numberMatched"]
mercator = json.loads(
    get("/ogc/collections/counties/items/17031?crs=http://www.opengis.net/def/crs/EPSG/0/3857")
)
x, y = mercator["geometry"]["coordinates"][0][0][:2]
assert -9.9e6 < x < -9.7e6 and 5.0e6 < y < 5.3e6, (x, y)

for path in ("/ogc/collections/counties/items?limit=5000", "/states/ak.geojson", "/ogc/collections/events/items?limit=200"):
    found = geojson_validator.validate_structure(json.loads(get(path)))
    assert not found, (path, found)
    judged = geojson_validator.validate_geometries(json.loads(get(path)))
    assert not judged["invalid"], (path, judged["invalid"])
print("geojson-validator: no fault of structure, rings or winding")
