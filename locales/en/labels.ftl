### What readers see in place of a code, and the small words of counting.

# The headline status of a jurisdiction.
status-unknown = No date found
status-programme-not-running = Not running under this name (sharing continues)
status-active-over-objection-own = Active over its objection
status-active-over-objection-state = Active over the state’s objection
status-active-limits-holds = Active, limits ICE holds
status-active = Active
status-out-not-active-own = Said no, not active
status-out-not-active-state = The state said no, not active
status-not-active = Not yet active

# What a status means, in a sentence for a legend or a codebook.
status-unknown-meaning = No day of activation was found for this place.
status-programme-not-running-meaning = On this day the programme did not run under its name. Fingerprint sharing continued.
status-active-over-objection-meaning = ICE had switched it on although the place, or its state, had said no.
status-active-limits-holds-meaning = ICE had switched it on; a public rule limits which ICE holds the jail honours.
status-active-meaning = ICE had switched it on; no objection or limit on holds stood.
status-out-not-active-meaning = The place, or its state, had said no, and it was not switched on.
# The dots over a colour of the map.
dots-label = Dots, on any colour: limits ICE holds
dots-meaning = A public rule of the place or its state limits which ICE holds its jails honour. The places counted here are
    counted by their status too.
status-not-active-meaning = ICE had not yet switched it on.

# Names of the tracks.
track-federal = Switched on by ICE
track-stance = What the place said
track-jail-practice = What its jails do

# Values of the tracks.
federal-not-activated = Not switched on
federal-activated = Switched on
federal-no-date-found = No date found
stance-none-found = No public stance found
stance-in = In
stance-contested = Contested
stance-out = Out: said no
stance-agreement-cancelled = Agreement cancelled by ICE
practice-none-found = No public rule found
practice-limits-holds = Limits ICE holds
practice-notifies-only = Refuses holds, notifies ICE
practice-cooperates = Holds and notifies

# Whose act an answer rests on.
basis-own = own
basis-state = the state’s

# What a date bounds, for a table.
bound-exact = on that date
bound-on-or-before = by that date
bound-approximate = about then
bound-announced = announced for then

# How sure the compilers are of a row.
confidence-high = high
confidence-medium = medium
confidence-low = low

# Phases of the programme.
phase-before-launch = Before launch
phase-running = Running
phase-replaced-by-pep = Replaced by the Priority Enforcement Program
phase-restarted = Restarted
phase-order-revoked = Order revoked
phase-revocation-rescinded = Revocation rescinded

## Places and how many of them there are. $unit is county, parish, municipio or jurisdiction.

unit-one = { $unit ->
    [county] county
    [parish] parish
    [municipio] municipio
   *[jurisdiction] jurisdiction
}
unit-many = { $unit ->
    [county] counties
    [parish] parishes
    [municipio] municipios
   *[jurisdiction] jurisdictions
}
# "no county", "1 county", "26 counties".
unit-count = { $unit ->
    [county] { $count ->
        [0] no county
        [one] { $count } county
       *[other] { $count } counties
    }
    [parish] { $count ->
        [0] no parish
        [one] { $count } parish
       *[other] { $count } parishes
    }
    [municipio] { $count ->
        [0] no municipio
        [one] { $count } municipio
       *[other] { $count } municipios
    }
   *[jurisdiction] { $count ->
        [0] no jurisdiction
        [one] { $count } jurisdiction
       *[other] { $count } jurisdictions
    }
}
# After "switched on": how many of all.
part-not-the-only = not in its only { unit-one }
part-the-only = in its only { unit-one }
part-none = in none of { $whole } { unit-many }
part-all = in all { $whole } { unit-many }
part-some = in { $part } of { $whole } { unit-many }
# The same among places of which some have no known date.
known-part-not-the-only = not in the only { unit-one } with a known date
known-part-the-only = in the only { unit-one } with a known date
known-part-none = in none of the { $whole } { unit-many } with a known date
known-part-all = in all { $whole } { unit-many } with a known date
known-part-some = in { $part } of the { $whole } { unit-many } with a known date

## Shares, never rounded to none or to all.

percent-whole = { $n }%
percent-under-one = less than 1%
percent-over-ninety-nine = more than 99%

## Lists

# $sound is "i" where the last name begins with the sound of i, for languages that mind.
list-and = { $most } and { $last }
