### The control of the day, and what its script says.

day = Day
show = Show
previous-change = Previous change
next-change = Next change
# Before the name of the phase.
phase-of-the-day = The programme on this day:
compare-with-another-day = Compare with another day
go-to-a-milestone = Go to a milestone

## The script alone

play = Play
pause = Pause
slider-keys = On the slider: arrow keys go to the previous and next change, Page Up and Page Down a month on
    and back, Home and End to the first and last day.
latest-milestone = Latest milestone, { $milestone }
