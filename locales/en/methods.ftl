### How we know, and what we do not.

methods-window = Methods: how we know, and what we do not
methods-title = How we know, and what we do not
methods-lede = The atlas answers one question for any day and any of { $places } county equivalents: was Secure Communities switched on here, what had this place said about it, and did its jails act on it? These are three facts. They often disagree, so they are never made into one.
methods-programme = The programme
methods-programme-was-html = Secure Communities was a programme of US Immigration and Customs Enforcement (ICE). When a jail books somebody, the fingerprints go to the FBI. Where a jurisdiction was <em>activated</em>, they also went to a database of the Department of Homeland Security. On a match ICE could ask the jail, by a <em>detainer</em>, to hold the person past release or to tell ICE of the release.
methods-programme-switched = ICE switched the programme on county by county, first on { $first_day }. Switching on was a federal act. Holding and notifying were local ones. What a place said was a third thing.

## Three tracks

methods-tracks-short = Three tracks
methods-tracks = Three tracks, never blended
methods-tracks-why = A map that shows “participation” in one colour has to decide which of the three it means. This one keeps them apart. Each answer carries its value, the day since which it holds, whose act it rests on, and the row that began it.
methods-question-federal = Had ICE switched it on?
methods-question-stance = What had the place said of the programme?
methods-question-jail-practice = Does the jail hold or notify for ICE?
methods-tracks-set = A row sets a track where its column has a value. Where the column is empty the row stands in the history and changes nothing: a refusal by ICE, a bill that was only introduced. “No public stance found” means that nothing was found. It never means that a place agreed.

## Whose word counts

methods-whose = Whose word counts
methods-whose-stance-html = <strong>Stance.</strong> A place’s own act stands, even against a later act of its state. Where a place has none, its state’s is shown, and marked as the state’s. A state’s “no” is not the county’s.
# $iowa is the address of Iowa.
methods-whose-practice-html = <strong>Jail practice.</strong> A state’s rows here are laws and orders that bind its jails. The latest row holds, the place’s own or its state’s. So Iowa’s law of 2018 ends the limits that <a href="{ $iowa }">its counties</a> had set in 2014.
methods-whose-cities-html = <strong>Cities.</strong> A city does not speak for its county: Los Angeles city is not Los Angeles County. City rows stand in the county’s history and set nothing ({ $acts ->
    [0] no act
    [one] 1 act
   *[other] { $acts } acts
}). The exception is a city that is one government with its county, such as San Francisco, or New York City with its five boroughs.
methods-whose-district-html = <strong>The District of Columbia</strong> is state and county at once. Its rows are its own.

## Dates

methods-dates = Dates
methods-dates-coarse-html = A day is a calendar day without a time zone. A source may give a month or a year only; { $acts ->
    [0] no act is
    [one] 1 act is
   *[other] { $acts } acts are
} dated so. Such a date counts from its <em>last</em> day, so that nothing is claimed early: “June 2011” counts from 30 June 2011. The reader sees the date as it was written.
methods-dates-bound = A date can also be a bound. “By 5 November 2010” means that it had happened by then. A bound is shown and never moves the day from which a row counts. A law counts from the day it is in force, not from its signing. Rows of one day apply in the order of their ids.
methods-dates-last = The last day of this edition is { $last_day }; a later day is refused. Any earlier day answers. The atlas opens on { $opening_day }.

## The cancelled agreements

methods-cancelled = The cancelled agreements
# $event is the address of the event of that day.
methods-cancelled-all-html = ICE first called the programme voluntary. States signed a Memorandum of Agreement (MOA), and some asked out. On <a href="{ $event }">{ $day }</a> ICE cancelled all 39 state agreements as unnecessary. From that day nobody is “in” by agreement, and a map that keeps that colour is wrong.
methods-cancelled-shown = On that day every state that is “in” and has a sourced signing becomes “agreement cancelled”. With rows that report a cancellation themselves, { $states ->
    [0] no state is
    [one] 1 state is
   *[other] { $states } states are
} shown so on that day. { $signings ->
    [0] No signing
    [one] Only 1 signing
   *[other] Only { $signings } signings
} could be sourced. The other agreements are not shown as joined, nor as cancelled. A later act may say “in” again: that is a statement, not an agreement.

## Phases

