"""The results as Markdown: one table, its parts under headings of their own."""

BEGIN, END = "<!-- measured: written by bench/run.py -->", "<!-- /measured -->"


def publish(results, note, document):
    """Puts the tables between the marks of a document."""
    text = document.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    document.write_text(f"{before}{BEGIN}\n\n{note}\n\n{markdown(results)}\n{END}{after}", encoding="utf-8")


def said(holds):
    return {True: "yes", False: "**no**", None: ""}[holds]


def short(number):
    """Three digits that count."""
    if number >= 100:
        return f"{number:,.0f}"
    return f"{number:.1f}" if number >= 10 else f"{number:.2f}" if number >= 1 else f"{number:.3f}"


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]


def markdown(results):
    lines = []
    machine = results["machine"]
    rounds = "one round of each" if results["rounds"] == 1 else f"{results['rounds']} rounds in turn, medians"
    lines.append(f"Measured on {machine['measured_on']}: {machine['processor']}, {machine['cores']} cores, "
                 f"{machine['memory_gb']} GB, {machine['system']}; {machine['tools']}. Program: {machine['program']}. "
                 f"{'A short run; ' if results['quick'] else ''}{rounds}.")
    spans = results["spans"]
    if spans["disturbed"]:
        lines.append(f"{spans['disturbed']} of {spans['measured']} measured spans ran beside other work on the machine.")
    for title, part in (("Against nginx", nginx), ("Drawing", drawing), ("Size, start, memory", sizes),
                        ("Growth", growth)):
        made = part(results)
        if made:
            lines += ["", f"### {title}", "", *made]
    return "\n".join(lines) + "\n"


def nginx(results):
    heads = ["what", "coding", "at once", "walk", "KB", "ours /s", "nginx /s", "ratio", "of rounds", "wanted", "p50 ms",
             "p99 ms ours", "p99 ms nginx", "ratio", "holds"]
    rows = []
    for one in results.get("nginx", []):
        ours, theirs = one["ours"], one["nginx"]
        size = "" if one["mode"] == "304" else short(one["file_size"] / 1e3)
        rows.append([one["what"], one["coding"], one["connections"], one["mode"], size,
                     short(ours["per_second"]), short(theirs["per_second"]), f"**{short(one['rate'])}**",
                     "–".join(short(rate) for rate in one["rate_range"]), f"≥ {one['rate_target']}",
                     f"{short(ours['p50_ms'])} / {short(theirs['p50_ms'])}", short(ours["p99_ms"]),
                     short(theirs["p99_ms"]), f"{short(one['p99_ratio'])}", said(one["holds"])])
    return rows and table(heads, rows)


def drawing(results):
    rows = [[f"national map, a new day: {one['what']}", short(one["ours_ms"]), short(one["theirs_ms"]),
             f"**{short(one['faster'])}**", "" if one["target"] is None else f"≥ {one['target']}", said(one["holds"])]
            for one in results.get("drawing", [])]
    card = results.get("card")
    if card and "absent" in card:
        rows.append([f"PNG to share, the first time: `{card['what']}`", "absent", "", "", "≥ 1.0",
                     f"not measured: {card['absent']}"])
    elif card:
        rows.append([f"PNG to share, the first time, {card['width']} px wide: `{card['what']}`",
                     short(card["ours_ms"]), short(card["theirs_ms"]), f"**{short(card['faster'])}**", "≥ 1.0",
                     said(card["holds"])])
    return rows and table(["what", "ours ms", "usual tools ms", "times as fast", "wanted", "holds"], rows)


def sizes(results):
    rows = [[one["what"], f"{short(one['value'])} {one['unit']}",
             "" if one["most"] is None else f"≤ {one['most']} {one['unit']}", said(one["holds"])]
            for one in results.get("sizes", [])]
    bare = results.get("bare_map")
    if bare:
        ours, usual = bare["ours"], bare["usual"]

        def away(one):
            return f"{short(one['mean_px'])} / {short(one['p99_px'])} / {short(one['worst_px'])} px off"
        rows.append([f"bare map, {ours['shapes']:,} shapes, brotli 11; mean / 99th percentile / greatest distance",
                     f"{short(ours['brotli'] / 1e3)} KB, {away(ours)}",
                     f"the usual atlas ({usual['shapes']:,} shapes): {short(usual['brotli'] / 1e3)} KB, {away(usual)}",
                     said(bare["holds"])])
    return rows and table(["what", "measured", "wanted", "holds"], rows)


def growth(results):
    grown = results.get("growth")
    if not grown:
        return []
    names = list(grown["servers"])
    rows = []
    for one in grown["rows"]:
        cells = [f"{short(one['cost'][name]['cpu_ms'])} ms, {short(one['cost'][name]['mean_bytes'] / 1e3)} KB"
                 + ("" if name == "1×" else f", **×{short(one['growth'][name])}**") for name in names]
        rows.append([one["what"], *cells, f"≤ {one['most']} at 100×", said(one["holds"])])
    for what, key, unit in (("from start to ready", "ready_seconds", "s"),
                            ("processor time to make ready what there is room for", "prepared_seconds", "s"),
                            ("resident after it", "resident_mb", "MB")):
        rows.append([what, *(f"{short(grown['servers'][name][key])} {unit}" for name in names), "", ""])
    return table(["processor time and bytes a request", *names, "wanted", "holds"], rows)
