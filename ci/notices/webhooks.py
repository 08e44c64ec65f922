"""See ci/notices.sh: a receiver that is away, slow or fails hears every notice in order, signed, from servers that are killed."""

import http.server
import json
import socketserver
import ssl
import sys
import threading
import time

from standardwebhooks import Webhook

from atlas import ROOM, Server, accept, check, clear, ids

PROGRAM, CERTIFICATE, KEY = sys.argv[1:4]
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
heard, moods = [], []
changed = threading.Condition()


class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        # Raises, and so answers nothing, where the signature or its time is not right.
        told = Webhook(SECRET).verify(body, dict(self.headers))
        status = moods.pop(0) if moods else 204
        if status == "slow":
            time.sleep(1)
            status = 200
        if status == "break":
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("content-length", "0")
        self.end_headers()
        if 200 <= status < 300:
            with changed:
                heard.append((self.headers["webhook-id"], told))
                changed.notify_all()

    def log_message(self, *_):
        pass


class Receiving(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def get_request(self):
        stream, address = self.socket.accept()
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(CERTIFICATE, KEY)
        return context.wrap_socket(stream, server_side=True, do_handshake_on_connect=False), address


def receiving():
    receiver = Receiving(("93.184.216.34", 443), Receiver)
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    return receiver


def once():
    """What was heard, without what was said again."""
    names = [name for name, _ in heard]
    return [name for number, name in enumerate(names) if name not in names[:number]]


def hears(expected):
    with changed:
        done = changed.wait_for(lambda: once() == expected, timeout=90)
    check(done, "heard", once(), "and not", expected)


config = ROOM / "atlas.toml"
config.write_text(f'[webhooks.desk]\nurl = "https://hooks.example.com/hook"\nsecret = "{SECRET}"\n')
try:
    receiver = receiving()
    accept(PROGRAM, "First.")
    servers = [Server(PROGRAM, "--config", config) for _ in range(2)]
    while not (ROOM / "state/webhooks/desk.json").exists():
        time.sleep(0.05)
    begun = len(ids())
    accept(PROGRAM, "Second.")
    hears([f"msg_{name}" for name in ids()[begun:]])
    moods += [500, "break", "slow", 429, 307, 204]
    for number in range(4):
        accept(PROGRAM, f"Round {number}.")
        servers[number % 2].kill()
        servers[number % 2] = Server(PROGRAM, "--config", config)
    receiver.shutdown()
    receiver.server_close()
    accept(PROGRAM, "Nobody listens.")
    time.sleep(1)
    for server in servers:
        server.kill()
    accept(PROGRAM, "Nobody tells.")
    servers = [Server(PROGRAM, "--config", config)]
    receiver = receiving()
    hears([f"msg_{name}" for name in ids()[begun:]])
    last = heard[-1][1]
    check(last["type"] == "edition.accepted" and last["data"]["changes"][0]["listed"][0]["row"] == "ST0001", last)
    # It is written down after it was heard.
    until = time.monotonic() + 30
    while (progress := json.loads((ROOM / "state/webhooks/desk.json").read_text()))["delivered"] != ids()[-1]:
        check(time.monotonic() < until, progress)
        time.sleep(0.05)
    check(progress["problem"] is None, progress)
    print(f"{len(ids()) - begun} notices, 6 servers killed: each heard in order, {len(heard) - len(once())} of them twice, all signed")
finally:
    clear()