methods-phases = Phases
methods-phases-national = The phase is national. A day belongs to the phase that starts on it. Under every name the sharing of fingerprints went on, and nothing in the data switches a place off.
methods-phases-table = Phases, table
methods-phases-caption = Phases of the programme
methods-phase = Phase
methods-phase-from = From
methods-phase-beginning = the beginning
methods-code = Code
methods-phases-stance = The stance track is about the programme as it then was. It ends with it on { $programme_end } and starts empty again; the history keeps everything. Jail practice goes on.

## The headline status

methods-status = The headline status
methods-status-one-rule = Colour, legend, sentence, table and exports read one rule. Its rows are tried from the top; the first that fits holds.
methods-status-table = Headline status, table
methods-status-caption = The rule of the headline status
methods-status-when = When
methods-status-seen = The reader sees
methods-rule-unknown = No activation date is known.
methods-rule-programme-not-running = The phase is “replaced”, “order revoked” or “revocation rescinded”.
methods-rule-active-over-objection = It is switched on, and the stance is “out”.
methods-rule-active-limits-holds = It is switched on, and the jail limits or refuses ICE holds.
methods-rule-active = It is switched on.
methods-rule-out-not-active = It is not switched on, and the stance is “out”.
methods-rule-not-active = It is not switched on.
methods-status-basis = Where an objection is shown, its basis is shown too, and counts are split by it: the place’s own, or its state’s. Where a place that objected also limits holds, the sentence adds it. A state has no headline status. It has its own stance and practice, and counts of its places.

## Shares of population

methods-people = Shares of population
# $people and $people_apart are how many, $share is a percentage.
methods-people-of = Shares are of the { $people } people whom the 2010 Census counted in the 50 states and the District of Columbia. Puerto Rico and the islands ({ $people_apart } people) stand apart. A share says where people lived: on { $opening_day }, { $share } of them lived where the programme was switched on. It does not say how many were fingerprinted.

## Boundaries and codes

methods-boundaries = Boundaries and codes
methods-boundaries-of = Places are the county equivalents of the 2010 Census: counties, parishes, boroughs, census areas, independent cities, municipios and districts of the islands. The four island territories are drawn as of 2016.
# $changed and $split are how many, $counties is the beginning of the addresses of jurisdictions.
methods-boundaries-codes-html = Codes that were changed since 2007 ({ $changed } of them) find their place of 2010. A renamed code leads straight to it: 46102, Oglala Lakota, is <a href="{ $counties }/46102">46113, Shannon</a>. A code whose area lies in several places of 2010 ({ $split } of them) leads to a choice, as <a href="{ $counties }/09140">09140</a>, a planning region of Connecticut, does. Numbers are never split by area.

## The map

methods-map = The map
# $alaska and $puerto_rico are scales, $far_away is names of states.
methods-map-drawn = The national map is Albers USA: an equal-area projection of the lower 48 states, with insets. Alaska is drawn at { $alaska } of their scale and Hawaii at true scale; both stand a little further right than is usual, because the Aleutians would leave the sheet. Puerto Rico is drawn at { $puerto_rico }×, since its 78 municipios could not be told apart otherwise. { $far_away } are too far away for the sheet and stand beside it as labelled chips, a square for each place.
methods-map-simplified = Lines are simplified so that none is off by more than { $tolerance } px on the sheet. Neighbours share their border, so there are neither gaps nor overlaps. The maps are for reading, not for measuring.
methods-map-marks = Colour shows what ICE had switched on. Lines over it show a “no”: dense for the place’s own, light for its state’s. Dots show a limit on ICE holds. “No date found” has a look of its own. It is never blank and never the lowest class.

## What the data do not know

