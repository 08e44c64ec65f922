"""What pages say of themselves, read by outside parsers: Open Graph and JSON-LD by extruct, oEmbed by a consumer that is
given nothing but the address of a page, robots.txt by Python's own reader. Usage: check.py ADDRESS"""

import re
import sys
import urllib.request
import urllib.robotparser
from html.parser import HTMLParser

import extruct
import micawber

base = sys.argv[1]
PAGES = ["/", "/es/", "/?date=2012-05-15", "/?layer=stance", "/states/il?date=2012-01-01", "/es/counties/17031-cook-county",
         "/compare?from=2011-08-05&to=2014-11-19", "/timeline", "/timeline/states", "/practice", "/table?state=il", "/data", "/es/data", "/methods"]
passed, failed = 0, 0


def check(name, holds, more=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {more}")


def get(address):
    with urllib.request.urlopen(address) as answer:
        return answer.geturl(), answer.headers, answer.read()


class Discovery(HTMLParser):
    """What a consumer looks for in a page."""

    def __init__(self):
        super().__init__()
        self.found = {}

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        if tag == "link" and said.get("rel") == "alternate" and "oembed" in said.get("type", ""):
            self.found[said["type"]] = said["href"]


for path in PAGES:
    address, _, body = get(base + path)
    html = body.decode()
    said = extruct.extract(html, base_url=address, syntaxes=["opengraph", "json-ld"], uniform=False)
    graph = dict(said["opengraph"][0]["properties"]) if said["opengraph"] else {}
    wanted = ["og:title", "og:type", "og:url", "og:image", "og:image:alt", "og:description", "og:locale", "og:site_name"]
    check(f"{path}: Open Graph", all(graph.get(name) for name in wanted), graph)
    check(f"{path}: one address", graph.get("og:url") == address, graph.get("og:url"))
    _, headers, picture = get(graph["og:image"])
    size = (int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big"))
    told = (int(graph["og:image:width"]), int(graph["og:image:height"]))
    check(f"{path}: the picture is as large as it says", headers["Content-Type"] == "image/png" and size == told, (size, told))
    sets = [item for item in said["json-ld"] if item["@type"] == "Dataset"]
    if path == "/methods":
        check(f"{path}: no data of its own", not sets)
    else:
        check(f"{path}: one Dataset", len(sets) == 1 and len(said["json-ld"]) == 1)
        of = sets[0]
        lacks = [name for name in ("name", "description", "url", "version", "license", "creator", "temporalCoverage",
                                   "spatialCoverage", "isBasedOn", "distribution") if not of.get(name)]
        check(f"{path}: what a Dataset has", not lacks and 50 <= len(of["description"]) <= 5000, lacks)
        for file in of["distribution"]:
            request = urllib.request.Request(file["contentUrl"], method="HEAD")
            with urllib.request.urlopen(request) as answer:
                check(f"{path}: {file['contentUrl']}", answer.headers.get_content_type() == file["encodingFormat"])

    page = Discovery()
    page.feed(html)
    framed = re.search(r"<textarea readonly[^>]*>", html) is not None
    check(f"{path}: offers what its panel offers", bool(page.found) == framed, page.found)
    if not framed:
        continue
    endpoint = page.found["application/json+oembed"].split("?")[0]
    providers = micawber.ProviderRegistry()
    providers.register(re.escape(base) + r"/.*", micawber.Provider(endpoint))
    rich = providers.request(address, maxwidth=600)
    check(f"{path}: oEmbed", rich["type"] == "rich" and rich["version"] == "1.0" and rich["width"] <= 600, rich)
    text = micawber.parse_text(address, providers)
    check(f"{path}: a pasted address becomes a frame", text.startswith("<iframe ") and "/embed.js" in text, text)
    frame = re.search(r'src="([^"]+)"', rich["html"]).group(1)
    _, headers, _ = get(frame)
    check(f"{path}: which may be framed", "frame-ancestors *" in headers["Content-Security-Policy"])
    _, headers, xml = get(page.found["text/xml+oembed"])
    check(f"{path}: oEmbed as XML", headers.get_content_type() == "text/xml" and b"<type>rich</type>" in xml)

try:
    providers.request("https://example.org/")
    check("an address of others", False)
except micawber.ProviderException:
    check("an address of others", True)

robots = urllib.robotparser.RobotFileParser(f"{base}/robots.txt")
robots.read()
check("robots.txt names the sitemap", robots.site_maps() == [f"{base}/sitemap.xml"], robots.site_maps())
check("robots.txt lets pages be found", robots.can_fetch("*", f"{base}/states/il") and not robots.can_fetch("*", f"{base}/search?q=x"))

print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
