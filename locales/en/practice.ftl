### Where word and record part. What was declared and what ICE recorded are both said; neither is taken for the other.

practice-title = Word and record
# $few and $many are counts of counties; $period is a year.
practice-headline = For { $period }: { $few ->
    [0] no county with a declared limit on ICE holds has
    [one] <few>1 county</few> with a declared limit on ICE holds has
   *[other] <few>{ $few } counties</few> with a declared limit on ICE holds have
} fewer than ten declines that ICE recorded, or no record; { $many ->
    [0] none without a declared limit has ten or more.
    [one] <many>1</many> without a declared limit has ten or more.
   *[other] <many>{ $many }</many> without a declared limit have ten or more.
}
practice-outside = On { $day } there is no record to set beside the word: ICE’s detainer records run from { $from } to { $to }.
practice-way = { $way ->
    [limited_few] Limit declared, ICE recorded 1 to 9 declines
    [limited_none] Limit declared, no record of declines
    [unlimited_many] No declared limit found, ICE recorded 10 or more declines
    [limited_many] Limit declared, ICE recorded 10 or more declines
   *[neither] No declared limit found, fewer than 10 recorded declines
}
practice-way-meaning = { $way ->
    [limited_few] ICE logs only a decline that it learns of. These numbers say what ICE learned of, not what the jails did.
    [limited_none] No record is not zero: ICE logs only a decline that it learns of.
    [unlimited_many] No limit, of the county’s own or of its state, was in force on any day of the year as far as we found. There may be one that made no news.
    [limited_many] Word and record agree that detainers were declined.
   *[neither] Neither a limit nor ten recorded declines.
}
practice-by-basis = { $all ->
    [0] No county.
    [one] <rows>1 county</rows>, by { $own ->
        [0] a limit of its state.
       *[other] its own limit.
    }
   *[other] <rows>{ $all } counties{ $own ->
        [0] , all by a limit of their state
       *[other] { $state ->
            [0] , all by their own limit
           *[other] : { $own } by their own limit, { $state } by a limit of their state
        }
    }</rows>.
}
practice-unlimited = { $many ->
    [0] No county.
    [one] <rows>1 county</rows>, of whose own or state’s limits none was in force.
   *[other] <rows>{ $many } counties</rows>, of whose own or states’ limits none was in force.
}
practice-first-question = First year of ten or more recorded declines
practice-first = Counties by the year: { $years }.
practice-first-none = No county has ten recorded declines in any year.
practice-first-caption = Counties by the first year in which ICE recorded ten or more declines
practice-rows = Rows:
practice-col-limit = Declared limit
practice-col-first = First year of 10 or more
practice-limit-own = its own, { $since }
practice-limit-state = the state’s, { $since }
practice-never = none
practice-none-here = No county here.
practice-chart-issued = Detainers issued in the whole country, as ICE recorded
practice-chart-declined = Detainers declined in the whole country, as ICE recorded
practice-nation-title = The nation by year
practice-nation-caption = Detainers that ICE issued, and how they ended as far as ICE recorded, by the year in which the detainer was prepared
practice-col-issued = Issued
practice-col-no-outcome = No outcome recorded
practice-ledger-title = What is placed, what is left out, and why
practice-ledger-intro = Three extracts of the same records differ a little. The nation by year: { $nationdeclined } declined of { $nationissued } issued (R2-NPR3). Facilities over the whole period: { $facilitiesdeclined } of { $facilitiestotal } (R2-NPR2), of which { $placedtotal } detainers at { $placed } facilities are placed in a county. Facilities by year: { $all } (R2-NPR1), which add up so:
practice-ledger-caption = Declines that ICE recorded by facility and year
practice-ledger-placed = In the totals of counties
practice-ledger-all = Together
practice-col-declines = Declines
practice-col-part = Part
practice-col-why = Why
practice-ledger-why = Local jails of a known county
practice-figures-title = Figures of the programme, as reported
practice-figures-intro = Claims of the agency in an account of its time, in the words of the source. None of them is a count of these tables.
practice-figure = { $label }: { $value }
practice-day = Year of the day
nav-practice = Word and record
practice-counties = { $counties ->
    [one] 1 county
   *[other] { $counties } counties
}
