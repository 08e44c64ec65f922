"""Every link of a copy in files, followed. Usage: links.py DIR [ORIGIN]

The copy is served from a folder of a host, as a file host would, and every page, style sheet and feed of it is fetched; each
link must lead to a file that is served, and each fragment to an element of the page it leads to. No link may be absolute on
the host, and none may lead to ORIGIN, where no such server is, save where the copy was written for it."""

import functools
import http.client
import http.server
import os
import re
import sys
import threading
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

FOLDER = "/some/folder/"


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.links, self.ids, self.forms = [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "xlink:href") and value is not None:
                self.links.append(value)
            elif name == "id":
                self.ids.add(value)
            elif name == "action":
                self.forms.append(value)
            elif name == "content" and value and value.startswith("0; url="):
                self.links.append(value.removeprefix("0; url="))


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Files below one folder of the host; nothing is at its root."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *said):
        pass

    def translate_path(self, path):
        path = urlsplit(path).path
        if not path.startswith(FOLDER):
            return "/nonexistent"
        return os.path.join(self.directory, unquote(path[len(FOLDER):]))


def main(directory, origin="http://127.0.0.1:8080"):
    handler = functools.partial(Quiet, directory=directory)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = http.client.HTTPConnection(*server.server_address)

    def fetched(method, address):
        host.request(method, address)
        answer = host.getresponse()
        return answer.status, answer.read()

    faults, links, wanted, ids, answers = [], 0, {}, {}, {}
    files = sorted(
        os.path.relpath(os.path.join(folder, name), directory)
        for folder, _, names in os.walk(directory)
        for name in names
    )
    followed = 0
    for file in files:
        kind = file.rsplit(".", 1)[-1]
        if kind not in ("html", "css", "atom"):
            continue
        followed += 1
        here = FOLDER + file
        status, body = fetched("GET", here)
        if status != 200:
            faults.append(f"{file} is not served ({status})")
            continue
        text = body.decode()
        if kind == "html":
            page = Page(text)
            found, ids[here] = page.links, page.ids
            for action in page.forms:
                if not action.startswith("http"):
                    faults.append(f"{file}: a form asks {action}, where nobody answers")
        elif kind == "css":
            found = re.findall(r'url\("?([^"#)][^")]*)', text)
        else:
            found = re.findall(r'href="([^"]*)"', text)
        for link in found:
            links += 1
            if link.startswith(origin) or link.startswith("/"):
                faults.append(f"{file} leads to {link}")
            if urlsplit(link).scheme or link.startswith("//"):
                continue
            there, fragment = urldefrag(urljoin(here, link))
            if there not in answers:
                answers[there] = fetched("HEAD", there)[0]
            if answers[there] != 200:
                faults.append(f"{file} leads to {link} ({answers[there]})")
            elif fragment and there.endswith(".html"):
                wanted.setdefault((there, fragment), file)
    for (there, fragment), file in wanted.items():
        if fragment not in ids.get(there, ()):
            faults.append(f"{file} leads to #{fragment} of {there.removeprefix(FOLDER)}, which has none")
    server.shutdown()
    for fault in faults[:40]:
        print(fault, file=sys.stderr)
    print(f"{len(files)} files; {links} links in {followed} of them; {len(answers)} places; {len(faults)} faults")
    return 1 if faults or not links else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
