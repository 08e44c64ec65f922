"""See ci/editions.sh."""

import collections
import datetime
import http.client
import json
import pathlib
import random
import re
import signal
import subprocess
import sys
import threading
import time

from atlas import STATE, check, clear, journal, saying, servers

PROGRAM, KILLS, SECONDS = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
EDITION = re.compile(rb"2026-11-22-[0-9a-f]{8}")
ANSWERS = [
    "/",
    "/states/il",
    "/es/states/il?date=2011-05-04",
    "/national.json",
    "/events.csv",
    "/national.svg",
    "/states/il.png",
]


def accepting(text):
    command = [PROGRAM, "accept", "--state", STATE, "--data", saying(text)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def accept(text):
    process = accepting(text)
    said, _ = process.communicate()
    check(process.returncode == 0, "accept ends with", process.returncode)
    return said.split()[0]


class Server:
    def __init__(self):
        command = [PROGRAM, "serve", "--bind", "127.0.0.1:0", "--log", "error", "--state", STATE]
        # Pages print absolute addresses, and every server here has a port of its own.
        command += ["--public-url", "https://atlas.example.org"]
        command += ["--data", saying("First.")]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        servers.append(self.process)
        said = self.process.stdout.readline()
        found = re.search(r"http://([^/]*)/ \(edition (.*)\)", said)
        check(found, "the server says", repr(said))
        self.host, self.edition = found.groups()

    def ask(self, address, connection=None):
        connection = connection or http.client.HTTPConnection(self.host, timeout=60)
        accepts = "*/*" if "." in address.split("?")[0] else "text/html"
        connection.request("GET", address, headers={"accept": accepts})
        response = connection.getresponse()
        return response.status, response.getheader("etag") or "", response.read()

    def serves(self):
        return json.loads(self.ask("/healthz")[2])["edition"]

    def follows(self, edition, within=10):
        until = time.monotonic() + within
        while self.serves() != edition:
            check(time.monotonic() < until, "not followed within", within, "s")
            time.sleep(0.05)

    def end(self):
        self.process.kill()
        self.process.wait()


def writes():
    """Whether a writer has begun. The folder comes and goes under it."""
    try:
        return any((STATE / "incoming").glob("*"))
    except FileNotFoundError:
        return False


def whole():
    """Every edition that the journal names is there as it was accepted, and the last of them is served."""
    entries = journal()
    server = Server()
    last = entries[-1]["id"]
    check(server.edition == last == server.serves(), "not the last good edition", last)
    for entry in {entry["id"] for entry in entries[-3:]}:
        status, tag, body = server.ask(f"/states/il.json?edition={entry}")
        check(status == 200 and set(EDITION.findall(body)) == {entry.encode()}, entry, status)
    server.end()
    return entries


def killed():
    """Writers are killed at any moment from the first file on; the next start serves the last good edition."""
    process = accepting("How long it takes.")
    while not writes() and process.poll() is None:
        pass
    writing = time.monotonic()
    process.wait()
    took = time.monotonic() - writing
    left = collections.Counter()
    for kill in range(KILLS):
        before = journal()
        process = accepting(f"Kill {kill}.")
        while not writes() and process.poll() is None:
            pass
        time.sleep(random.random() * 2 * took)
        process.send_signal(signal.SIGKILL)
        process.wait()
        named = {entry["id"] for entry in journal()}
        there = {folder.name for folder in (STATE / "editions").iterdir()}
        if any((STATE / "incoming").glob("*/*")):
            left["an unfinished folder"] += 1
        elif (STATE / "journal.json.next").exists():
            left["a journal beside the other"] += 1
        elif there - named:
            left["a folder that nothing names"] += 1
        elif len(journal()) > len(before):
            left["a new edition"] += 1
        else:
            left["nothing"] += 1
        check(named <= there, "the journal names what is not there")
        check(whole()[: len(before)] == before, "the past has changed")
    accept("After all kills.")
    named = {entry["id"] for entry in journal()}
    there = {folder.name for folder in (STATE / "editions").iterdir()}
    check(named == there and not writes(), "rubbish is left")
    print(f"{KILLS} kills within {took * 1000:.0f} ms of writing left", dict(left))


def shared():
    """Two processes of one directory serve the same, whoever accepted it."""
    one, other = Server(), Server()
    for text in ["Shared.", "Shared again."]:
        begun = time.monotonic()
        edition = accept(text)
        one.follows(edition)
        other.follows(edition)
    print(f"two servers followed {time.monotonic() - begun:.1f} s after the command was given")
    one.end()
    other.end()


def swapped():
    """Swaps every second under load: no request fails, and no answer mixes two editions."""
    server = Server()
    until = time.monotonic() + SECONDS
    counts, faults, bodies = [0], [], {}
    lock = threading.Lock()

    def load(offset):
        connection = http.client.HTTPConnection(server.host, timeout=60)
        turn = offset
        while time.monotonic() < until:
            address = ANSWERS[turn % len(ANSWERS)]
            turn += 1
            try:
                status, tag, body = server.ask(address, connection)
            except OSError as error:
                faults.append((address, error))
                return
            named = set(EDITION.findall(body)) or {tag[3:22].encode()}
            with lock:
                counts[0] += 1
                same = bodies.setdefault(tag, body) == body
                if status != 200 or len(named) != 1 or next(iter(named)).decode() not in tag or not same:
                    faults.append((address, status, tag, named, same))

    threads = [threading.Thread(target=load, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    swaps, most = 0, 0
    while time.monotonic() < until:
        begun = time.monotonic()
        accept(f"Swap {swaps}.")
        swaps += 1
        status = pathlib.Path(f"/proc/{server.process.pid}/status")
        if status.exists():
            most = max(most, int(re.search(r"VmRSS:\s*(\d+)", status.read_text())[1]) // 1024)
        time.sleep(max(0, 1 - (time.monotonic() - begun)))
    for thread in threads:
        thread.join()
    check(not faults, faults[:3], len(faults))
    seen = len({tag[3:22] for tag in bodies})
    check(seen > min(3, SECONDS / 4), "only", seen, "editions were seen")
    server.end()
    print(f"{swaps} swaps in {SECONDS:.0f} s under load: {counts[0]} answers from {seen} editions, 0 failed, 0 mixed; at most {most} MB")


def known():
    """What was known on a day is the bytes of then."""
    before = Server()
    then = {address: before.ask(address) for address in ANSWERS}
    before.end()
    # Two days pass: the journal is that of somebody who began two days ago.
    text = (STATE / "journal.json").read_text()
    said = json.loads(text)
    for entry in said["entries"]:
        moment = datetime.datetime.fromisoformat(entry["accepted"][:19]) - datetime.timedelta(days=2)
        entry["accepted"] = moment.isoformat() + "Z"
    (STATE / "journal.json").write_text(json.dumps(said))
    accept("Known later.")
    day = (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=1)).date()
    server = Server()
    for address, (status, tag, body) in then.items():
        mark = "&" if "?" in address else "?"
        again = server.ask(f"{address}{mark}known={day}")
        check(again == (status, tag, body), address, "is not what it was")
        check(server.ask(address)[1] != tag, address, "is still what it was")
    server.end()
    print(f"{len(then)} answers as known on {day} are the bytes of then")


try:
    accept("First.")
    killed()
    shared()
    swapped()
    known()
finally:
    clear()
