### Order and distance: the third of 58, on the day it was switched on, 147 days after.

## Where a place stands among those of its state. $unit is county, parish, municipio or jurisdiction.

# $ends is what the number ends in, where English minds: one, two, three or other.
ordinal = { $n ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
    [7] seventh
    [8] eighth
    [9] ninth
    [10] tenth
   *[other] { $n }{ $ends ->
        [one] st
        [two] nd
        [three] rd
       *[other] th
    }
}
# The places that a rank takes up, $together of them; $first and $last are ordinals.
rank-first = first
rank-last = last
rank-one = { $first }
rank-two = { $first } and { $last }
rank-some = { $first } to { $last }
# Where some of the state have no known date, a sentence says so: $without is how many.
rank-known = { $without ->
    [0] { "" }
   *[other] { " " }with a known date
}
rank-end = { $without ->
    [0] .
   *[other] ; for the other { $without } none was found.
}
# $of_state is "of California", $with_date how many have a known date, $places "fifth to 16th".
rank-sentence-only = It was the only { unit-one } { $of_state }{ rank-known }{ rank-end }
rank-sentence-both = Both { unit-many } { $of_state }{ rank-known } were switched on together{ rank-end }
rank-sentence-all = All { $with_date } { unit-many } { $of_state }{ rank-known } were switched on together{ rank-end }
rank-sentence-one = It was the { $places } of the { $with_date } { unit-many } { $of_state }{ rank-known }{ rank-end }
rank-sentence-some = It was one of { $together } switched on together, the { $places } of the { $with_date } { unit-many } { $of_state }{ rank-known }{ rank-end }
# The same where room is short; $first and $last are digits, for a language that numbers places.
rank-short-only = the only one{ rank-known }
rank-short-all = together with all { $with_date }{ rank-known }
rank-short-one = { $places } of { $with_date }{ rank-known }
rank-short-some = one of { $together } together, { $places } of { $with_date }{ rank-known }

## Days between

days = { $count ->
    [0] no day
    [one] 1 day
   *[other] { $count } days
}
days-at-least = at least { days }
# $most is "147 days".
days-from-to = { $least } to { $most }
# A date in brackets, where the days from it cannot be counted; else "none".
dated = { $date ->
    [none] { "" }
   *[other] { " " }({ $date })
}

## A “no” and the switch. $days is "147 days"; $basis says whose “no” it was, own or state.

# After a sentence that has named the “no” with its date. $end is one of the three below, or nothing.
on-after-that = It was switched on { $days } later{ $end }.
on-later = It was switched on later{ $end }.
on-days-after-no = { $basis ->
    [state] It was switched on { $days } after the state had said no{ dated }{ $end }.
   *[own] It was switched on { $days } after it had said no{ dated }{ $end }.
}
on-after-no = { $basis ->
    [state] It was switched on after the state had said no{ dated }{ $end }.
   *[own] It was switched on after it had said no{ dated }{ $end }.
}
no-had-ended-days-before = ; that “no” had ended { $days } before{ dated }
no-ended-same-day = ; that “no” ended on the same day
no-had-ended = ; that “no” had ended by then{ dated }
# A “no” that came on the day or after it. $who is state, own or again.
that-same-day = That was on the day it was switched on.
that-days-after = That was { $days } after it was switched on.
that-unclear = That date does not say how many days from the switch-on.
no-same-day = { $who ->
    [state] The state said no on the day it was switched on.
    [again] The place said no again on the day it was switched on.
   *[own] The place said no on the day it was switched on.
}
no-days-after = { $who ->
    [state] The state said no { $days } after it was switched on{ dated }.
    [again] The place said no again { $days } after it was switched on{ dated }.
   *[own] The place said no { $days } after it was switched on{ dated }.
}
no-unclear = { $who ->
    [state] The state said no{ dated }; the date does not say how many days from the switch-on.
    [again] The place said no again{ dated }; the date does not say how many days from the switch-on.
   *[own] The place said no{ dated }; the date does not say how many days from the switch-on.
}

## The first limit on ICE holds and the switch

limit-same-day = A rule first limited ICE holds here on the day it was switched on.
limit-days-after = A rule first limited ICE holds here { $days } after it was switched on{ dated }.
on-days-after-limit = It was switched on { $days } after a rule had first limited ICE holds here{ dated }.
limit-unclear = A rule first limited ICE holds here{ dated }; the date does not say how many days from the switch-on.

## After a state’s “no”. $date is that of the “no”.

after-no = After the “no” ({ $date }) { $count ->
    [one] 1 { unit-one } was switched on.
   *[other] { $count } { unit-many } were switched on.
}
after-no-days = After the “no” ({ $date }) { $count ->
    [one] 1 { unit-one } was switched on, { $days } later.
   *[other] { $count } { unit-many } were switched on, { $days } later.
}
