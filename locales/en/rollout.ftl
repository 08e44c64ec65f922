### The roll-out chart in words. $unit is county, parish, municipio or jurisdiction.

## The finding. $part is "in all 102 counties".

rollout-nation-on = Secure Communities was switched on { $part } on { $day }
rollout-nation-between = Secure Communities was switched on { $part } between { $first } and { $last }
rollout-state-on = { $state }: switched on { $part } on { $day }
rollout-state-between = { $state }: switched on { $part } between { $first } and { $last }

## What the lines show, for whoever cannot see them. $of_all is "102 counties".

rollout-description = A step chart from 2008 to the data’s last day. Of { $of_all }, { $dated } { $dated ->
    [one] has
   *[other] have
} a known day of activation.
# $own and $state are "3 counties" and "54 counties".
rollout-description-out = Under a “no” when the programme ended or the last “no” was withdrawn: { $own } of its own, { $state } of the state’s.
rollout-description-no-out = No “no” was found.
rollout-description-limits = { $count ->
    [0] At the end no public rule that limits ICE holds was found.
    [one] At the end 1 { unit-one } was under a public rule that limits ICE holds.
   *[other] At the end { $count } { unit-many } were under a public rule that limits ICE holds.
}

## On the chart

rollout-no-date = No activation date was found for { $total ->
    [one] its only { unit-one }
   *[other] any of its { $total } { unit-many }
}
rollout-no-date-short = No activation date was found
# The line of all places with a known date.
rollout-total = { $total ->
    [one] Its only { unit-one }
   *[other] All { $total } { unit-many }
}
rollout-known = { $dated } of { $total } { unit-many } { $dated ->
    [one] has
   *[other] have
} a known date
rollout-known-short = { $dated } of { $total } { $dated ->
    [one] has
   *[other] have
} a known date
# At the ends of the lines.
rollout-end-on = { $count } switched on
rollout-end-limits = { $count ->
    [0] none limits ICE holds
    [one] 1 limits ICE holds
   *[other] { $count } limit ICE holds
}
# At the points of a line. $what is a place, how many places, or a day.
rollout-first = First: { $what }
rollout-last = Last: { $what }
rollout-dated = { $what }, { $day }
rollout-out = { $count } under a “no”
rollout-out-own = { $own } under a “no” of { $own ->
    [one] its own
   *[other] their own
}
rollout-out-state = { $state } under a “no” of the state
# What stands after the colon may stand on a line of its own.
rollout-out-both = { $count } under a “no”: { $own } own, { $state } the state’s
# Below the axis.
rollout-milestones = Milestones of the programme
rollout-acts = Dated acts: { $state }
rollout-mark = { $number }. { $date }: { $what }
