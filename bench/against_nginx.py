"""The program against nginx handing out a file of the same size: interleaved rounds, medians of them."""

from dataclasses import dataclass
from statistics import mean, median

from servers import Atlas, Nginx, get
from walk import Failed, walk

# Answers whose mean size is the size of nginx's file, and addresses that the tags for 304 are fetched of.
SAMPLED = 24
TAGGED = 100


@dataclass
class Case:
    """What is asked for, how, and how fast it should be next to nginx."""

    name: str
    pattern: str
    coding: str
    connections: int
    rate: float
    tagged: bool = False

    @property
    def file(self):
        return "".join(letter if letter.isalnum() else "-" for letter in f"{self.pattern}-{self.coding}").strip("-")

    def requests(self, lists):
        return lists.of_places(self.pattern) if "{fips}" in self.pattern else lists.of_days(self.pattern)


HOME, SHAPES, COUNTY = "/?date={date}", "/national.geojson?date={date}", "/counties/{fips}.json?date={date}"

CASES = [
    Case("`/`, a random day", HOME, "br", 16, 0.8),
    Case("`/`, a random day", HOME, "br", 64, 0.8),
    Case("`/`, a random day", HOME, "gzip", 16, 0.8),
    Case("`/`, a random day", HOME, "gzip", 64, 0.8),
    Case("`/national.geojson`, a random day", SHAPES, "gzip", 16, 0.8),
    Case("`/counties/{fips}.json`, a random place and day", COUNTY, "gzip", 16, 0.6),
    Case("`/counties/{fips}.json`, a random place and day", COUNTY, "gzip", 64, 0.6),
    Case("304 for `/`", HOME, "br", 16, 0.6, tagged=True),
    Case("304 for `/national.geojson`", SHAPES, "gzip", 16, 0.6, tagged=True),
    Case("304 for `/counties/{fips}.json`", COUNTY, "gzip", 16, 0.6, tagged=True),
]


def quick(cases):
    """One of each kind."""
    return [case for case in cases if case.connections == 16 and not (case.coding == "gzip" and case.pattern == HOME)]


def measure(cases, lists, options):
    """The rows of the table, in the order of the cases."""
    with Atlas(options.program, options.scratch) as scout:
        # What it compresses better by itself after a start is sent larger before.
        scout.settled()
        asked = {id(case): case.requests(lists) for case in cases}
        sizes = {case.file: (case.coding, mean_size(scout, case, asked[id(case)])) for case in cases}
        tags = {id(case): [(path, known(scout, path, case.coding)) for path in asked[id(case)][:TAGGED]]
                for case in cases if case.tagged}
    rows = []
    for case in cases:
        modes = ["304"] if case.tagged else ["cold", "fresh", "steady"]
        rounds = {mode: {"ours": [], "nginx": []} for mode in modes}
        for number in range(options.rounds):
            with options.lock.alone():
                ours = tags.get(id(case), asked[id(case)])
                if "cold" in rounds:
                    with Atlas(options.program, options.scratch) as server:
                        rounds["cold"]["ours"].append(walk_once(server, case, ours, options))
                with Atlas(options.program, options.scratch) as server:
                    # What it makes ready by itself after a start is under way for some seconds.
                    server.settled()
                    take(rounds, "ours", server, case, ours, options)
                with Nginx(options.scratch, {case.file: sizes[case.file]}) as server:
                    theirs = [f"/{case.file}?{path.partition('?')[2]}" for path in asked[id(case)]]
                    if case.tagged:
                        tag = server.tag(case.file, case.coding)
                        theirs = [(path, tag) for path in theirs[:TAGGED]]
                    if "cold" in rounds:
                        rounds["cold"]["nginx"].append(walk_once(server, case, theirs, options))
                    take(rounds, "nginx", server, case, theirs, options)
            options.say(f"{case.name} {case.coding} {case.connections}: round {number + 1} of {options.rounds}")
        rows += [row(case, mode, rounds[mode], sizes[case.file][1]) for mode in modes]
    return rows


def mean_size(server, case, paths):
    """Bytes of the body of an answer that nobody asked for before, on the mean of days spread over the list."""
    bodies = []
    for path in paths[::max(1, len(paths) // SAMPLED)][:SAMPLED]:
        status, headers, body = get(server.port, path, case.coding)
        # Small bodies are sent as they are.
        if status != 200 or headers.get("content-encoding") not in (case.coding, None):
            raise Failed(f"{path} is answered with {status}, {headers}")
        bodies.append(len(body))
    return round(mean(bodies))


def known(server, path, coding):
    """The tag of an answer, and that it spares the body."""
    tag = get(server.port, path, coding, method="HEAD")[1]["etag"]
    if get(server.port, path, coding, tag=tag)[0] != 304:
        raise Failed(f"{path} is sent again to a reader who has it")
    return tag


def walk_once(server, case, requests, options):
    """A walk on which nothing is asked for twice."""
    return walk(server.port, requests, seconds=options.most_fresh_seconds, once=True, scratch=options.scratch,
                connections=case.connections, coding=case.coding)


def take(rounds, who, server, case, requests, options):
    """One round of one server that has nothing to do."""
    if "fresh" in rounds:
        rounds["fresh"][who].append(walk_once(server, case, requests, options))
        if who == "ours":
            # What was under way when the walk ended is worked on still, and would count against the next.
            server.settled()
    mode = "304" if case.tagged else "steady"
    rounds[mode][who].append(walk(server.port, requests, seconds=options.steady_seconds, scratch=options.scratch,
                                  connections=case.connections, coding=case.coding))


def row(case, mode, rounds, file_size):
    """Medians of the rounds and how they stand to each other."""
    middle = {who: {key: median(one[key] for one in taken) for key in ("per_second", "p50_ms", "p99_ms")}
              | {"bytes": sum(one["bytes"] for one in taken) / sum(one["requests"] for one in taken),
                 "requests": [one["requests"] for one in taken]}
              for who, taken in rounds.items()}
    rates = [ours["per_second"] / theirs["per_second"] for ours, theirs in zip(rounds["ours"], rounds["nginx"])]
    rate = middle["ours"]["per_second"] / middle["nginx"]["per_second"]
    slower = middle["ours"]["p99_ms"] / middle["nginx"]["p99_ms"]
    return {"what": case.name, "coding": case.coding, "connections": case.connections, "mode": mode,
            "file_size": file_size, "ours": middle["ours"], "nginx": middle["nginx"], "rate": rate,
            "rate_range": [min(rates), max(rates)], "rate_target": case.rate, "p99_ratio": slower, "p99_most": 2.0,
            "holds": rate >= case.rate and slower <= 2.0}
