"""Runs what the page of the API shows, as it stands there."""

import html.parser
import subprocess
import sys
import urllib.request

base, room = sys.argv[1:]


class Examples(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.now = {}, None

    def handle_starttag(self, tag, attributes):
        name = dict(attributes).get("data-example")
        if tag == "code" and name:
            self.now, self.found[name] = name, ""

    def handle_endtag(self, tag):
        if tag == "code":
            self.now = None

    def handle_data(self, data):
        if self.now:
            self.found[self.now] += data


with urllib.request.urlopen(f"{base}/openapi") as answer:
    page = Examples()
    page.feed(answer.read().decode())
    # The page names the address where the public finds it.
runs = {
    "sh": ["bash", "-euo", "pipefail", "-c"],
    "py": [f"{room}/bin/python", "-c"],
    "R": ["Rscript", "-e"],
    "mjs": ["node", "--input-type=module", "-e"],
    "ogr": ["bash", "-euc"],
}
assert set(page.found) == set(runs), page.found
wanted = {
    "sh": "active_over_objection",
    "py": "active_over_objection",
    "R": "active_over_objection",
    "mjs": "out_not_active state IL-SFBG",
    "ogr": "",
}
for name, code in page.found.items():
    if name == "ogr":
        code = code.replace("atlas.gpkg", f"{room}/example.gpkg -overwrite")
    done = subprocess.run([*runs[name], code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and wanted[name] in done.stdout, (name, done.stdout[-500:], done.stderr[-500:])
print(f"examples: {', '.join(page.found)} run as they stand")
