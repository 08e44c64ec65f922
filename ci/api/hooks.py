"""What a schema cannot say of a good request: days end with the edition, and a comparison goes forward."""

import datetime
import json
import os
import urllib.request

import schemathesis

LAST = datetime.date(2026, 11, 22)


def day(text):
    try:
        return datetime.date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


@schemathesis.hook
def map_query(context, query):
    if not isinstance(query, dict):
        return query
    for name in ("date", "from", "to"):
        found = day(query.get(name))
        if found and found > LAST:
            query[name] = LAST.isoformat()
    first, last = day(query.get("from")), day(query.get("to"))
    if first and last and first > last:
        query["from"], query["to"] = query["to"], query["from"]
    return query
