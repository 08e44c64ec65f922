#!/usr/bin/env python3
"""Charts of a run: how each thing stands to what was wanted, and how cost grows with the data.

  python3 bench/chart.py RESULTS.json FOLDER     writes FOLDER/speed.svg and FOLDER/growth.svg
"""

import json
import sys
from html import escape
from math import ceil, floor, log10
from pathlib import Path

WIDTH, ROW, LEFT, RIGHT, TOP = 860, 22, 400, 70, 84
STYLE = ("<style>text{font:12px 'Helvetica Neue',Arial,sans-serif;fill:#222}.soft{fill:#555}.title{font-size:16px;"
         "font-weight:700}.good{fill:#1f6f8b}.bad{fill:#b5532d}.grid{stroke:#ccc}.goal{stroke:#222;stroke-width:1.5}"
         ".within{fill:#fff}.line{fill:none;stroke-width:2}.c0{--c:#1f6f8b}.c1{--c:#b5532d}.c2{--c:#66791c}.line{stroke:var(--c)}"
         ".dot,text.named{fill:var(--c)}text.named{font-weight:700}"
         "@media(prefers-color-scheme:dark){text{fill:#eee}.soft{fill:#bbb}.grid{stroke:#555}.goal{stroke:#eee}"
         ".c0{--c:#5db4d2}.c1{--c:#e58a62}.c2{--c:#b5c95a}.good{fill:#5db4d2}.bad{fill:#e58a62}.within{fill:#1b1b1b}.ground{fill:#1b1b1b}}</style>")


def sheet(height, title, told, body):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
            f'role="img" aria-labelledby="t d"><title id="t">{escape(title)}</title><desc id="d">{escape(told)}</desc>'
            f'{STYLE}<rect class="ground" width="{WIDTH}" height="{height}" fill="#fff"/>'
            f'<text class="title" x="16" y="28">{escape(title)}</text><text class="soft" x="16" y="48">{escape(told)}'
            f'</text>{body}</svg>\n')


def shares(results):
    """What was reached of what was wanted: 1 is just enough, more is better. (name, share, figures)."""
    for one in results.get("nginx", []):
        what = one["what"].split(",")[0].replace("`", "")
        name = f"{what}, {one['coding']}, {one['connections']} at once"
        name += "" if one["mode"] == "304" else f", {one['mode']}"
        yield name, one["rate"] / one["rate_target"], f"{one['rate']:.2g} of nginx"
    for one in results.get("drawing", []):
        if one["target"]:
            yield f"Map: {one['what']}", one["faster"] / one["target"], f"{one['faster']:.3g} × as fast"
    card = results.get("card", {})
    if "faster" in card:
        yield "PNG to share, the first time", card["faster"], f"{card['faster']:.2g} × as fast"
    for one in results.get("sizes", []):
        if one["most"]:
            yield one["what"].replace("`", ""), one["most"] / one["value"], f"{one['value']:.3g} {one['unit']}"
    bare = results.get("bare_map")
    if bare:
        kilobytes = bare["ours"]["brotli"] / 1e3
        yield "Bare map against the usual atlas", bare["usual"]["brotli"] / bare["ours"]["brotli"], f"{kilobytes:.3g} KB"


def speed(results):
    rows = list(shares(results))
    least = min([floor(log10(share)) for _, share, _ in rows] + [-1])
    most = max([ceil(log10(share)) for _, share, _ in rows] + [1])

    def x(share):
        return LEFT + (log10(share) - least) / (most - least) * (WIDTH - LEFT - RIGHT)
    bottom = TOP + ROW * len(rows)
    body = ""
    for power in range(least, most + 1):
        at = x(10.0**power)
        kind = "goal" if power == 0 else "grid"
        words = "as wanted" if power == 0 else f"{10.0**power:g} ×"
        body += (f'<line class="{kind}" x1="{at:.1f}" y1="{TOP - 8}" x2="{at:.1f}" y2="{bottom}"/>'
                 f'<text class="soft" x="{at:.1f}" y="{TOP - 14}" text-anchor="middle">{words}</text>')
    for number, (name, share, figures) in enumerate(rows):
        y = TOP + ROW * number
        from_, to = sorted((x(1.0), x(share)))
        body += (f'<text x="{LEFT - 8}" y="{y + 14}" text-anchor="end">{escape(fitted(name))}</text>'
                 f'<rect class="{"good" if share >= 1 else "bad"}" x="{from_:.1f}" y="{y + 4}" '
                 f'width="{max(to - from_, 1):.1f}" height="{ROW - 8}"/>'
                 + beside(x(share), share, y, figures))
    return sheet(bottom + 16, "What was reached of what was wanted",
                 "To the right of the line: better than wanted. Logarithmic.", body)


