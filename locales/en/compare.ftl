### Two days side by side.

## Kinds of change, for a legend or the heading of its rows.

change-switched-on = Switched on
change-said-no-own = Said no
change-said-no-state = The state said no
change-limits-holds = Began to limit ICE holds
change-no-longer-out = No longer under a “no”
change-no-longer-limits = No longer limits ICE holds
change-agreement-cancelled = Agreement cancelled by ICE
change-stance-changed = Another stance
change-practice-changed = Another rule on ICE holds
change-stance-ended = What was said ended with the programme
change-phase-stopped = Programme no longer ran under its name
change-phase-ran-again = Programme ran again

# What each means, in a sentence.
change-switched-on-meaning = ICE had not switched it on by the first day, and had by the second.
change-said-no-own-meaning = On the second day a “no” of the place itself stood, which did not on the first.
change-said-no-state-meaning = On the second day its state’s “no” stood for it; on the first no “no” did. A state’s “no” is not the county’s.
change-limits-holds-meaning = A public rule, its own or its state’s, now limited which ICE holds its jails honour.
change-no-longer-out-meaning = A “no”, its own or its state’s, stood on the first day; a later act said otherwise.
change-no-longer-limits-meaning = A limit on ICE holds stood on the first day; a later act ended it.
change-agreement-cancelled-meaning = It, or its state, had joined by an agreement, and ICE cancelled that as unnecessary.
change-stance-changed-meaning = It, or its state, joined, or contested the programme, or said something else short of a “no”.
change-practice-changed-meaning = Another rule on ICE holds, or the same by another’s act.
change-stance-ended-meaning = What had been said was about the programme as it then was, and ended with it. Nobody took it back.
change-phase-changed-meaning = The programme stopped, or began again, to run under its name. Fingerprint sharing went on.

## The heading. $changes are clauses such as "76 counties were switched on", joined by semicolons.

compare-same-day = Nothing changed: both days are { $day }
compare-same-day-in-state = Nothing changed { $in_state }: both days are { $day }
compare-between = Between { $from } and { $to }, { $changes }
compare-between-in-state = { $state }, between { $from } and { $to }, { $changes }
compare-day-before = On { $day }, compared with the day before, { $changes }
compare-day-before-in-state = { $state }, on { $day }, compared with the day before, { $changes }
# In place of the clauses, where there are none.
compare-nothing = nothing changed in any { unit-one }

# The clauses, each with the places it counts: $places is "76 counties", or "76" after a clause that named them, and
# $count their number. The tag is the code of the kind.
clause-switched-on = <switched_on>{ $places }</switched_on> { $count ->
    [one] was switched on
   *[other] were switched on
}
clause-said-no-own = <said_no_own>{ $places }</said_no_own> { $count ->
    [one] said no itself
   *[other] said no themselves
}
clause-said-no-state = <said_no_state>{ $places }</said_no_state> { $count ->
    [one] came under its state’s “no”
   *[other] came under their state’s “no”
}
clause-limits-holds = <limits_holds>{ $places }</limits_holds> began to limit ICE holds
clause-no-longer-out = <no_longer_out>{ $places }</no_longer_out> no longer stood under a “no”
clause-no-longer-limits = <no_longer_limits>{ $places }</no_longer_limits> no longer limited ICE holds
clause-agreement-cancelled = the agreement that covered <agreement_cancelled>{ $places }</agreement_cancelled> was cancelled by ICE
clause-stance-changed = <stance_changed>{ $places }</stance_changed> came to another stance short of a “no”
clause-practice-changed = <practice_changed>{ $places }</practice_changed> came under another rule on ICE holds
clause-stance-ended = what had been said for <stance_ended>{ $places }</stance_ended> ended with the programme
clause-phase-stopped = the programme no longer ran under its name in <phase_changed>{ $places }</phase_changed>, and fingerprint sharing continued
clause-phase-ran-again = the programme ran again in <phase_changed>{ $places }</phase_changed>

## What the heading leaves out

compare-same-answers = { $total ->
    [one] The answers of the only { unit-one } are the same on both days.
   *[other] The answers of all { $total } { unit-many } are the same on both days.
}
# $part is "in 76 of 102 counties".
compare-differs = The answer differs <all>{ $part }</all>.
compare-also = Also: { $changes }.

## What a map says of a place, after its name

# $change is a kind of change, $value what it changed to, $date the date of its row.
changed-on = { $change } { $date }
changed-to = { $change }: { $value }
changed-to-on = { $change }: { $value }, { $date }
began-to-limit-by-state = began to limit ICE holds by the state’s rule
# $standing is "active over its objection".
unchanged = nothing changed, { $standing }
compare-map-description = A map by county of what changed between two days. Colour: switched on, given up, changed
    otherwise, or not changed. Lines over it: the place (dense) or its state (light) newly said no. Dots: a public rule
    newly limits ICE holds. Each county is a link that carries its name and what changed.
# The same in short, below the legend of a file.
compare-map-note = Lines: a new “no”, of the place (dense) or its state (light). Dots: a new limit on ICE holds. Both lie over the colour of what else changed.
compare-unchanged = Nothing changed
compare-unknown = No date found, nothing known to have changed

## The page

compare-days = Days
compare-from = From
compare-to = To
compare-state = State
compare-all-states = All states
compare-button = Compare
# The link that $day stands in is the page's.
compare-map-of-html = <a href="{ $href }">Map of { $day }</a>, the programme then: <strong>{ $phase }</strong>
compare-a-milestone = Compare a milestone with the day before it
compare-legend-note = A place stands in every line that is true of it; where several are, the map shows the colour of the
    first, with lines for a new “no” (dense: its own; light: its state’s) and dots for a new limit on ICE holds over it.
    What came and went between the two days is no change. Each count leads to its rows.
compare-every-change = Every change, with the row behind it
compare-nothing-to-compare = Both days are { $day }, so there is nothing to compare. Choose another day above.
compare-no-change = Every jurisdiction answers on { $to } as it did on { $from }.
compare-table = { $kind }, table
compare-column-place = Place
compare-column-state = State
compare-column-row = The row behind it
