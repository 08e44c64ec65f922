### Layers: what a map can show besides the status. $layer is the layer, $class a class of it.

layers-title = Show on the map
layer-name = { $layer ->
    [stance] What was said
    [practice] What jails declared
    [declined] Declined detainers, as ICE recorded
    [agreed] 287(g) agreements
    [parted] Word and record
    [status] Status
   *[other] { $layer }
}
layer-class = { $class ->
    [stance-out_own] Said no
    [stance-out_state] The state said no
    [stance-contested] Contested
    [stance-agreement_cancelled] Agreement cancelled by ICE
    [stance-in] Joined or asked to join
    [stance-none_found] No stance found
    [practice-limits_own] Limits ICE holds, by its own rule
    [practice-limits_state] Limits ICE holds, by a rule of the state
    [practice-notifies_own] Refuses holds, tells of releases, by its own rule
    [practice-notifies_state] Refuses holds, tells of releases, by a rule of the state
    [practice-cooperates] Holds and tells, by a rule
    [practice-none_found] No rule found
    [declined-hundreds] ICE recorded 100 and more
    [declined-tens] ICE recorded 10 to 99
    [declined-few] ICE recorded 1 to 9
    [declined-none_recorded] ICE recorded none
    [declined-no_record] No record, which is not zero
    [agreed-jail] In the jail
    [agreed-task_force] Task force
    [agreed-both] Jail and task force
    [agreed-not_stated] Model not stated
    [agreed-fading] Ended about then, between two rosters
    [agreed-none_found] No agreement found
    [agreed-no_record] No record
    [parted-many_unlimited] No limit declared, ICE recorded 10 or more
    [parted-many_limited] Limit declared, ICE recorded 10 or more
    [parted-few_limited] Limit declared, ICE recorded 1 to 9
    [parted-none_limited] Limit declared, no record
    [parted-few_unlimited] No limit declared, ICE recorded 1 to 9
    [parted-no_record] No limit declared, no record
   *[other] { $class }
}
# $places is "no county", "26 counties"; $place is "in Illinois" or none; $parts is a list of classes with counts; $period is
# a year, or the days of a part of one. A layer that has no sentence of its own has the last.
layer-headline = { $layer ->
    [stance] On { $day } we found a public stance for { $places }{ $place ->
        [none] {""}
       *[other] {" "}{ $place }
    }, their own or the state’s{ $shown ->
        [0] .
       *[other] : { $parts }.
    }
    [practice] On { $day } we found a public rule on ICE holds for { $places }{ $place ->
        [none] {""}
       *[other] {" "}{ $place }
    }, their own or the state’s{ $shown ->
        [0] .
       *[other] : { $parts }.
    }
    [declined] { $shown ->
        [0] For { $period }, ICE has no record of a declined detainer of a local jail{ $place ->
            [none] .
           *[other] {" "}{ $place }.
        }
       *[other] For { $period }, ICE recorded declined detainers of local jails in { $places }{ $place ->
            [none] {""}
           *[other] {" "}{ $place }
        }: { $parts }.
    }
    [agreed] On { $day }, agencies of { $places }{ $place ->
        [none] {""}
       *[other] {" "}{ $place }
    } had or may have had a 287(g) agreement{ $shown ->
        [0] .
       *[other] : { $parts }.
    }
   *[other] On { $day } the map shows something of { $places }{ $place ->
        [none] {""}
       *[other] {" "}{ $place }
    }{ $shown ->
        [0] .
       *[other] : { $parts }.
    }
}
# Bands of recorded declines stand in a sentence that says that ICE recorded them.
layer-part = { $class ->
    [declined-hundreds] 100 and more ({ $count })
    [declined-tens] 10 to 99 ({ $count })
    [declined-few] 1 to 9 ({ $count })
   *[other] { $label } ({ $count })
}
layer-outside = { $layer ->
    [agreed] On { $day } there is no record: the 287(g) agreements that we have run from { $from } to { $to }, with single rosters of 28 October 2009 and 18 July 2025.
    [declined] On { $day } there is no record: ICE’s detainer records run from { $from } to { $to }.
   *[other] On { $day } there is no record: what we have runs from { $from } to { $to }.
}
layer-no-record = { $count ->
    [one] Of <no_record>1 jurisdiction</no_record> there is no record, which is not zero.
   *[other] Of <no_record>{ $count } jurisdictions</no_record> there is no record, which is not zero.
}
# The year of the records is known to lack declines.
layer-under-recorded = This year is under-recorded.
# Beside a swatch of the map's ground in such a year.
layer-under-ground = Shaded ground: an under-recorded year
layer-limits-title = What this layer does not know
layer-limits = { $layer ->
    [stance] No stance found never means that a place agreed. Stances are of the programme as it then was: they end with it on 20 November 2014. Acts lean to places that made news.
    [practice] A declared rule is a word, not a record of what a jail did. No rule found never means that a jail holds everybody. Acts lean to places that made news.
    [declined] ICE recorded: ICE logs only a decline that it learns of, and 2007 to 2013 are under-recorded. A low number says what ICE learned of, not what a jail did. A county without a record is drawn as unknown, never as zero. Counts are of local jails; state prisons, federal and unclear facilities, those without a county and the miscoded rows of Sac County, Iowa, are left out. A year is that in which the detainer was prepared. Outside October 2007 to July 2015 nothing is drawn.
    [agreed] First signings are safe; ends lie between two rosters, and such places fade. The hybrid model stands only in the roster of 28 October 2009, which is drawn on its day, as is that of 18 July 2025. Agencies of a state and rows without a county are not on the map but in the lists of the states. No agreement found means that the lists we have name no agency of the county.
    [parted] ICE recorded: ICE logs only a decline that it learns of, and 2007 to 2013 are under-recorded. Few recorded declines beside a declared limit show what ICE logged, not what the jails did; many beside no declared limit may rest on a limit that made no news.
   *[other] A place of which nothing is known is drawn as unknown, never as the lowest class.
}
# The shortest of it, for a picture that has no room for more.
layer-caveat = { $layer ->
    [stance] No stance found never means that a place agreed.
    [practice] A declared rule is a word, not a record of what a jail did.
    [declined] ICE logs only a decline that it learns of; 2007 to 2013 are under-recorded. No record is not zero.
    [agreed] First signings are safe; ends lie between two rosters, and such places fade.
    [parted] ICE logs only a decline that it learns of; 2007 to 2013 are under-recorded. No record is not zero.
   *[other] What is not known is drawn as unknown.
}
layer-sources = Sources:
layer-codebook = Columns and codes
layer-says-declined = { $declined ->
    [0] ICE recorded no declined detainer in { $period }
    [one] ICE recorded 1 declined detainer in { $period }
   *[other] ICE recorded { $declined } declined detainers in { $period }
}
layer-says-parted = { $limit ->
    [own] its own limit on ICE holds; { $recorded }
    [state] a limit of the state on ICE holds; { $recorded }
   *[none] no declared limit found; { $recorded }
}
layer-statewide = { $agencies ->
    [one] Beside the map: 1 agency of a state
   *[other] Beside the map: { $agencies } agencies of states
}
layer-map-description = Each shape is a county. Fill and pattern stand for the classes of the legend; dashes on white mean that there is no record.
layer-map-note = Fill and pattern: see the legend. Dashes on white: no record, which is not zero.
