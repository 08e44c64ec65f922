"""Servers on loopback: the program, and nginx with files of given sizes. Each ends with its `with` block."""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

HOST = "127.0.0.1"
# Pages print the public address and their tags depend on it: one for all, whatever port is free.
PUBLIC_URL = "http://127.0.0.1:8080"
# wrk has a core to itself, and so has each server: with more workers than cores are left, what is measured is how the
# system shares them out.
WORKERS = 1


def get(port, path, coding=None, method="GET", tag=None):
    """One request: status, headers (names in lower case) and the body as it was sent."""
    connection = http.client.HTTPConnection(HOST, port, timeout=60)
    try:
        headers = {"Accept-Encoding": coding or "identity"}
        if tag:
            headers["If-None-Match"] = tag
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body
    finally:
        connection.close()


class Process:
    """A process group that is ended, and waited for, whatever happens."""

    def __init__(self, command, cwd, stdout=subprocess.DEVNULL):
        settings = {name: value for name, value in os.environ.items() if not name.startswith("ATLAS_")}
        self.process = subprocess.Popen(
            command, cwd=cwd, env=settings, stdout=stdout, stderr=subprocess.PIPE, text=True, start_new_session=True)

    def end(self):
        for sent in (signal.SIGTERM, signal.SIGKILL):
            if self.process.poll() is not None:
                break
            os.killpg(self.process.pid, sent)
            try:
                self.process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                continue
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe:
                pipe.close()


class Atlas:
    """The program, with `data` or what is compiled in, and room for so many megabytes of what lies ready. Knows how long
    it took until it listened."""

    def __init__(self, program, scratch, data=None, megabytes=None):
        self.command = [str(program), "serve", "--bind", f"{HOST}:0", "--public-url", PUBLIC_URL, "--log", "error",
                        "--workers", str(WORKERS)]
        if data:
            self.command += ["--data", str(data)]
        if megabytes:
            self.command += ["--ready-megabytes", str(megabytes)]
        self.scratch = scratch

    def __enter__(self):
        began = time.monotonic()
        self.process = Process(self.command, self.scratch, subprocess.PIPE)
        said = self.process.process.stdout.readline()
        self.ready_seconds = time.monotonic() - began
        found = re.search(r"http://127\.0\.0\.1:(\d+)", said)
        if not found:
            # Standard error ends with the process, which is ending.
            complaint = self.process.process.stderr.read(4000)
            self.process.end()
            raise SystemExit(f"the program does not start: {complaint}")
        self.port = int(found.group(1))
        return self

    def __exit__(self, *_):
        code = self.process.process.poll()
        complaint = self.process.process.stderr.read() if code is not None else ""
        self.process.end()
        if code is not None:
            raise SystemExit(f"the program ended by itself, or was ended, with {code}: {complaint}")

    def resident_mb(self):
        """Resident memory now and at its most, in MB of 1,000,000 bytes, with what lies in files in memory."""
        process = Path(f"/proc/{self.process.process.pid}")
        status = (process / "status").read_text()
        kilobytes = {name: int(re.search(rf"{name}:\s+(\d+) kB", status).group(1)) for name in ("VmRSS", "VmHWM")}
        filed = sum(file.stat().st_blocks * 512 for file in (process / "fd").iterdir()
                    if os.readlink(file).startswith("/memfd:"))
        return tuple((kilobytes[name] * 1024 + filed) / 1e6 for name in ("VmRSS", "VmHWM"))

    def cpu_seconds(self):
        """Processor time that it has used so far, over all its threads."""
        stat = Path(f"/proc/{self.process.process.pid}/stat").read_text()
        fields = stat.rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def settled(self, patience=60):
        """The same, once it does nothing any more: what readers left unread is worked on for a while."""
        used = self.cpu_seconds()
        until = time.monotonic() + patience
        while time.monotonic() < until:
            time.sleep(0.2)
            before, used = used, self.cpu_seconds()
            if used == before:
                break
        return used


CONFIGURATION = """\
daemon off;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log error;
worker_processes {workers};
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_timeout 65;
  keepalive_requests 1000000000;
  open_file_cache max=1000 inactive=1h;
  open_file_cache_valid 1h;
  open_file_cache_min_uses 1;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  default_type application/octet-stream;
  server {{
    listen {host}:{port} backlog=1024;
{locations}
  }}
}}
"""

LOCATION = """\
    location = /{name} {{ alias {folder}/{name}; {how}; add_header Cache-Control "public, max-age=60"; }}
"""


class Nginx:
    """nginx as it is set up for static files, with a file for each of `files`: name → (coding, bytes on the wire).

    gzip comes from a file that lies beside (`gzip_static`), brotli from a file that is sent as it lies: Debian's nginx
    has no module for it. What the bytes are does not matter to whoever sends them.
    """

    def __init__(self, scratch, files):
        self.folder = Path(scratch) / "nginx"
        self.files = files

    def __enter__(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        locations = ""
        for name, (coding, size) in self.files.items():
            body = os.urandom(size)
            if coding == "gzip":
                (self.folder / name).write_bytes(body * 3)
                (self.folder / f"{name}.gz").write_bytes(body)
                how = "gzip_static on"
            else:
                (self.folder / name).write_bytes(body)
                how = "add_header Content-Encoding br"
            locations += LOCATION.format(name=name, folder=self.folder, how=how)
        with socket.socket() as free:
            free.bind((HOST, 0))
            self.port = free.getsockname()[1]
        configuration = self.folder / "nginx.conf"
        user = "user root;" if os.geteuid() == 0 else ""
        configuration.write_text(CONFIGURATION.format(
            user=user, folder=self.folder, workers=WORKERS, host=HOST, port=self.port, locations=locations))
        self.process = Process(["nginx", "-c", str(configuration), "-p", str(self.folder)], self.folder)
        for _ in range(200):
            try:
                self._check()
                return self
            except ConnectionRefusedError:
                if self.process.process.poll() is not None:
                    raise SystemExit(f"nginx does not start: {self.process.process.stderr.read()}") from None
                time.sleep(0.02)
        self.process.end()
        raise SystemExit("nginx does not answer")

    def _check(self):
        """Each file is sent as it is meant to be."""
        for name, (coding, size) in self.files.items():
            status, headers, body = get(self.port, f"/{name}?date=2012-01-01", coding)
            if (status, headers.get("content-encoding"), len(body)) != (200, coding, size):
                raise SystemExit(f"nginx sends /{name} as {status}, {headers}, {len(body)} bytes")

    def __exit__(self, *_):
        self.process.end()

    def tag(self, name, coding):
        """The tag of a file."""
        return get(self.port, f"/{name}", coding)[1]["etag"]
