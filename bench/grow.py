#!/usr/bin/env python3
"""Writes a data directory with many times as many events, for measuring growth and for nothing else.

  python3 bench/grow.py --times 100 DIR          100 events for each one there is
  python3 bench/grow.py --finer DIR              the finer boundaries as those of the nation

Every row added is synthetic and says so: ids begin with ST and continue above those of the real rows, the summary and
the quotation say what they are. Never publish such a directory.
"""

import argparse
import csv
import hashlib
import json
import random
import shutil
from datetime import date, timedelta
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"
SAYS = "Synthetic row, made to measure growth: nothing happened."
FIRST, LAST = date(2008, 1, 1), date(2026, 6, 30)


def copy(into):
    """The real data, to be changed."""
    if into.exists() and any(into.iterdir()):
        raise SystemExit(f"{into} is not empty")
    shutil.copytree(DATA, into, dirs_exist_ok=True)
    (into / "SYNTHETIC").write_text("This directory holds rows that were made up to measure growth.\n")


def rows(name):
    with open(DATA / name, newline="", encoding="utf-8") as table:
        return list(csv.DictReader(table))


def grow(into, times, seed=20080101):
    """Adds county acts until there are `times` as many events as there were, spread over counties and years."""
    copy(into)
    acts, places = rows("acts.csv"), rows("jurisdictions.csv")
    events = len(acts) + len(rows("activations.csv")) + len(rows("milestones.csv"))
    chance = random.Random(seed)
    models = [act for act in acts if act["level"] == "county"]
    number = max(int(act["act_id"][2:]) for act in acts)
    with open(into / "acts.csv", "a", newline="", encoding="utf-8") as table:
        writer = csv.DictWriter(table, acts[0].keys(), lineterminator="\n")
        for turn in range(events * (times - 1)):
            place, model = places[turn % len(places)], chance.choice(models)
            day = FIRST + timedelta(days=chance.randrange((LAST - FIRST).days))
            writer.writerow(model | {
                "act_id": f"ST{number + turn + 1:07}", "state": place["state"], "fips": place["fips"], "place": "",
                "colours_county": "yes", "date": day.isoformat(), "date_precision": "day", "date_bound": "exact",
                "summary": SAYS, "quote": SAYS})
    allow_longer_ids(into)
    return events * times


def allow_longer_ids(into):
    """The codebook's ids have four digits, which do not suffice."""
    path = into / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    fields = next(table for table in package["resources"] if table["name"] == "acts")["schema"]["fields"]
    named = next(field for field in fields if field["name"] == "act_id")
    named["constraints"]["pattern"] = "ST([0-9]{4}|[0-9]{7})"
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2), encoding="utf-8")


def refine(into):
    """The finer boundaries in the place of the nation's."""
    copy(into)
    fine, coarse = (into / "boundaries" / name for name in ("counties-2010-5m.geojson", "counties-2010.geojson"))
    shutil.copyfile(fine, coarse)
    path = into / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    entry = next(file for file in package["resources"] if file["path"] == "boundaries/counties-2010.geojson")
    entry["bytes"] = coarse.stat().st_size
    entry["hash"] = "sha256:" + hashlib.sha256(coarse.read_bytes()).hexdigest()
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2), encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = arguments.add_mutually_exclusive_group(required=True)
    what.add_argument("--times", type=int)
    what.add_argument("--finer", action="store_true")
    arguments.add_argument("dir", type=Path)
    asked = arguments.parse_args()
    if asked.finer:
        refine(asked.dir)
    else:
        print(f"{grow(asked.dir, asked.times)} events in {asked.dir}")


if __name__ == "__main__":
    main()
