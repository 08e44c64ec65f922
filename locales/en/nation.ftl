### The front page in words.

## The heading

nation-not-yet = On { $day }, Secure Communities was not yet switched on anywhere
nation-not-running = On { $day }, Secure Communities was not running under this name; fingerprint sharing continued
# $part is "in 1,510 of the 3,180 jurisdictions with a known date".
nation-on = On { $day }, Secure Communities was switched on <on>{ $part }</on>
# How many are active over an objection, by whose: the end of the heading of the nation or a state.
over-own = ; <own>{ $own }</own> active over { $own ->
    [one] its own objection
   *[other] their own objection
}
over-state = ; <state>{ $state }</state> active over the state’s objection
over-both = ; <own>{ $own }</own> active over { $own ->
    [one] its own objection
   *[other] their own objection
}, <state>{ $state }</state> over the state’s

## How widespread?

nation-how-widespread = How widespread?
nation-nobody-yet = No jurisdiction had been switched on. Later, <waiting>{ $count }</waiting> would be.
# $share is a percentage.
nation-widespread = ICE had switched it on <on>{ $part }</on>, in { $states ->
    [one] { $states } state
   *[other] { $states } states and territories
}, home to { $share } of the people of the 50 states and DC.
nation-replaced = The Priority Enforcement Program had taken its place; fingerprints went on being shared.
nation-no-order = On this day no order ran the programme under this name; fingerprints went on being shared.
# $unknown is "54 jurisdictions".
nation-no-date = For <unknown>{ $unknown }</unknown> in Puerto Rico and the island territories no date was found.

## Where do the decision and the switch disagree?

where-they-disagree = Where do the decision and the switch disagree?
nation-stances-ended = What places had said of the programme ended with it on { $day }; limits on ICE holds went on.
nation-no-objection = Nowhere that we know of: no place that was switched on had said no.
nation-objection-own = <own>{ $own ->
    [one] 1 jurisdiction was</own> active over an objection of its own.
   *[other] { $own } jurisdictions were</own> active over an objection of their own.
}
nation-objection-state = <state>{ $state ->
    [one] 1 jurisdiction was</state> active over the objection of its state.
   *[other] { $state } jurisdictions were</state> active over the objection of their state.
}
nation-objection-both = <own>{ $own ->
    [one] 1 jurisdiction was</own> active over an objection of its own
   *[other] { $own } jurisdictions were</own> active over an objection of their own
}, and <state>{ $state }</state> over that of { $state ->
    [one] its state.
   *[other] their state.
}
also-limited = In { $count } of them a public rule also limited ICE holds.
nation-waiting-own = Not switched on: <own>{ $own ->
    [one] 1 jurisdiction</own> under a “no” of its own.
   *[other] { $own } jurisdictions</own> under a “no” of their own.
}
nation-waiting-state = Not switched on: <state>{ $state ->
    [one] 1 jurisdiction
   *[other] { $state } jurisdictions
}</state> under the “no” of the state.
nation-waiting-both = Not switched on: <own>{ $own ->
    [one] 1 jurisdiction</own> under a “no” of its own,
   *[other] { $own } jurisdictions</own> under a “no” of their own,
} <state>{ $state }</state> under that of the state.
nation-limits = In <limits>{ $count ->
    [one] 1 more jurisdiction
   *[other] { $count } more jurisdictions
}</limits> where it was on, a public rule limited ICE holds.

## Who was first, and who last?

first-and-last = Who was first, and who last?
nobody-yet = Nobody yet.
# $names are places or how many they are.
nation-only = So far only { $names }, on { $day }.
nation-first-and-last = { $first } { $firsts ->
    [one] was
   *[other] were
} first, on { $first_day }. The last: { $last }, on { $last_day }.
nation-first-and-latest = { $first } { $firsts ->
    [one] was
   *[other] were
} first, on { $first_day }. The latest by then: { $last }, on { $last_day }.
# Many places at once, by state. $all is "30 jurisdictions".
names-in-one-state = { $all } { $spread }
names-in-states = { $all } at once, { $spread }
in-one-state = in { $state }
in-many-states = in { $count } states
count-in-state = { $count } in { $state }
