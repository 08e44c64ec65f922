### Days in words.

month = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# $day and $year are digits.
date-day = { $day } { $month } { $year }
# $month are its first three letters.
date-short = { $day } { $month } { $year }
date-month = { $month } { $year }
# A date as its source gives it, with its bound.
written-on-or-before = by { $date }
written-approximate = about { $date }
written-announced = announced for { $date }
# Since when a value holds. $form says how the date is written: day, month or year.
since-exact = since { $date }
since-on-or-before = since { $date } or earlier
since-approximate = since about { $date }
since-announced = since { $date }, as announced
