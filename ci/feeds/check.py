"""Feeds of a running server, held against the grammar of RFC 4287 and read by a reader of feeds.

Usage: check.py http://127.0.0.1:8080
"""

import json
import re
import sys
import urllib.request
from pathlib import Path

import feedparser
from lxml import etree

ATOM = {"atom": "http://www.w3.org/2005/Atom"}
MOST = 200  # The most entries of a feed; the exports hold the rest.
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
# The Schematron rules of appendix B: each finds what must not be there.
RULES = {
    "an entry without an author": "//atom:entry[not(atom:author or ../atom:author or atom:source/atom:author)]",
    "a feed without an author whose entries have none": "/atom:feed[not(atom:author) and atom:entry[not(atom:author)]]",
    "an entry without content or a link to it": "//atom:entry[not(atom:link[@rel='alternate'] or atom:link[not(@rel)]"
    " or atom:content)]",
}
# What the text of the RFC asks for and its grammar cannot say. Sections 4.1.1, 4.2.6, 4.2.7, 3.3.
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
QUERIES = [
    "", "state=il", "state=ny", "state=ma", "state=ca", "state=dc", "state=tx", "fips=17031", "fips=06085",
    "fips=06075", "fips=51013", "kind=activated", "kind=moa_signed", "kind=milestone", "track=federal", "track=stance",
    "track=jail_practice", "from=2011-05-01&to=2011-06-30", "state=il&track=stance&from=2011-05-04", "state=gu",
    "kind=activated&from=2014-01-01",
]


def faults(document):
    """What is wrong with a feed, by the RFC."""
    try:
        root = etree.fromstring(document)
    except etree.XMLSyntaxError as error:
        return [str(error)]
    found = [] if GRAMMAR.validate(root) else [str(error) for error in GRAMMAR.error_log]
    found += [name for name, path in RULES.items() if root.xpath(path, namespaces=ATOM)]
    text = lambda path: [node.text or "" for node in root.xpath(path, namespaces=ATOM)]
    ids = text("//atom:entry/atom:id")
    if len(set(ids)) != len(ids):
        found.append("two entries have one id")
    for iri in ids + text("/atom:feed/atom:id"):
        if not re.match(r"[a-z][a-z0-9+.-]*:[^\s<>\"]+$", iri):
            found.append(f"{iri!r} is no absolute IRI")
    for instant in text("//atom:updated"):
        if not INSTANT.fullmatch(instant):
            found.append(f"{instant!r} is no instant of RFC 3339")
    twins = "//atom:link[@rel='alternate' and @type=preceding-sibling::atom:link[@rel='alternate']/@type]"
    if root.xpath(twins, namespaces=ATOM):
        found.append("two alternates of one type")
    return found


def read(document, wanted):
    """What a reader of feeds does not get of the events that the list has as data."""
    feed = feedparser.parse(document)
    found = [f"a reader stumbles: {feed.bozo_exception}"] if feed.bozo else []
    if feed.version != "atom10":
        found.append(f"a reader takes it for {feed.version!r}")
    events = wanted[:MOST]
    shown = [(entry.id.rpartition("#e-")[2], entry.updated[:10]) for entry in feed.entries]
    if shown != [(event["event"], event["date"]) for event in events]:
        found.append(f"{len(shown)} entries are not the {len(events)} newest events, newest first")
    for entry in feed.entries:
        if not (entry.title and entry.link and entry.content[0].value.startswith("<p>")):
            found.append(f"{entry.id} has no title, link or content")
    return found


def notices_faults(feed):
    """A check that nothing fails is none: feeds with a fault each must be refused."""
    for name, old, new in [
        ("an element cut off", b"</feed>", b""),
        ("no id", b"<id>", b"<icon>"),
        ("a day for an instant", b"T00:00:00Z</updated>", b"</updated>"),
        ("an instant without a zone", b"00Z</updated>", b"00</updated>"),
        ("an element that Atom does not have", b"<entry>", b"<entry><pubDate>x</pubDate>"),
        ("no author", b"<author>", b"<contributor>"),
        ("a type of text that Atom does not have", b"<title>", b'<title type="text/plain">'),
        ("a relative id", b"<id>http", b"<id>/http"),
    ]:
        broken = feed.replace(old, new).replace(b"</id>" if name == "no id" else b"\0", b"</icon>")
        if name == "no author":
            broken = broken.replace(b"</author>", b"</contributor>")
        yield name, [] if faults(broken) else ["goes unnoticed"]


def get(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.headers["Content-Type"], answer.read()


def main(base):
    passed = failed = 0

    def tell(name, found):
        nonlocal passed, failed
        if found:
            failed += 1
            print(f"FAILED {name}: " + "; ".join(found[:5]))
        else:
            passed += 1

    nation = b""
    for query in QUERIES:
        mark = "?" if query else ""
        kind, feed = get(f"{base}/events.atom{mark}{query}")
        events = json.loads(get(f"{base}/events.json{mark}{query}")[1])["events"]
        if not re.search(r"state|fips|kind=activated|track=federal", query):
            events = [event for event in events if event["kind"] != "activated"]
        found = faults(feed) + read(feed, events)
        if kind != "application/atom+xml; charset=utf-8":
            found.append(f"sent as {kind}")
        tell(f"/events.atom{mark}{query}", found)
        nation = nation or feed
    for query in ["editions.atom", "corrections.atom", "changes.atom", "changes.atom?state=dc", "changes.atom?fips=11001"]:
        for language in ["", "es/"]:
            kind, feed = get(f"{base}/{language}{query}")
            found, reader = faults(feed), feedparser.parse(feed)
            if reader.bozo or not reader.entries or not all(entry.title and entry.link for entry in reader.entries):
                found.append(f"a reader gets {len(reader.entries)} entries: {reader.get('bozo_exception')}")
            if not kind.startswith("application/atom+xml"):
                found.append(f"sent as {kind}")
            tell(f"/{language}{query}", found)
    for name, found in notices_faults(nation):
        tell(name, found)
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main(sys.argv[1]))
