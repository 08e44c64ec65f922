### Order and distance: the third of 58, on the day it was switched on, 147 days after.

## A place's rank among those of its state. $unit is what they are called, for languages in which it decides on endings.

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
   *[other] { NUMBER($n, type: "ordinal") ->
        [one] { $n }st
        [two] { $n }nd
        [few] { $n }rd
       *[other] { $n }th
    }
}
# $form is "the" in a sentence, "short" where room is short; $a and $b are ordinals.
rank-place-first = { $form ->
    [the] the first
   *[short] first
}
rank-place-last = { $form ->
    [the] the last
   *[short] last
}
rank-place-one = { $form ->
    [the] the { $a }
   *[short] { $a }
}
rank-place-two = { $form ->
    [the] the { $a } and { $b }
   *[short] { $a } and { $b }
}
rank-place-range = { $form ->
    [the] the { $a } to { $b }
   *[short] { $a } to { $b }
}
# Where room is short. $all is "58" or "37 with a known date".
rank-short-known = { $count } with a known date
rank-short-only = the only one
rank-short-only-known = the only one with a known date
rank-short-all = together with all { $all }
rank-short-one = { $place } of { $all }
rank-short-together = one of { $together } together, { $place } of { $all }
# In a sentence. $of is "of California"; $without is how many have no known date, and so no rank.
rank-only = It was the only { unit-one } { $of }{ $without ->
    [0] .
   *[other] {" "}with a known date; for the other { $without } none was found.
}
rank-both = Both { unit-many } { $of }{ $without ->
    [0] {" "}were switched on together.
   *[other] {" "}with a known date were switched on together; for the other { $without } none was found.
}
rank-all = All { $count } { unit-many } { $of }{ $without ->
    [0] {" "}were switched on together.
   *[other] {" "}with a known date were switched on together; for the other { $without } none was found.
}
rank-one = It was { $place } of the { $count } { unit-many } { $of }{ $without ->
    [0] .
   *[other] {" "}with a known date; for the other { $without } none was found.
}
rank-together = It was one of { $together } switched on together, { $place } of the { $count } { unit-many } { $of }{ $without ->
    [0] .
   *[other] {" "}with a known date; for the other { $without } none was found.
}

## How the switch and what was said follow each other. $days is "147 days" or "at least 675 days"; $dated is a date in
## brackets, or nothing.

days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
days-at-least = at least { days }
dated = {" "}({ $date })
switched-later-by = It was switched on { $days } later
switched-later = It was switched on later
# $who is own or state.
switched-after-no-by = It was switched on { $days } after { $who ->
    [own] it
   *[state] the state
} had said no{ $dated }
switched-after-no = It was switched on after { $who ->
    [own] it
   *[state] the state
} had said no{ $dated }
# $said is one of the four above.
no-stood = { $said }.
no-ended-before = { $said }; that “no” had ended { $days } before{ $dated }.
no-ended-same-day = { $said }; that “no” ended on the same day.
no-ended-by-then = { $said }; that “no” had ended by then{ $dated }.
# A "no" after the switch. $who is that (named before), state, again (own, not the first) or own.
later-no-same-day = { $who ->
    [that] That was
    [state] The state said no
    [again] The place said no again
   *[own] The place said no
} on the day it was switched on.
later-no-after = { $who ->
    [that] That was
    [state] The state said no
    [again] The place said no again
   *[own] The place said no
} { $days } after it was switched on{ $dated }.
later-no-unclear = { $who ->
    [that] That date does not say how many days from the switch-on.
    [state] The state said no{ $dated }; the date does not say how many days from the switch-on.
    [again] The place said no again{ $dated }; the date does not say how many days from the switch-on.
   *[own] The place said no{ $dated }; the date does not say how many days from the switch-on.
}
limit-same-day = A rule first limited ICE holds here on the day it was switched on.
limit-after = A rule first limited ICE holds here { $days } after it was switched on{ $dated }.
limit-before = It was switched on { $days } after a rule had first limited ICE holds here{ $dated }.
limit-unclear = A rule first limited ICE holds here{ $dated }; the date does not say how many days from the switch-on.
# How many were switched on after a state's "no". $date is that of the "no", $count how many.
after-no-places = After the “no” ({ $date }) { $count ->
    [one] 1 { unit-one } was
   *[other] { $count } { unit-many } were
} switched on
after-no = { $said }.
after-no-days = { $said }, { $days } later.
after-no-range = { $said }, { $least } to { $days } later.
