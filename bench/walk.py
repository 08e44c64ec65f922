"""wrk, walking a list of addresses, and what comes of it. Also where the days and places of the lists come from."""

import contextlib
import fcntl
import json
import os
import random
import signal
import subprocess
import time
from datetime import date, timedelta
from pathlib import Path

from servers import HOST, get

HERE = Path(__file__).parent
FIRST_DAY = date(2008, 1, 1)
# A request that takes longer is an error.
TIMEOUT = "20s"
# How often each day is asked for with another place: a walk of fewer is over too soon to say how fast it was.
TIMES = 6
# A walk without a single answer is taken up again, longer, up to so many seconds.
PATIENCE = 5


class Failed(Exception):
    """A walk that met errors says nothing about speed."""


class Lock:
    """A file that is held around each round where measuring shares the machine: others take it, shared, for their work.

    Whoever waits for an exclusive lock may wait for ever while shared ones overlap, so the wait is bounded; how many
    rounds went on beside other work is counted, and said in the report.
    """

    def __init__(self, path, patience):
        self.path, self.patience, self.rounds, self.disturbed = path, patience, 0, 0

    @contextlib.contextmanager
    def alone(self):
        """Measures one round, alone where that can be had."""
        self.rounds += 1
        if not self.path:
            yield
            return
        with open(self.path, "a") as held:
            self.disturbed += not self._taken(held)
            # Closing the file gives the lock back.
            yield

    def _taken(self, held):
        until = time.monotonic() + self.patience
        while True:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return True
            except BlockingIOError:
                if time.monotonic() > until:
                    return False
                time.sleep(0.05)


def walk(port, requests, scratch, *, connections, seconds, coding, once=False):
    """Walks `requests` (addresses, or pairs of address and tag): round and round for so many seconds, or `once`, each
    asked at most once, within so many seconds. One thread of wrk, which is what decides the order."""
    listed = Path(scratch) / "requests.txt"
    lines = (request if isinstance(request, str) else "\t".join(request) for request in requests)
    listed.write_text("\n".join(lines) + "\n")
    command = ["wrk", "--threads", "1", "--connections", str(connections), "--duration", f"{seconds}s", "--timeout",
               TIMEOUT, "--latency", "--script", str(HERE / "walk.lua"), "--header", f"Accept-Encoding: {coding}",
               f"http://{HOST}:{port}/", "--", str(listed)]
    if once:
        command.append(str(len(requests)))
    wrk = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    try:
        if once and wrk.stderr.readline().startswith("walked"):
            wrk.send_signal(signal.SIGINT)
        said, complaint = wrk.communicate(timeout=seconds + 60)
    finally:
        if wrk.poll() is None:
            os.killpg(wrk.pid, signal.SIGKILL)
            wrk.wait()
    found = [line for line in said.splitlines() if line.startswith("walked ")]
    if not found:
        raise Failed(f"wrk says nothing: {said} {complaint}")
    walked = json.loads(found[0].removeprefix("walked "))
    if walked["errors"] or "Non-2xx" in said:
        raise Failed(f"{walked['errors']} of {walked['requests']} requests failed:\n{said}")
    if not walked["requests"]:
        # The first answers were not yet whole: once more, with time enough for them.
        if seconds > PATIENCE:
            raise Failed(f"nothing was answered:\n{said}")
        return walk(port, requests, scratch, connections=connections, seconds=4 * seconds, coding=coding, once=once)
    walked["per_second"] = walked["requests"] / walked["seconds"]
    return walked


class Lists:
    """Shuffled days and places, the same in every run with the same seed."""

    def __init__(self, port, seed):
        self.random = random.Random(seed)
        nation = json.loads(get(port, "/national.json")[2])
        # The edition's id begins with the last day that answers.
        last = date.fromisoformat(nation["edition"][:10])
        self.days = [(FIRST_DAY + timedelta(days=number)).isoformat()
                     for number in range((last - FIRST_DAY).days + 1)]
        self.random.shuffle(self.days)
        self.places = [place["fips"] for place in nation["jurisdictions"]]

    def of_days(self, pattern):
        """Every day once."""
        return [pattern.format(date=day) for day in self.days]

    def of_places(self, pattern):
        """Every day some times, with a place by chance: of so many pairs hardly one comes twice."""
        return [pattern.format(date=day, fips=self.random.choice(self.places)) for _ in range(TIMES) for day in self.days]
