#!/usr/bin/env python3
"""A second, independent implementation of the rules, to hold the first against.

    answers.py DATA [DAY ...]        (days on stdin where none is given)

Prints one JSON line a day: {"day": ..., "phase": ..., "answers": {fips: [status, status_basis,
federal, stance, basis, since, event, jail practice, basis, since, event]}, "states": {fips:
[stance, since, event, jail practice, since, event]}}.

It is written from the rules in words (docs/DOMAIN.md), replays the rows up to each day from the
start, and shares nothing with the Rust code but the files. Standard library only.
"""
import calendar
import collections
import csv
import datetime
import json
import sys

LIMITS = ("limits_holds", "notifies_only")
NOT_RUNNING = ("replaced_by_pep", "order_revoked", "revocation_rescinded")
DC, DC_COUNTY = "11", "11001"

Row = collections.namedtuple("Row", "day id stance jail_practice kind")
Held = collections.namedtuple("Held", "value since event")


def effective(text):
    """The last day of what is written."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return datetime.date(parts[0], 12, 31)
    if len(parts) == 2:
        return datetime.date(*parts, calendar.monthrange(*parts)[1])
    return datetime.date(*parts)


class Atlas:
    def __init__(self, folder):
        def table(name):
            with open(f"{folder}/{name}.csv", newline="", encoding="utf-8") as file:
                return list(csv.DictReader(file))

        self.places = sorted(row["fips"] for row in table("jurisdictions"))
        self.states = sorted(row["fips"] for row in table("states"))
        self.activated = {
            row["fips"]: datetime.date.fromisoformat(row["activated_on"])
            for row in table("activations")
        }
        milestones = table("milestones")
        self.phases = sorted(
            [(min(self.activated.values()), "running")]
            + [(effective(m["date"]), m["phase_starts"]) for m in milestones if m["phase_starts"]]
        )
        self.end = next(day for day, phase in self.phases if phase == "replaced_by_pep")
        self.cancellation = next(
            Row(effective(m["date"]), m["milestone_id"], None, None, "cancellation")
            for m in milestones
            if m["effect"] == "agreements_cancelled"
        )
        self.own = collections.defaultdict(list)
        self.of_state = collections.defaultdict(list)
        for act in table("acts"):
            row = Row(
                effective(act["date"]),
                act["act_id"],
                act["stance"] or None,
                act["jail_practice"] or None,
                act["kind"],
            )
            if act["level"] == "state":
                self.of_state[act["fips"]].append(row)
                if act["fips"] == DC:
                    self.own[DC_COUNTY].append(row)
            elif act["colours_county"] == "yes":
                self.own[act["fips"]].append(row)

    def phase(self, day):
        begun = [phase for start, phase in self.phases if start <= day]
        return begun[-1] if begun else "before_launch"

    def stance(self, rows, day, has_agreement):
        """What these rows say of the programme on a day; None where nothing."""
        if has_agreement:
            rows = rows + [self.cancellation]
        # The programme ended: only what is said of it from then on counts.
        first = self.end if day >= self.end else datetime.date.min
        signed, held = False, None
        for today, of_day in by_day(rows, day):
            before = held
            for row in of_day:
                value = row.stance
                if row.kind == "cancellation":
                    stands = held is not None and held.value == "in"
                    value = "agreement_cancelled" if stands and signed else None
                if value and today >= first and (held is None or held.value != value):
                    held = Held(value, today, row.id)
            held = unbroken(before, held)
            signed = signed or any(row.kind == "moa_signed" for row in of_day)
        return held

    def answer(self, fips, day, phase, states):
        if fips not in self.activated:
            federal = "no_date_found"
        else:
            federal = "activated" if self.activated[fips] <= day else "not_activated"

        own_rows, state_rows = self.own.get(fips, []), self.of_state.get(fips[:2], [])
        if fips == DC_COUNTY:
            state_rows = []
        stance, basis = self.stance(own_rows, day, fips == DC_COUNTY), "own"
        if stance is None and fips != DC_COUNTY:
            stance, basis = states[fips[:2]][0], "state"
        jail = jail_practice(own_rows + state_rows, day)
        said = stance.value if stance else "none_found"
        done = jail.value if jail else "none_found"

        if federal == "no_date_found":
            status = "unknown"
        elif phase in NOT_RUNNING:
            status = "programme_not_running"
        elif federal == "activated" and said == "out":
            status = "active_over_objection"
        elif federal == "activated" and done in LIMITS:
            status = "active_limits_holds"
        elif federal == "activated":
            status = "active"
        elif said == "out":
            status = "out_not_active"
        else:
            status = "not_active"
        objection = status in ("active_over_objection", "out_not_active")

        jail_basis = None
        if jail:
            jail_basis = "own" if any(row.id == jail.event for row in own_rows) else "state"
        return [
            status,
            basis if objection else None,
            federal,
            said,
            basis if stance else None,
            *said_since(stance),
            done,
            jail_basis,
            *said_since(jail),
        ]

    def line(self, day):
        phase = self.phase(day)
        states = {
            fips: (
                self.stance(self.of_state.get(fips, []), day, True),
                jail_practice(self.of_state.get(fips, []), day),
            )
            for fips in self.states
        }
        return {
            "day": day.isoformat(),
            "phase": phase,
            "answers": {fips: self.answer(fips, day, phase, states) for fips in self.places},
            "states": {
                fips: [
                    part
                    for held in pair
                    for part in [held.value if held else "none_found", *said_since(held)]
                ]
                for fips, pair in states.items()
            },
        }


def by_day(rows, last):
    """Rows up to a day, day by day; within one day in the order of their ids."""
    days = collections.defaultdict(list)
    for row in rows:
        if row.day <= last:
            days[row.day].append(row)
    return [(day, sorted(days[day], key=lambda row: row.id)) for day in sorted(days)]


def unbroken(before, after):
    """A value that was set and set back within one day has held all along."""
    return before if before and after and before.value == after.value else after


def jail_practice(rows, day):
    """The latest row holds; the value began with the first row since which it is unbroken."""
    held = None
    for today, of_day in by_day(rows, day):
        before = held
        for row in of_day:
            if row.jail_practice and (held is None or held.value != row.jail_practice):
                held = Held(row.jail_practice, today, row.id)
        held = unbroken(before, held)
    return held


def said_since(held):
    return [held.since.isoformat(), held.event] if held else [None, None]


def main():
    atlas = Atlas(sys.argv[1])
    for text in sys.argv[2:] or sys.stdin.read().split():
        line = atlas.line(datetime.date.fromisoformat(text))
        print(json.dumps(line, separators=(",", ":")))


if __name__ == "__main__":
    main()