def fitted(name):
    return name if len(name) <= 64 else f"{name[:62]}…"


def beside(at, share, y, figures):
    """The figures on the side of the line on which no bar is."""
    goal_side = at + 4 if share >= 1 else at - 4
    anchor = "start" if share >= 1 else "end"
    if share < 1 and at - LEFT < 90 or share >= 1 and WIDTH - at < 100:
        return f'<text x="{at - 4 if share >= 1 else at + 4:.1f}" y="{y + 14}" ' \
               f'text-anchor="{"end" if share >= 1 else "start"}" class="within">{escape(figures)}</text>'
    return f'<text x="{goal_side:.1f}" y="{y + 14}" text-anchor="{anchor}">{escape(figures)}</text>'


def growth(results):
    grown = results["growth"]["rows"]
    left, right, top, bottom = 100, 260, 76, 330
    steps = ["1×", "10×", "100×"]
    highest = max(2.0, *(one["growth"][name] for one in grown for name in steps)) * 1.05

    def y(value):
        return bottom - value / highest * (bottom - top)

    def x(index):
        return left + index * (WIDTH - left - right) / (len(steps) - 1)
    body = ""
    step = 0.5 if highest < 4 else 10 ** floor(log10(highest)) / 2
    value = 0.0
    while value <= highest:
        body += (f'<line class="grid" x1="{left}" y1="{y(value):.1f}" x2="{WIDTH - right}" y2="{y(value):.1f}"/>'
                 f'<text class="soft" x="{left - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value:g}</text>')
        value += step
    body += (f'<line class="goal" x1="{left}" y1="{y(1.5):.1f}" x2="{WIDTH - right}" y2="{y(1.5):.1f}" '
             f'stroke-dasharray="5 4"/><text class="soft" x="{left + 6}" y="{y(1.5) - 5:.1f}">1.5: the most wanted</text>')
    for index, words in enumerate(["the events there are", "10 times as many", "100 times as many"]):
        body += f'<text x="{x(index):.1f}" y="{bottom + 20}" text-anchor="middle">{words}</text>'
    ends = []
    for number, one in enumerate(grown):
        points = " ".join(f"{x(index):.1f},{y(one['growth'][name]):.1f}" for index, name in enumerate(steps))
        body += f'<polyline class="line c{number}" points="{points}"/>'
        for index, name in enumerate(steps):
            body += f'<circle cx="{x(index):.1f}" cy="{y(one["growth"][name]):.1f}" r="4" class="dot c{number}"/>'
        ends.append((y(one["growth"]["100×"]), number, one))
    lowest = top
    for at, number, one in sorted(ends, key=lambda end: end[0]):
        at = lowest = max(at, lowest)
        lowest += 32
        finer, usual = one["growth"]["finer boundaries"], one["growth"]["100×, usual room"]
        body += (f'<text x="{WIDTH - right + 12}" y="{at + 4:.1f}" class="named c{number}">'
                 f'{escape(one["what"].strip("`"))}: {one["growth"]["100×"]:.2f}</text>'
                 f'<text class="soft" x="{WIDTH - right + 12}" y="{at + 19:.1f}">finer boundaries: {finer:.2f}; '
                 f'usual room: {usual:.3g}</text>')
    return sheet(bottom + 40, "How the cost of a request grows with the data",
                 "Processor time a request, against the data as it is; with room for what lies ready. Rows added are synthetic.", body)


def write(results, folder):
    """Both charts, those of them that the run has figures for."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "speed.svg").write_text(speed(results), encoding="utf-8")
    if results.get("growth"):
        (folder / "growth.svg").write_text(growth(results), encoding="utf-8")


if __name__ == "__main__":
    write(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2]))
