### A state in words. $unit is county, parish, municipio or jurisdiction; $kind is State, District or another.

## The heading

state-no-date = { $state }: { $total ->
    [one] no activation date was found for its only { unit-one }
   *[other] no activation date was found for any of its { $total } { unit-many }
}
state-not-running = { $state }, { $day }: not running under this name; fingerprint sharing continued
# $part is "in 26 of 102 counties".
state-on = { $state }, { $day }: switched on <on>{ $part }</on>
state-on-said-no = { $state }, { $day }: switched on <on>{ $part }</on>; { $kind ->
    [State] the state had said no
    [District] the District had said no
   *[other] the territory had said no
}

## What had it said?

what-the-state-said = What had the state said?
what-the-district-said = What had the District said?
what-the-territory-said = What had the territory said?
state-no-stance = { $kind ->
    [State] No public stance of the state was found for this day.
    [District] No public stance of the District was found for this day.
   *[other] No public stance of the territory was found for this day.
} That does not mean that it agreed.
# $since is "since 4 May 2011".
state-in = In: it had joined, or said that it wanted to, { $since }.
state-contested = Contested: it had objected, or said both, { $since }.
state-out = No: it had asked out, refused or ended its agreement, { $since }.
state-agreement-cancelled = It had signed an agreement, which ICE cancelled as unnecessary, { $since }.

## What do its laws ask of jails?

what-its-laws-ask = What do its laws ask of jails?
state-no-rule = { $kind ->
    [State] No public rule of the state was found for this day.
    [District] No public rule of the District was found for this day.
   *[other] No public rule of the territory was found for this day.
}
# $rule is a value of the jail-practice track.
state-rule = { $rule }, { $since }.

## Where do the decision and the switch disagree?

# "1 county was", "26 counties were": a part of the three below.
state-were-active = { $count ->
    [one] 1 { unit-one } was
   *[other] { $count } { unit-many } were
}
state-objection-own = <all>{ state-were-active }</all> active over an objection: { $count ->
    [one] its own.
   *[other] their own.
}
state-objection-state = <all>{ state-were-active }</all> active over an objection: the state’s.
state-objection-both = <all>{ state-were-active }</all> active over an objection: <own>{ $own }</own> over their own, <state>{ $state }</state> over the state’s.

## What is not known?

what-is-not-known = What is not known?
# $places is "41 municipios".
state-unknown = For <unknown>{ $places }</unknown> no activation date was found. That does not mean that it was off.

## Who was first, and who last? $first and $last are a place, or how many.

state-only = { $names } on { $day }.
state-first-and-last = First { $first } on { $first_day }; last { $last } on { $last_day }.
state-first-and-latest = First { $first } on { $first_day }; latest by then { $last } on { $last_day }.
