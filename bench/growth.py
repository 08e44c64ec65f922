"""What a request costs when there are many more events, or finer boundaries: processor time of the server a request."""

import shutil
from statistics import median

import grow
from against_nginx import COUNTY, HOME, SHAPES
from servers import Atlas
from walk import walk

MIXES = [("`/`", HOME, "br"), ("`/national.geojson`", SHAPES, "gzip"), ("`/counties/{fips}.json`", COUNTY, "gzip")]
MOST = 1.5
CONNECTIONS = 16
# Events, and room for what lies ready in megabytes, where it is another than usual: what is said on all days grows with
# the events, and with the room it needs no more work for a request.
SETS = {"1×": (1, None), "10×": (10, 1000), "100×": (100, 1500), "100×, usual room": (100, None)}
FINER, ROOM_FOR_FINER = "finer boundaries", 250
# Making everything ready takes minutes with many events.
PATIENCE = 1200
# Walks of each list, each from where the last one ended: one of all days is over in a part of a second.
WALKS = 7


def measure(lists, options):
    """For each mix and each set of data: milliseconds of processor time a request, requests a second, bytes."""
    data = {times: options.scratch / f"events-{times}" for times, _ in SETS.values() if times > 1}
    for times, folder in data.items():
        grow.grow(folder, times)
    finer = options.scratch / "finer"
    grow.refine(finer)
    sets = {name: (data.get(times), room) for name, (times, room) in SETS.items()} | {FINER: (finer, ROOM_FOR_FINER)}
    asked = {pattern: lists.of_places(pattern) if "{fips}" in pattern else lists.of_days(pattern)
             for _, pattern, _ in MIXES}
    walked = {name: walks(name, folder, room, asked, options) for name, (folder, room) in sets.items()}
    for folder in (*data.values(), finer):
        shutil.rmtree(folder)
    rows = [row(what, {name: walked[name]["mixes"][what] for name in sets}) for what, _, _ in MIXES]
    servers = {name: {key: of[key] for key in ("ready_seconds", "prepared_seconds", "resident_mb")}
               for name, of in walked.items()}
    return {"rows": rows, "servers": servers}


def walks(name, data, room, asked, options):
    """One server that has made ready what it has room for: a walk of each mix, and what it took."""
    with options.lock.alone(), Atlas(options.program, options.scratch, data, room) as server:
        started = server.cpu_seconds()
        prepared = server.settled(PATIENCE) - started
        mixes = {}
        for what, pattern, coding in MIXES:
            taken, done = [], 0
            for _ in range(WALKS):
                rest = asked[pattern][done:] + asked[pattern][:done]
                taken.append(one_walk(server, rest, coding, options))
                done = (done + taken[-1]["requests"]) % len(rest)
            mixes[what] = {key: median(one[key] for one in taken)
                           for key in ("cpu_ms", "per_second", "p50_ms", "mean_bytes")}
        resident = server.resident_mb()[0]
    options.say(f"growth, {name}: made ready in {prepared:.0f} s, {resident:.0f} MB")
    return {"mixes": mixes, "ready_seconds": server.ready_seconds, "prepared_seconds": prepared,
            "resident_mb": resident}


def one_walk(server, requests, coding, options):
    """A walk on which nothing is asked for twice, and what it cost."""
    before = server.settled()
    walked = walk(server.port, requests, options.scratch, connections=CONNECTIONS, seconds=options.growth_seconds,
                  coding=coding, once=True)
    # Those under way when the walk ended are worked on as well.
    worked = walked["requests"] + CONNECTIONS
    return walked | {"cpu_ms": (server.settled() - before) * 1e3 / worked,
                     "mean_bytes": walked["bytes"] / walked["requests"]}


def row(what, cost):
    """One mix: cost with each set of data, and against the data as it is."""
    growth = {name: cost[name]["cpu_ms"] / cost["1×"]["cpu_ms"] for name in cost}
    return {"what": what, "cost": cost, "growth": growth, "most": MOST, "holds": growth["100×"] <= MOST}
