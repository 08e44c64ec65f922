### Milestones in words: short names, for lists and for marks over a slider.

## The first and the last. $names are places, or how many by state.

milestone-first-site = { $count ->
    [one] First site: { $names }
   *[other] First sites: { $names }
}
milestone-first-site-short = { $count ->
    [one] First site
   *[other] First sites
}
milestone-last = The last: { $names }
# $by_state is "76 in IL and 30 in AL".
milestone-last-many = The last { $count }: { $by_state }
milestone-last-short = { $count ->
    [one] The last
   *[other] The last { $count }
}
milestone-first-in-state = First in the state: { $place }
# $places is "12 counties".
milestone-first-in-state-many = First in the state: { $places } at once
milestone-first-in-state-short = First in the state
# The first act that was found; where $sure is "no", one without a day may have come before. $whose is whose act it was.
milestone-first-no = { $sure ->
    [yes] First known “no”: { $whose }
   *[no] First “no” known to the day: { $whose }
}
milestone-first-state-no = { $sure ->
    [yes] First known “no” of a state: { $whose }
   *[no] First “no” of a state known to the day: { $whose }
}
milestone-first-limit = { $sure ->
    [yes] First known limit on ICE holds: { $whose }
   *[no] First limit on ICE holds known to the day: { $whose }
}
milestone-first-no-short = First “no”
milestone-first-state-no-short = First “no” of a state
milestone-first-limit-short = First limit on holds

## States of which all are switched on

milestone-state-on = { $state } switched on
complete-known = { $state } (the { $dated } of { $total } with a known date)
milestone-first-complete = { $count ->
    [one] First state complete: { $names }
   *[other] First states complete: { $names }
}
milestone-first-complete-short = First state complete
milestone-complete = { $names } complete
# All of a state. $unit is county, parish, municipio or jurisdiction; $known and $at_once are yes or no.
milestone-all-on = { $count ->
    [one] Its only { unit-one }
   *[other] All { $count } { unit-many }
}{ $known ->
    [yes] { " " }with a known date
   *[no] { "" }
} switched on{ $at_once ->
    [yes] { " " }at once
   *[no] { "" }
}
milestone-last-known-short = The last with a known date

## Acts of a state or of a place in it. $kind is State, District, another, or "none" for a place that is no state.

# $act is the kind of act, in a word or two.
milestone-no = { $kind ->
    [none] Said no ({ $act })
    [State] The state said no ({ $act })
    [District] The District said no ({ $act })
   *[other] The territory said no ({ $act })
}
milestone-no-short = { $kind ->
    [none] Said no
    [State] The state said no
    [District] The District said no
   *[other] The territory said no
}
milestone-limit = { $kind ->
    [none] ICE holds limited
    [State] The state limited ICE holds
    [District] The District limited ICE holds
   *[other] The territory limited ICE holds
}
# $rank is "third of 58".
milestone-on = Switched on, { $rank }
# The rows that a milestone rests on.
milestone-rows = { $count ->
    [0] no row
    [one] 1 row
   *[other] { $count } rows
}, { $usps }
