### What the atlas said since when, and what was wrong.

editions-window = Editions
editions-title = { $entries ->
    [0] This server keeps no editions
    [one] 1 edition: what the atlas said since when
   *[other] { $entries } editions: what the atlas said since when
}
# $corrections is an address.
editions-lede-html = Every accepted set of data is an edition that never changes. <code>edition=</code> in an address answers from one, and <code>known=</code> with a day answers what the atlas said on that day, to midnight UTC. What was wrong stands under <a href="{ $corrections }">Corrections</a>.
editions-none-html = It answers from the edition <code>{ $edition }</code>.
editions-removed = no longer kept
# $day is an ISO day, $words the same in words.
editions-data-to-html = data to <time datetime="{ $day }">{ $words }</time>
editions-started = The server was started with it.
editions-published = It was published by the operator.
editions-refreshed = A live source had changed.
# $sources are names, separated by commas.
editions-refreshed-from = A live source had changed: { $sources }.
editions-note = The operator says: “{ $note }”
editions-codebook = The codebook
# $title is that of a table.
editions-rows = { $title }: { $added ->
    [one] 1 row
   *[other] { $added } rows
} added, { $changed } changed, { $removed } removed
editions-file = { $title }: changed
editions-corrections = { $corrections ->
    [one] 1 correction
   *[other] { $corrections } corrections
}
# $day is a day in words, $time a time of day.
editions-moment = { $day }, { $time } UTC
# $day is a day in words.
editions-entry = { $day }: edition { $edition }

corrections-window = Corrections
corrections-title = { $corrections ->
    [0] Nothing has been corrected yet
    [one] 1 correction
   *[other] { $corrections } corrections
}
# $about and $editions are addresses.
corrections-lede-html = A row that was wrong stands here with what it said, since which edition, and what it says now. What only became newer stands under <a href="{ $editions }">Editions</a>. <a href="{ $about }">How to report an error</a>.
# $since and $edition are names of editions, $day is a day in words.
corrections-when-html = Wrong since the edition <code>{ $since }</code>, right since the edition <code>{ $edition }</code> of { $day }.
corrections-table = The table
corrections-nothing = nothing
corrections-cell = { $column }: { $now }; it said: { $was }
corrections-entry = { $title }: { $row }

changes-window = What changed
changes-title = What changed from edition to edition
# $place is a state, or a county with its state.
changes-title-of = What changed about { $place }, from edition to edition
changes-lede-html = Each time the data changes, every row that is not as it was stands here, with what it said and what it says. This page is about what the atlas says; what happened in the world, and when, stands under <a href="{ $events }">Events</a>.
changes-none = Nothing has changed yet since this server keeps editions.
changes-added = new
changes-changed = changed
changes-removed = removed
# $rows is how many rows are not shown.
changes-more = { $rows ->
    [one] 1 more row
   *[other] { $rows } more rows
}
changes-newest = { $all ->
   *[other] The newest { $shown } of { $all }; all of them are in the data.
}
changes-row = Row
changes-how = Change
changes-place = Place
changes-cells = What it said → what it says
changes-follow = Follow them (Atom)
changes-stream-html = Programs are told at once by <a href="{ $stream }">a stream</a>.
changes-everywhere = Changes everywhere
