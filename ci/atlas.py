"""A small atlas that keeps editions in a folder, its servers, and a desk that publishes."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOM = pathlib.Path(tempfile.mkdtemp())
STATE = ROOM / "state"
servers = []


def check(holds, *what):
    if not holds:
        print("FAILED:", *what)
        sys.exit(1)


def saying(text):
    """The small sound set, in which the first act says something of its own."""
    to = ROOM / "sets" / re.sub(r"\W", "-", text)
    if not to.exists():
        shutil.copytree("tests/fixtures/mini", to)
        shutil.copy("data/datapackage.json", to)
        acts = to / "acts.csv"
        acts.write_text(acts.read_text().replace("Illinois signs.", text))
    return to


def accept(program, text):
    command = [program, "accept", "--state", STATE, "--data", saying(text)]
    said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return said.split()[0]


def journal():
    return json.loads((STATE / "journal.json").read_text())["entries"]


def ids():
    """The name of every notice, in order."""
    return [f"{number}-{entry['id']}" for number, entry in enumerate(journal(), 1)]


class Server:
    def __init__(self, program, *more, bind="127.0.0.1:0"):
        command = [program, "serve", "--bind", bind, "--log", "error", "--state", STATE, *more]
        command += ["--public-url", "https://atlas.example.org", "--data", saying("First.")]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        servers.append(self.process)
        said = self.process.stdout.readline()
        found = re.search(r"http://([^/]*)/", said)
        check(found, "the server says", repr(said))
        self.host = found[1]

    def kill(self):
        self.process.kill()
        self.process.wait()

    def end(self):
        """As an operator ends it; open streams must not hold it up."""
        self.process.terminate()
        self.process.wait(timeout=8)


def clear():
    for process in servers:
        if process.poll() is None:
            process.kill()
    shutil.rmtree(ROOM, ignore_errors=True)
