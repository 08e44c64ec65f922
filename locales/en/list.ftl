### Rows as events: one event, the list of them, and the feed.

## One event

# What a row set on a track or of the programme's course, in its label.
set-stance = stance: { $value }
set-practice = jails: { $value }
set-phase = phase: { $value }
# $what is one of these, or several.
event-sets = Sets { $what }
event-of-the-city = Of the city: { $what }.
city-inside = A city inside the county: it does not set the county’s tracks.
named-by-ice = ICE’s claim, from a 2017 report that ICE suspended for errors. Shown in the history only.
# Before the note itself, which is in English.
compilers-note = Compilers’ note:
switched-on-here = ICE switched the programme on here.
the-programme = The programme
# $confidence is a word, or none; $row an id.
event-source-html = Source: <a href="{ $href }" lang="en">{ $source }</a>{ $confidence ->
    [none] { "" }
   *[other] ; confidence: { $confidence }
}; row <code>{ $row }</code>.
# $county is the name of a place, $usps the postal code of its state.
county-and-state = { $county }, { $usps }
city-and-county = { $city }, { $usps } ({ $county })

## The list

events-lede = Everything here with a date and a source: public acts of states, counties and cities, milestones of the
    programme, and the days on which ICE switched places on.
all-tracks = All tracks
all-kinds = All kinds
filter-track = Track
filter-kind = Kind
filter-from = From
filter-to = To
fips-code = FIPS code
fips-hint = Five digits, such as 17031
show-all-events = Show all events
follow-these-events = Follow these events (Atom)
follow-them = Follow them (Atom)
look-up-a-fips-code = Look up a FIPS code
no-events = No dated row meets all of these conditions. That is a gap in what was found; it does not mean that nothing
    happened.
# $page and $pages are digits.
events-range = Events { $start } to { $end } of { $total }, newest first: page { $page } of { $pages }.
pages-of-this-list = Pages of this list
list-page = Page
newer = Newer
older = Older

## The feed

feed-title = Participation Atlas: { $headline }
feed-newest = The newest { $most } of { $all } events; the list and its exports hold all.
feed-all = All events of this list, at most { $most }.
feed-with-activations = The days on which ICE switched places on are among them.
feed-without-activations = Without the days on which ICE switched places on: ask for kind=activated, a state or a place.
feed-dates = Each entry carries the day from which the event counts.
# Said where summaries and quotations are in another language than the feed.
feed-language = { "" }
feed-generator = Participation Atlas, edition { $edition }
# $address is that of the terms.
feed-rights = Dates of public acts are facts. Quotations belong to their publishers. Terms per table: { $address }
feed-entry = { $place }: { $kind }, { $date }
feed-entry-sets = Sets { $what }.
feed-entry-source-html = Source: <span lang="en">{ $source }</span> (row { $row }{ $confidence ->
    [none] { "" }
   *[other] , confidence: { $confidence }
}).
