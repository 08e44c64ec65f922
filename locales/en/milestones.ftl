### Milestones: short names, for lists and for marks.

# In a list. $date is a date, $name what happened.
milestone-entry = { $date }: { $name }
# $names are places, or how many they are and where.
milestone-first-site = { $count ->
    [one] First site: { $names }
   *[other] First sites: { $names }
}
milestone-first-no = First known “no”: { $whose }
milestone-first-no-to-the-day = First “no” known to the day: { $whose }
milestone-first-state-no = First known “no” of a state: { $whose }
milestone-first-state-no-to-the-day = First “no” of a state known to the day: { $whose }
milestone-first-limit = First known limit on ICE holds: { $whose }
milestone-first-limit-to-the-day = First limit on ICE holds known to the day: { $whose }
# $what is what kind of act it was. $kind is State, District or another.
milestone-state-no = { $kind ->
    [State] The state
    [District] The District
   *[other] The territory
} said no ({ $what })
milestone-no = Said no ({ $what })
milestone-state-limit = { $kind ->
    [State] The state
    [District] The District
   *[other] The territory
} limited ICE holds
milestone-limit = ICE holds limited
# $rank is "third of 58".
milestone-switched-on = Switched on, { $rank }
# A state, or several, of which all with a known date were switched on.
milestone-only = { $state } switched on
milestone-complete-known = { $state } (the { $dated } of { $total } with a known date)
milestone-first-complete = { $count ->
    [one] First state complete: { $names }
   *[other] First states complete: { $names }
}
milestone-complete = { $count ->
    [one] { $names } complete
   *[other] { $names } complete
}
milestone-last-named = The last: { $names }
milestone-last = The last { $count }: { $spread }
milestone-first-in-state = First in the state: { $names }
milestone-first-in-state-together = First in the state: { $names } at once
# $known is yes where some of the state have no known date, $once is yes where all were switched on on one day.
milestone-all = { $count ->
    [one] Its only { unit-one }{ $known ->
        [yes] {" "}with a known date
       *[no] {""}
    } switched on
   *[other] All { $count } { unit-many }{ $known ->
        [yes] {" "}with a known date
       *[no] {""}
    } switched on{ $once ->
        [yes] {" "}at once
       *[no] {""}
    }
}

## Over a slider: two or three words.

mark-first-site = { $count ->
    [one] First site
   *[other] First sites
}
mark-first-complete = First state complete
mark-last = { $count ->
    [one] The last
   *[other] The last { $count }
}
mark-first-no = First “no”
mark-first-state-no = First “no” of a state
mark-first-limit = First limit on holds
mark-first-in-state = First in the state
mark-complete = { $state } complete
mark-last-known = The last with a known date
mark-state-no = { $kind ->
    [State] The state
    [District] The District
   *[other] The territory
} said no
mark-no = Said no
mark-switched-on = Switched on

# The rows that a milestone rests on, of one state.
milestone-rows = { $count ->
    [0] no row, { $state }
    [one] { $count } row, { $state }
   *[other] { $count } rows, { $state }
}
