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


def measure(lists, options):
    """For each mix and each set of data: milliseconds of processor time a request, requests a second, bytes."""
    sets = {"1×": None}
    for times in (10, 100):
        sets[f"{times}×"] = options.scratch / f"events-{times}"
        grow.grow(sets[f"{times}×"], times)
    sets["finer boundaries"] = options.scratch / "finer"
    grow.refine(sets["finer boundaries"])
    taken = {(what, name): [] for what, _, _ in MIXES for name in sets}
    asked = {pattern: lists.of_places(pattern) if "{fips}" in pattern else lists.of_days(pattern)
             for _, pattern, _ in MIXES}
    ready = {}
    for number in range(options.growth_rounds):
        for name, data in sets.items():
            with options.lock.alone(), Atlas(options.program, options.scratch, data) as server:
                ready.setdefault(name, []).append(server.ready_seconds)
                for what, pattern, coding in MIXES:
                    before = server.settled()
                    walked = walk(server.port, asked[pattern], options.scratch, connections=CONNECTIONS,
                                  seconds=options.growth_seconds, coding=coding, once=True)
                    # Those under way when the walk ended are worked on as well.
                    worked = walked["requests"] + CONNECTIONS
                    walked["cpu_ms"] = (server.settled() - before) * 1e3 / worked
                    taken[what, name].append(walked)
                resident = server.resident_mb()[0]
            options.say(f"growth, {name}: round {number + 1} of {options.growth_rounds}, {resident:.0f} MB")
    for data in sets.values():
        if data:
            shutil.rmtree(data)
    rows = [row(what, {name: taken[what, name] for name in sets}) for what, _, _ in MIXES]
    return {"rows": rows, "ready_seconds": {name: median(times) for name, times in ready.items()}}


def row(what, by_set):
    """One mix: cost with each set of data, and against the data as it is."""
    cost = {name: {key: median(one[key] for one in rounds) for key in ("cpu_ms", "per_second", "p50_ms")}
            | {"bytes": sum(one["bytes"] for one in rounds) / sum(one["requests"] for one in rounds)}
            for name, rounds in by_set.items()}
    growth = {name: cost[name]["cpu_ms"] / cost["1×"]["cpu_ms"] for name in cost}
    return {"what": what, "cost": cost, "growth": growth, "most": MOST, "holds": growth["100×"] <= MOST}
