### The roll-out of every state side by side, and the sheet of maps made for print.

## The curves

curves-none = No activation date was found for any state
# $names are states in a list.
curves-once = ICE reached { $names } on { $day }
curves-first-and-last = ICE reached { $firsts } first, on { $first_day }, and { $lasts } last, on { $last_day }
# How many were switched on in a single day.
curves-whole = { $reached }; { $whole } of { $all } states and territories { $whole ->
    [one] was
   *[other] were
}, as far as dates are known, switched on in a single day
# What one curve says: the name of its link. $state is the state's name, $part how many of its places.
curve-none = { $state }: no date found
curve-once = { $state }: switched on { $part }, on { $day }
curve-span = { $state }: switched on { $part }, from { $first } to { $last }
# $kind is State, District or another; $stood is "from 4 May 2011 to …".
curve-no = { $said }; { $kind ->
    [State] the state’s own
    [District] the District’s own
   *[other] the territory’s own
} “no” stood { $stood }
stood-from = from { $from }
stood-from-to = from { $from } to { $to }
# Short lines under a name in the picture; days are short.
curve-line-none = No date found
curve-line-all = All on { $day }
curve-line-on = On { $day }
curve-line-first = First { $day }
curve-line-last = Last { $day }
curve-line-part = { $dated } of { $all } with a date
curves-undated = No date found: { $names }. They have no curve, which does not mean that the programme was never
    switched on there.
curves-key = Each curve: the share of the state’s jurisdictions with a known date that ICE had switched on, from none at
    the foot to all at the top. Dots: the first and the last day.
curves-said-no = The state itself had said no
curves-axis = From { $from } to { $to }, the days on which the programme first ran.

## The sheet of maps

sheet-nowhere = Secure Communities was switched on nowhere
sheet-same = { $maps ->
    [one] Secure Communities in { $after } in one map, { $from }
   *[other] Secure Communities in { $after } in { $maps } maps, { $from } to { $to }
}
# $before is "1 jurisdiction", $after a number.
sheet-grows = { $maps ->
    [one] From { $before } to { $after }: Secure Communities in one map, { $from }
   *[other] From { $before } to { $after }: Secure Communities in { $maps } maps, { $from } to { $to }
}
sheet-on = { $on } of { $known } switched on
sheet-no-on-own = Said no, on: { $own } own
sheet-no-on-state = Said no, on: { $state } the state’s
sheet-no-on-both = Said no, on: { $own } own, { $state } the state’s
sheet-no-off-own = Said no, off: { $own } own
sheet-no-off-state = Said no, off: { $state } the state’s
sheet-no-off-both = Said no, off: { $own } own, { $state } the state’s
sheet-limits = On, limits ICE holds: { $count }
sheet-map = Map of { $day }. { $caption }
sheet-days = The first day of the programme, every 1 January and 1 July after it, and the last day before it first ended.
    Counts “of” are of jurisdictions with a known date.
sheet-marks = Lines over a colour: the place (dense) or its state (light) had said no. Dots: a public rule limits ICE
    holds.
sheet-squares = Squares below Texas: the jurisdictions of the island territories, from the top AS, GU, MP, VI.
sheet-printed = Participation Atlas, edition { $edition }

## Their pages

nation-timeline = Timeline of the nation
curves-as-table = The same as a table
curves-table = States, table
curves-caption = First and last activation of each state, in the order of the first
curves-col-state = State
curves-col-first = First switched on
curves-col-last = Last switched on
curves-col-dated = Jurisdictions with a date
curves-col-no = The state’s own “no”
some-of-all = { $some } of { $all }
