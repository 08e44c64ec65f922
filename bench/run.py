#!/usr/bin/env python3
"""Measures a build of the program on this machine and prints one table with ratios.

  python3 bench/run.py                          everything, within three quarters of an hour after compiling
  python3 bench/run.py --rounds 1               everything once, within half an hour
  python3 bench/run.py --quick                  one round of each kind but growth, within six minutes
  python3 bench/run.py --program PATH --parts nginx,sizes
  python3 bench/run.py --publish "Version 0.1."  the same, and into docs/PERFORMANCE.md

Needs Linux, nginx and wrk (Debian's), node and npm, and cargo for the benches. Servers listen on loopback alone, every
walk is bounded in count and time, and what was started is ended. Writes results.json, results.md, speed.svg and
growth.svg to --out. Exit code 1 means that something could not be measured; speeds are reported, never asserted.
"""

import argparse
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import against_nginx
import chart
import drawing
import growth
import report
import sizes
from servers import Atlas
from walk import Failed, Lists, Lock

ROOT = Path(__file__).parent.parent
PARTS = ("nginx", "drawing", "sizes", "growth")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, default=ROOT / "target/release/participation-atlas",
                        help="the release binary; compiled first where it is not there")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, help="of each server in turn: 3, in a quick run 1")
    parser.add_argument("--parts", help=f"some of {','.join(PARTS)}; growth is left out of a quick run")
    parser.add_argument("--out", type=Path, default=ROOT / "target/bench")
    parser.add_argument("--seed", type=int, default=2008, help="of the order of days and places")
    parser.add_argument("--card", default="/national.png?size=card&date={date}",
                        help="address of a picture to share; measured where it answers 200")
    parser.add_argument("--lock", type=Path,
                        help="a file to hold exclusively (flock) around each round, where others share the machine")
    parser.add_argument("--patience", type=float, default=30,
                        help="seconds to wait for the lock; the round then goes on without it and is counted as disturbed")
    parser.add_argument("--publish", metavar="NOTE",
                        help="put the tables and charts into docs/PERFORMANCE.md too, with a sentence on what was measured")
    options = parser.parse_args()
    all_parts = PARTS[:-1] if options.quick else PARTS
    options.parts = options.parts.split(",") if options.parts else list(all_parts)
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"unknown parts: {', '.join(sorted(unknown))}")
    short = options.quick
    options.lock = Lock(options.lock, options.patience)
    options.rounds = options.rounds or (1 if short else 3)
    options.most_fresh_seconds = 3 if short else 4
    options.steady_seconds = 1 if short else 2
    options.mix_seconds = 10 if short else 60
    options.growth_seconds = 2
    return options


def need(options):
    """Says what is missing before anything is started."""
    tools = [tool for tool in ("nginx", "wrk", "node", "npm") if not shutil.which(tool)]
    if tools:
        raise SystemExit(f"missing: {', '.join(tools)} (on Debian: apt-get install nginx wrk nodejs npm)")
    if not options.program.exists():
        subprocess.run(["cargo", "build", "--locked", "--release"], cwd=ROOT, check=True)
    options.program = options.program.resolve()


def machine(options):
    """What the figures hold for."""
    def said(*command):
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        return (told.stdout + told.stderr).strip().splitlines()[0]
    processor = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                      if line.startswith("model name")), platform.machine())
    memory = next(int(line.split()[1]) for line in Path("/proc/meminfo").read_text().splitlines()
                  if line.startswith("MemTotal"))
    wrk = said("wrk", "-v").split("[")[0].strip()
    return {"measured_on": date.today().isoformat(), "processor": processor, "cores": os.cpu_count(),
            "memory_gb": round(memory * 1024 / 1e9), "system": f"Linux {platform.release().split('-')[0]}",
            "tools": f"{said('nginx', '-v').removeprefix('nginx version: ')}, {wrk}, node {said('node', '--version')}",
            "program": f"source at commit {said('git', '-C', str(ROOT), 'rev-parse', '--short', 'HEAD')}, "
                       f"{said(str(options.program), '--version')}"}


def measure(options):
    began = time.monotonic()

    def say(words):
        print(f"{time.monotonic() - began:5.0f} s  {words}", file=sys.stderr, flush=True)
    options.say = say
    results = {"machine": machine(options), "quick": options.quick, "rounds": options.rounds}
    # Compiling and installing come first: nothing is measured beside them.
    if "drawing" in options.parts:
        benches = drawing.Benches()
    if {"drawing", "sizes"} & set(options.parts):
        drawing.install()
    began = time.monotonic()
    with Atlas(options.program, options.scratch) as server:
        lists = Lists(server.port, options.seed)
    if "nginx" in options.parts:
        cases = against_nginx.quick(against_nginx.CASES) if options.quick else against_nginx.CASES
        results["nginx"] = against_nginx.measure(cases, lists, options)
    if "drawing" in options.parts:
        drawn = drawing.prepare(lists, options)
        results["drawing"] = drawing.measure(benches, drawn, options)
        results["card"] = drawing.cards(drawn, lists, options)
    if "sizes" in options.parts:
        results["sizes"] = [*sizes.pages(lists, options), sizes.starting(options), *sizes.memory(lists, options)]
        results["bare_map"] = sizes.bare_map(options)
    if "growth" in options.parts:
        results["growth"] = growth.measure(lists, options)
    results["spans"] = {"measured": options.lock.rounds, "disturbed": options.lock.disturbed}
    results["seconds"] = round(time.monotonic() - began)
    say("done")
    return results


def main():
    options = arguments()
    need(options)
    # Whoever ends this run ends its servers too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))
    options.scratch = Path(tempfile.mkdtemp(prefix="atlas-bench-"))
    try:
        results = measure(options)
    except (Failed, subprocess.SubprocessError) as failed:
        raise SystemExit(f"could not be measured: {failed}") from failed
    finally:
        shutil.rmtree(options.scratch, ignore_errors=True)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "results.json").write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    table = report.markdown(results)
    (options.out / "results.md").write_text(table)
    chart.write(results, options.out)
    if options.publish is not None:
        report.publish(results, options.publish, ROOT / "docs/PERFORMANCE.md")
        chart.write(results, ROOT / "docs/img")
    print(table)


if __name__ == "__main__":
    main()
