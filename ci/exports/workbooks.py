"""Workbooks, read by openpyxl, against the CSV of the same address.

Usage: workbooks.py ADDRESS
"""

import csv
import datetime
import io
import json
import sys
import urllib.request

import openpyxl

BASE = sys.argv[1]
VIEWS = [
    "/national{}?date=2013-01-22", "/states{}", "/states/il{}?date=2012-01-01", "/counties/17031{}?date=2012-01-01",
    "/table{}?status=active_over_objection&basis=own", "/compare{}?from=2011-05-03&to=2013-01-22", "/events{}?state=il",
    "/timeline{}", "/timeline/states{}", "/timeline/sheet{}", "/sources{}", "/es/states/pr{}",
]


def get(path):
    with urllib.request.urlopen(BASE + path, timeout=120) as answer:
        return answer.read(), answer.headers


def text(value, kind):
    """A cell as the CSV writes it, checked for its type."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        assert kind == "date" and value.time() == datetime.time(), (value, kind)
        return value.date().isoformat()
    if isinstance(value, bool):
        assert kind == "boolean", (value, kind)
        return str(value).lower()
    if isinstance(value, (int, float)):
        assert kind in ("integer", "number"), (value, kind)
        return value
    assert kind == "string", (value, kind)
    return value


def same(cell, written):
    if isinstance(cell, (int, float)):
        return float(written) == cell
    return cell == (written[1:] if written[:1] == "'" and written[1:2] in tuple("=+-@") else written)


package = json.loads(get("/data/datapackage.json")[0])
kinds = {field["name"]: field["type"] for export in package["exports"] for field in export["schema"]["fields"]}
for view in VIEWS:
    body, headers = get(view.format(".xlsx"))
    assert "spreadsheetml" in headers["Content-Type"] and headers["Content-Encoding"] is None, headers
    assert body == get(view.format(".xlsx"))[0], f"{view}: other bytes when asked again"
    book = openpyxl.load_workbook(io.BytesIO(body))
    assert book.sheetnames == ["data", "codebook", "sources", "about"], book.sheetnames
    data = book["data"]
    assert data.freeze_panes == "A2" and data.auto_filter.ref == data.dimensions, (data.freeze_panes, data.auto_filter.ref)
    assert book.properties.created == datetime.datetime.fromisoformat(package["as_of"]), book.properties.created
    rows = list(csv.reader(io.StringIO(get(view.format(".csv"))[0].decode(), newline="")))
    found = list(data.iter_rows(values_only=True))
    assert list(found[0]) == rows[0] and len(found) == len(rows) > 1, (view, len(found), len(rows))
    for line, cells in zip(rows[1:], found[1:]):
        for name, written, value in zip(rows[0], line, cells):
            assert same(text(value, kinds[name]), written), (view, name, written, value)
    columns = {row[0] for row in book["codebook"].iter_rows(min_row=2, values_only=True)}
    assert columns == set(rows[0]), (view, columns ^ set(rows[0]))
    print(f"{view.format('.xlsx')}: {len(rows) - 1} rows, {len(body)} bytes")
