"""What the program weighs: bytes on the wire, time until it is ready, memory after a minute of everything."""

import subprocess
from pathlib import Path
from statistics import median

from drawing import install, node
from servers import Atlas, get
from walk import walk

PAGES = 40
MIX = ["/?date={date}", "/counties/{fips}.json?date={date}", "/national.svg?date={date}", "/table?date={date}",
       "/counties/{fips}.csv?date={date}", "/national.csv?date={date}", "/national.json?date={date}",
       "/national.geojson?date={date}"]


def pages(lists, options):
    """The front page of some days, brotli: in the first second after a start, and of a server that has nothing to do."""
    asked = [f"/?date={day}" for day in lists.days[:PAGES]]
    with Atlas(options.program, options.scratch) as server:
        first = len(get(server.port, asked[0], "br")[2])
        server.settled()
        worst = max(len(get(server.port, path, "br")[2]) for path in asked)
    return [{"what": "`/`, brotli, right after a start", "value": first / 1e3, "unit": "KB", "most": None, "holds": None},
            {"what": "`/`, brotli, a day not asked for before, largest of some", "value": worst / 1e3, "unit": "KB",
             "most": 160, "holds": worst <= 160e3}]


def bare_map(options):
    """Path data alone, and how far it lies from the finest boundaries: ours and the usual atlas."""
    install()
    usual = node("simplified.mjs", "usual", options.scratch)
    picture = options.scratch / "bare.svg"
    command = [options.program, "render", "--view", "national", "--date", "2012-01-01", "-o", picture]
    subprocess.run(list(map(str, command)), check=True)
    ours = node("simplified.mjs", "ours", picture)
    finer = all(ours[key] <= usual[key] for key in ("mean_px", "p99_px"))
    return {"ours": ours, "usual": usual, "holds": ours["brotli"] <= usual["brotli"] and finer}


def starting(options):
    """Seconds until the program listens, the median of some starts."""
    with options.lock.alone():
        times = []
        for _ in range(2 * options.rounds + 1):
            with Atlas(options.program, options.scratch) as server:
                times.append(server.ready_seconds)
    return {"what": "from start to ready", "value": median(times), "unit": "s", "most": 1, "holds": median(times) < 1}


def memory(lists, options):
    """Resident memory after so many seconds of a mix of everything."""
    with Atlas(options.program, options.scratch) as server:
        idle, _ = server.resident_mb()
        server.settled()
        settled, _ = server.resident_mb()
        asked = mixed(lists)
        with options.lock.alone():
            walk(server.port, asked, options.scratch, connections=16, seconds=options.mix_seconds, coding="br")
        # What was under way when the walk ended is no part of what it keeps.
        server.settled()
        after, most = server.resident_mb()
    named = f"resident after {options.mix_seconds} s of everything, brotli, 16 connections"
    return [{"what": "resident when ready", "value": idle, "unit": "MB", "most": None, "holds": None},
            {"what": "resident when all is made ready", "value": settled, "unit": "MB", "most": None, "holds": None},
            {"what": named, "value": after, "unit": "MB", "most": 150, "holds": after < 150},
            {"what": "resident at its most", "value": most, "unit": "MB", "most": None, "holds": None}]


def mixed(lists):
    """Addresses of every kind in turn, each of another day."""
    paths = (lists.of_places(pattern) for pattern in MIX)
    return [path for one_each in zip(*paths) for path in one_each]
