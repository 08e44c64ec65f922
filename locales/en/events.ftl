### A list of events.

# "12 events in Illinois, stance track, kind “MOA signed”, from 1 May 2011": how many there are, and of what. What the list
# is not narrowed to is "none". $in_place is "in Cook County", $usps the postal code of its state, $in_state "in Illinois";
# $track is federal, stance or jail_practice; $days is on (one day), between, from, to or none.
events-headline = { $count ->
    [0] No event
    [one] 1 event
   *[other] { $count } events
}{ $in_place ->
    [none] { "" }
   *[other] { " " }{ $in_place }, { $usps }
}{ $in_state ->
    [none] { "" }
   *[other] { " " }{ $in_state }
}{ $track ->
    [federal] , federal track
    [stance] , stance track
    [jail_practice] , jail-practice track
   *[none] { "" }
}{ $kind ->
    [none] { "" }
   *[other] , kind “{ $kind }”
}{ $days ->
    [on] , on { $from }
    [between] , from { $from } to { $to }
    [from] , from { $from }
    [to] , to { $to }
   *[none] { "" }
}
