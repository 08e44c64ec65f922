### What ICE recorded of jails, beside what places declared. "ICE recorded" stands in every sentence; what has no record is never called zero.

recorded-title = { $scope ->
    [state] What ICE recorded of the jails of its counties
   *[county] What ICE recorded of its jails
}
# $from and $to are days.
recorded-none = { $scope ->
    [state] ICE’s records have no declined detainer of a local jail in any county here, { $from } to { $to }.
   *[county] ICE’s records have no declined detainer that counts for a local jail here, { $from } to { $to }.
} No record is not zero: ICE logs only a decline that it learns of.
recorded-declined = { $declined ->
    [one] ICE recorded 1 detainer as declined by local jails here
   *[other] ICE recorded { $declined } detainers as declined by local jails here
}, { $from } to { $to }; { $years ->
    [one] one of { $all } years has a record.
   *[other] { $years } of { $all } years have a record.
}
# $reasons is "Federal facility: 3; State prison: 1".
recorded-left-out-here = { $count ->
    [one] Another recorded decline here is in no county’s total
   *[other] Another { $count } recorded declines here are in no county’s total
} ({ $reasons }).
recorded-caveat = A low number says what ICE learned of, not what a jail did. 2007 to 2013 are under-recorded, and a year without a record is not zero.
# $basis is own or state; $day is a day; $years is "1 in 2011, no record of 2012 and 8 in 2013".
recorded-beside = { $basis ->
    [state] A limit of the state on ICE holds has bound its jails since { $day }.
   *[own] Its own limit on ICE holds dates from { $day }.
} Declines that ICE recorded of its local jails from that year on: { $years }.
recorded-year-count = { $count } in { $year }
recorded-year-none = no record of { $year }
# Part of a year: days and months in words.
period-part = { $first } { $firstmonth } to { $last } { $lastmonth } { $year }

## The years

recorded-years-caption = Detainers that ICE recorded as declined by local jails, by the year in which the detainer was prepared. A share is given only where the denominator is clean.
recorded-col-year = Year
recorded-col-declined = Declined, as ICE recorded
recorded-col-facilities = Facilities that declined
recorded-col-counties = Counties with a record
recorded-col-share = Share of recorded outcomes
recorded-no-record = no record
recorded-no-share = not given
recorded-share = { $share } of { $recorded }
recorded-sources-html = Sources: <a href="{ $sources }/R2-NPR1">R2-NPR1</a> (declines by year), <a href="{ $sources }/R2-NPR2">R2-NPR2</a> (facilities), <a href="{ $sources }/R2-REM">R2-REM</a> and <a href="{ $sources }/R2-AGR">R2-AGR</a> (287(g)). ICE records released to NPR, © 2016 NPR, MIT License. <a href="{ $methods }">What these records do not know</a>, <a href="{ $data }#table-county_year">columns and files</a>, <a href="{ $practice }">where word and record part</a>.
recorded-chart = Detainers declined, as ICE recorded, by year: { $years }.
recorded-chart-under = under-recorded
# Under a bar of a year of which the records have a part.
recorded-chart-part = * part of a year
recorded-chart-no-record = no record

## Jails and facilities

recorded-jails-title = { $jails ->
    [one] The facility with recorded declines, year by year
   *[other] The { $jails } facilities with recorded declines, year by year
}
recorded-jails-caption = Detainers that ICE recorded as declined, by facility and year. A dash is no record, not zero. A share of recorded outcomes stands in parentheses where its denominator is clean.
recorded-col-facility = Facility
recorded-col-kind = Kind
recorded-col-place = County
recorded-left-out = not in the total of a county: { $reason }
recorded-facilities-title = { $facilities ->
    [one] The facility that ICE sent detainers to, with every outcome
   *[other] The { $facilities } facilities that ICE sent detainers to, with every outcome
}
recorded-facilities-caption = Detainers of facilities that could be placed, { $from } to { $to }, as ICE recorded
recorded-col-total = Detainers
recorded-col-outcomes = Recorded outcomes
recorded-col-none-recorded = No outcome recorded
recorded-outcome = { $outcome } { $count }
recorded-possible-title = { $facilities ->
    [one] A facility that may be here, and could not be placed
   *[other] { $facilities } facilities that may be here, and could not be placed
}
recorded-possible-why = Counties of the same name exist in several states, and ICE’s table by facility does not say which. ICE’s records of declines know a facility of this name here. It is in no sum.
recorded-facilities-sum = { $facilities ->
    [one] ICE sent { $total } detainers to 1 facility that could be placed here
   *[other] ICE sent { $total } detainers to { $facilities } facilities that could be placed here
}: { $outcomes }; no outcome recorded { $none }.
# Of the whole country.
recorded-unplaced = Of the nation’s { $all } facilities, { $unplaced } with { $detainers } detainers could not be placed in any county; how many of them are in this state is not known. A sum of a state is therefore of what could be placed.
recorded-left-out-title = Recorded declines that are in no county’s total
recorded-left-out-none = No recorded decline of this state is left out.
recorded-left-out-of-nation = Another { $pooled } recorded declines of the nation name no state at all.
recorded-left-out-line = { $reason }: { $count }

## 287(g)

recorded-287g-title = Agreements under 287(g)
recorded-287g-none = No agency here stands in the 287(g) agreements of { $from } to { $to } that we have.
recorded-287g-caption = Agencies with an agreement, { $from } to { $to }. First signings are safe; an end lies between two rosters.
recorded-col-agency = Agency
recorded-col-model = Model
recorded-col-signed = First signed
recorded-col-end = End
recorded-end-listed = still listed on { $day }
recorded-end-between = between { $from } and { $to }
recorded-end-open = after { $from }; the sources do not say when
recorded-statewide = the whole state
recorded-roster-2009 = On the inspector general’s roster of { $day }:
recorded-roster-2025 = On ICE’s roster of { $day }:
recorded-roster-pending = { $model }, pending
recorded-fiscal-caption = People identified and removed under 287(g), as ICE recorded, by federal fiscal year (October to September)
recorded-col-fiscal-year = Fiscal year
recorded-col-identified = Identified
recorded-col-removed = Removed
