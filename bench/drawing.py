"""The national map of a new day: ours in process against d3-geo and topojson-client, and as PNG against resvg-js."""

import csv
import io
import json
import re
import subprocess
import time
from pathlib import Path
from statistics import median

from servers import Atlas, get
from walk import Failed

HERE = Path(__file__).parent
ROOT = HERE.parent
USUAL = HERE / "usual"
BOUNDARIES = ROOT / "data/boundaries/counties-2010.geojson"
# Days that the usual tools take in turn.
DRAWN_DAYS = 12
# Width in pixels of a picture to share.
CARD_WIDTH = 1200
CARDS = 12
MARKS = {"unknown": "u", "programme_not_running": "x", "active_over_objection": "o", "active_limits_holds": "l",
         "active": "a", "out_not_active": "o", "not_active": "n"}


def install():
    """The usual tools, in the versions of the lock file, where they are not yet there."""
    installed = USUAL / "node_modules/.package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < (USUAL / "package-lock.json").stat().st_mtime:
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=USUAL, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def node(script, *arguments):
    """What one of the scripts prints, as JSON where it prints any."""
    command = ["node", str(USUAL / script), *map(str, arguments)]
    said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout
    return json.loads(said) if said.strip() else None


def prepare(lists, options):
    """The boundaries as TopoJSON, and some days with the answers that the usual tools are to draw."""
    install()
    topology, days = options.scratch / "topology.json", options.scratch / "days.json"
    node("national.mjs", "topology", BOUNDARIES, topology)
    drawn = []
    with Atlas(options.program, options.scratch) as server:
        for day in lists.days[:DRAWN_DAYS]:
            rows = csv.DictReader(io.StringIO(get(server.port, f"/national.csv?date={day}")[2].decode()))
            places = {row["fips"]: {"mark": MARKS[row["status"]], "name": f"{row['name']}, {row['state']}",
                                    "slug": re.sub("[^a-z]+", "-", row["name"].lower()),
                                    "says": row["status"].replace("_", " ")} for row in rows}
            drawn.append({"date": day, "places": places})
    days.write_text(json.dumps(drawn))
    return topology, days


class Benches:
    """The benches of this source tree, compiled once; criterion measures and this reads what it wrote down."""

    def __init__(self):
        built = subprocess.run(["cargo", "bench", "--locked", "--no-run", "--message-format", "json"], cwd=ROOT,
                               check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
        messages = (json.loads(line) for line in built.splitlines() if line.startswith("{"))
        self.programs = {message["target"]["name"]: message["executable"] for message in messages
                         if message.get("executable") and "bench" in message["target"]["kind"]}

    def run(self, target, wanted, seconds, scratch):
        """Median milliseconds of the benches whose names hold `wanted`."""
        written = scratch / "criterion"
        subprocess.run(
            [self.programs[target], "--bench", wanted, "--noplot", "--warm-up-time", "1", "--measurement-time",
             str(seconds)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300,
            env={"CRITERION_HOME": str(written), "PATH": "/usr/bin:/bin"})
        found = {}
        for estimates in written.glob("**/new/estimates.json"):
            name = json.loads((estimates.parent / "benchmark.json").read_text())["full_id"]
            found[name] = json.loads(estimates.read_text())["median"]["point_estimate"] / 1e6
        return {name: ms for name, ms in found.items() if wanted in name}


def timed(command):
    began = time.monotonic()
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL, timeout=120)
    return (time.monotonic() - began) * 1e3


def measure(benches, drawn, options):
    """Ours and theirs in turn: warm in process, and as a whole process."""
    topology, days = drawn
    first = json.loads(days.read_text())[0]["date"]
    ours, projected, refilled, whole_ours, whole_theirs = [], [], [], [], []
    for number in range(options.rounds):
        with options.lock.alone():
            ours.append(benches.run("day", "day/map_file", options.steady_seconds, options.scratch)["day/map_file"])
            theirs = node("national.mjs", "warm", topology, days, options.steady_seconds)
            projected.append(theirs["project"]["ms"])
            refilled.append(theirs["refill"]["ms"])
            whole_ours.append(timed([options.program, "render", "--view", "national", "--date", first, "-o",
                                     options.scratch / "ours.svg"]))
            whole_theirs.append(timed(["node", USUAL / "national.mjs", "once", topology, days,
                                       options.scratch / "theirs.svg"]))
        options.say(f"the national map: round {number + 1} of {options.rounds}")

    def row(what, mine, theirs, target):
        faster = median(theirs) / median(mine)
        return {"what": what, "ours_ms": median(mine), "theirs_ms": median(theirs), "faster": faster, "target": target,
                "holds": None if target is None else faster >= target}

    return [row("warm, in process; d3 projects and writes all paths", ours, projected, 100),
            row("warm, in process; d3's path data lies ready and is filled in", ours, refilled, 10),
            row("a whole process, from the files to the picture", whole_ours, whole_theirs, None)]


def cards(drawn, lists, options):
    """A picture to share, the first time: the address that makes it, against resvg-js on d3's map."""
    topology, days = drawn
    ours, theirs = [], []
    for number in range(options.rounds):
        with options.lock.alone(), Atlas(options.program, options.scratch) as server:
            asked = [options.card.format(date=day) for day in lists.days[number * CARDS:][:CARDS]]
            status, headers, body = get(server.port, options.card.format(date="2012-01-01"))
            if status != 200:
                return {"what": options.card, "absent": f"the address answers {status}"}
            if not headers["content-type"].startswith("image/png") or not body.startswith(b"\x89PNG"):
                raise Failed(f"{options.card} is no PNG: {headers}")
            times = []
            for path in asked:
                began = time.monotonic()
                if get(server.port, path)[0] != 200:
                    raise Failed(f"{path} is not answered")
                times.append((time.monotonic() - began) * 1e3)
            ours.append(median(times))
            size = int.from_bytes(body[16:20], "big")
            theirs.append(node("national.mjs", "png", topology, days, options.steady_seconds, size)["png"]["ms"])
        options.say(f"a picture to share: round {number + 1} of {options.rounds}")
    faster = median(theirs) / median(ours)
    return {"what": options.card, "width": size, "ours_ms": median(ours), "theirs_ms": median(theirs), "faster": faster,
            "target": 1.0, "holds": faster >= 1.0}
