"""What a schema cannot say of a good request: which days an edition covers, that intervals, comparisons and boxes go
forward, which codes are places, and that the classes of a table are those of its layer."""

import datetime

import schemathesis

LAST = datetime.date(2026, 11, 22)
PLACES = ["17031", "06075", "60010", "72001"]


def day(text):
    try:
        return datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def forward(query):
    """The same question with what is out of order put in order."""
    for name in ("date", "from", "to"):
        found = day(query.get(name))
        if found and found > LAST:
            query[name] = LAST.isoformat()
    first, last = day(query.get("from")), day(query.get("to"))
    if first and last and first > last:
        query["from"], query["to"] = query["to"], query["from"]
    instants = str(query.get("datetime", "")).split("/")
    if len(instants) == 2 and instants[0][:10] > instants[1][:10] and instants[1][:1].isdigit():
        query["datetime"] = f"{instants[1]}/{instants[0]}"
    box = query.get("bbox")
    if isinstance(box, list) and len(box) in (4, 6) and all(type(n) in (int, float) for n in box):
        north = len(box) // 2 + 1
        box[1], box[north] = sorted((box[1], box[north]))
    fips = query.get("fips")
    if isinstance(fips, str) and len(fips) == 5 and fips.isascii() and fips.isdigit():
        query["fips"] = PLACES[int(fips) % len(PLACES)]
    if "class" in query:
        query["class"], query["layer"] = "jail", "287g"
    return query


@schemathesis.hook
def map_case(context, case):
    meta = case.meta
    if meta and meta.generation.mode.name == "POSITIVE" and isinstance(case.query, dict):
        case.query = forward(case.query)
    return case


@schemathesis.hook
def filter_case(context, case):
    """A dot makes an extension, and with it another address of another media type. And oEmbed prescribes 501 for a format
    that is not written (oembed.com, 2.3.4.1), which is no fault of the server."""
    if case.operation.path == "/oembed" and (case.query or {}).get("format", "json") not in ("json", "xml"):
        return False
    return not any("." in str(value) for value in (case.path_parameters or {}).values())
