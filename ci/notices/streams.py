"""See ci/notices.sh: a stream is cut in every way, and each notice is heard once and in order."""

import json
import subprocess
import sys
import threading

import httpx
import httpx_sse

from atlas import STATE, Server, accept, check, clear, ids

PROGRAM = sys.argv[1]
ROUNDS = 6


class Client:
    """Hears, and comes again with the last name it heard."""

    def __init__(self, place):
        self.place, self.last, self.heard, self.bodies = place, "0", [], []
        self.changed = threading.Condition()
        self.stop, self.host, self.response = False, None, None
        self.thread = threading.Thread(target=self.run, daemon=True)

    def run(self):
        while not self.stop:
            try:
                headers = {"last-event-id": self.last}
                with httpx.Client(timeout=40) as client:
                    stream = httpx_sse.connect_sse(client, "GET", f"http://{self.host}/changes/stream{self.place}", headers=headers)
                    with stream as source:
                        self.response = source.response
                        for event in source.iter_sse():
                            if not event.data:
                                # The name from which to resume, before anything has happened.
                                self.last = event.id
                                continue
                            check(event.event == "edition", event.event)
                            with self.changed:
                                self.last = event.id
                                self.heard.append(event.id)
                                self.bodies.append(json.loads(event.data))
                                self.changed.notify_all()
            except (httpx.HTTPError, httpx_sse.SSEError, httpx.StreamError):
                pass

    def hears(self, expected):
        with self.changed:
            done = self.changed.wait_for(lambda: self.heard == expected, timeout=30)
        check(done, "heard", self.heard, "and not", expected)


def cut(client):
    """The connection breaks, with nothing said."""
    if client.response is not None:
        client.response.extensions["network_stream"].get_extra_info("socket").shutdown(2)


def browsers(host):
    script = "ci/notices/eventsource.mjs"
    return subprocess.Popen(["node", script, host], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


try:
    accept(PROGRAM, "First.")
    server = Server(PROGRAM)
    clients = [Client(""), Client("?state=il"), Client("?fips=17043"), Client("?state=ny")]
    for client in clients:
        client.host = server.host
        client.thread.start()
    browser = browsers(server.host)
    check(browser.stdout.readline() == "open\n", "Chromium opens no stream")
    for number in range(ROUNDS):
        accept(PROGRAM, f"Round {number}.")
        clients[0].hears(ids())
        [lambda: cut(clients[0]), lambda: None, server.kill, server.end][number % 4]()
        accept(PROGRAM, f"Meanwhile {number}.")
        if server.process.poll() is not None:
            server = Server(PROGRAM, bind=server.host)
    # The first says nothing of a place, since nothing differed; the rest are about a row of Illinois.
    clients[0].hears(ids())
    clients[1].hears(ids()[1:])
    clients[2].hears(ids()[1:])
    clients[3].hears([])
    told = clients[1].bodies[-1]
    check(told["changes"][0]["listed"][0]["cells"][0]["now"] == f"Meanwhile {ROUNDS - 1}.", told)
    heard, _ = browser.communicate("\n", timeout=60)
    check(json.loads(heard) == ids()[1:], "Chromium heard", heard)
    for client in clients:
        client.stop = True
    server.end()
    for client in clients:
        client.thread.join(timeout=60)
    print(f"{len(ids())} notices, {ROUNDS} cuts: httpx-sse and Chromium heard each once and in order")
finally:
    clear()