methods-gaps = What the data do not know
methods-gaps-days = Days of activation
# $activations is how many; $sources is the beginning of the addresses of sources.
methods-gaps-transcription-html = The { $activations } days come from one published academic transcription of ICE’s list (<a href="{ $sources }/SC-A">SC-A</a>), and for Puerto Rico from an ICE release (<a href="{ $sources }/SC-C">SC-C</a>). A second transcription, which has months only, agrees on the month for 99.74 % of the counties that it dates. The day is not proven county by county.
# $undated is "41 of 78 jurisdictions of Puerto Rico and all 13 of American Samoa and Guam".
methods-gaps-undated = Without a date: { $undated }. Such places are shown as unknown, not as off.
methods-undated-none = none
methods-undated-part = { $lacking } of { $all } jurisdictions of { $state }
methods-undated-all = all { $lacking } of { $states }
# $indiana and $stafford are addresses.
methods-gaps-conflicts-html = Eight counties of <a href="{ $indiana }">Indiana</a> are in conflict: 31 May 2011 here, June 2011 in the other transcription. <a href="{ $stafford }">Stafford County, Virginia</a> is dated later than an ICE release that already lists it. In eight other rows day and month were swapped in other fields of the transcription.
methods-gaps-alaska = The transcription gives Alaska one date, and five of its units are derived from their predecessors. The municipios of Puerto Rico carry the day of the release that names them.
methods-gaps-noted = Each such row says so in its note. No deactivation is on record.
methods-gaps-acts = What places said and did
methods-gaps-found = { $acts ->
    [0] No act was
    [one] 1 act was
   *[other] { $acts } acts were
} found, in { $places ->
    [0] no jurisdiction
    [one] 1 jurisdiction
   *[other] { $places } jurisdictions
} and in { $states ->
    [0] no state
    [one] 1 state
   *[other] { $states } states
}{ $district ->
    [yes] {" "}and the District of Columbia
   *[no] {""}
}. They lean to places that made news.
methods-gaps-sources = There are { $sources ->
    [0] no sources
    [one] 1 source
   *[other] { $sources } sources
}. Nearly all were read as archived copies, the opening section only.
methods-gaps-doubtful = Each act is graded by confidence. Acts of low confidence ({ $acts ->
    [0] no act
    [one] 1 act
   *[other] { $acts } acts
}) set nothing.
methods-gaps-named-by-ice = { $rows ->
    [0] No row of the kind “Named by ICE” repeats
    [one] 1 row of the kind “Named by ICE” repeats
   *[other] { $rows } rows of the kind “Named by ICE” repeat
} a report of 2017 that ICE suspended for errors; Nassau County, New York, and Franklin County, Pennsylvania, were admitted mistakes. They stand in the history only.
methods-gaps-sheriffs = Some statewide rows tell what sheriffs did one by one. They still count for every county of the state.
methods-gaps-announced = A law that was announced for a date counts from that date. Whether courts delayed it is not followed everywhere.

## Published totals and ours

methods-totals = Published totals and ours
methods-totals-differ = From late 2010 on our totals differ from published ones by one or two. We do not know which places make the difference, and we have not changed a row to hide it.
methods-totals-table = Totals, table
methods-totals-caption = Jurisdictions switched on
methods-totals-day = Day
methods-totals-ours = This edition
methods-totals-end = At the end

## Where rows and reports differ

methods-differences = Where rows and reports differ
methods-differences-why = It is often told that a whole state was active over its objection. By the rule above, places with a position of their own are not counted under their state’s.
methods-difference = On { $day }, { $activated ->
    [one] 1 jurisdiction was
   *[other] { $activated } jurisdictions were
} switched on, { $over } of them over the state’s objection.
# $names is a list of own positions.
methods-difference-own = { $names } { $count ->
    [one] has
   *[other] have
} a position of their own, which stands against the state’s.
# $stance is what the place had said and $since since when.
methods-own-position = { $place } ({ $stance }, { $since })
methods-onward-data = Every table and column
methods-onward-sources = All sources

## Declared and recorded

methods-recorded = Declared and recorded
methods-recorded-what = Besides what places declared, ICE recorded detainers by jail and year, October 2007 to 19 July 2015, and agreements under 287(g). These are measures and never a status: they are shown beside the three questions, on layers of the map and in columns of their own, and change no headline.
methods-recorded-learned = ICE logs only a decline that it learns of, and 2007 to 2013 are under-recorded. Cook County refused from September 2011, yet for its jail ICE recorded 1 decline in 2011, none in 2012, 8 in 2013 and 439 in 2014. A low number says what ICE learned of; a missing row is not zero.
methods-recorded-totals-html = Totals of counties hold local jails only. What is left out, and why, <a href="{ $ledger }">adds up to the whole</a>. The 32 declines of Sac County, Iowa, look like those of Sacramento County, California, miscoded: they stand in the table of facilities and not on the map.
methods-recorded-shares = A share is of recorded outcomes (46 of 100 detainers have none) and is given only where nothing suggests that another facility’s outcomes are counted with them. A year is that in which the detainer was prepared.
methods-recorded-287g = Of 287(g) agreements first signings are safe. An end lies between the last roster of ICE with the agency and the first without it: in between the map shows it as fading.
