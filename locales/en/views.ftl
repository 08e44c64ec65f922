### What stands on the pages of the nation, the states, a state, a place and the roll-out, besides their findings.

## The nation

by-state = By state
# $total is a number.
all-as-a-table = All { $total } jurisdictions as a table

## All states

# How many states had said no, with the District or without it.
states-said-no = { $count ->
    [0] On { $day }, no state stood under a “no”
    [one] On { $day }, 1 state had said no
   *[other] On { $day }, { $count } states had said no
}
states-and-district-said-no = { $count ->
    [0] On { $day }, the District of Columbia alone had said no
    [one] On { $day }, 1 state and the District of Columbia had said no
   *[other] On { $day }, { $count } states and the District of Columbia had said no
}
states-lede = A state’s “no” is the state’s: counties in it may have said something else. First and last are the days on
    which its first and last jurisdiction were switched on, whatever the day shown.

## A state

# $place is "in Illinois", also "in Cook County".
events-where = Events { $place }
past-the-map = Past the map, to the table
# $of is "of Illinois".
every-unit = Every { unit-one } { $of } on { $day }
state-on-a-day = { $state } on { $day }
# $kind is State, District or another kind of territory.
what-it-said-and-did = { $kind ->
    [State] What the state said and did
    [District] What the District said and did
   *[other] What the territory said and did
}
no-act-of-its-own = { $kind ->
    [State] No public act of the state itself was found. That does not mean that it agreed.
    [District] No public act of the District itself was found. That does not mean that it agreed.
   *[other] No public act of the territory itself was found. That does not mean that it agreed.
}
all-events-where = All events { $place }, with those of its places

## A place

question-federal = Had ICE switched it on?
question-stance = What had the place said?
question-practice = What did its jails do?
what-happened = What happened, in order
rows-of-the-state = Rows set in from the margin are the state’s.
no-dated-row = No dated row was found for this place.
events-as-a-list = These events as a list and as data
# $census is the address of the table.
people-html = { $people ->
    [one] 1 person
   *[other] { $people } people
} in 2010 (<a href="{ $census }">2010 Census</a>)

## The roll-out

nation-or-state = Nation or state
the-nation = The nation
numbers-on-the-chart = What the numbers on the chart are
day-by-day = Day by day
day-by-day-table = Day by day, table
nothing-dated = Nothing with a date was found here. That does not mean that nothing happened.
day-by-day-lede = Every day on which one of the lines changes; each row stands until the next. Shares are of the people
    counted in 2010.
column-day = Day
# $units is "counties".
column-switched-on-of = Switched on ({ $units })
column-share = Share of people
column-said-no-themselves = Said no themselves
column-only-state = Only the state said no
column-limit = Limit ICE holds

## What the timeline shows besides

state-by-state = State by state, in the order in which ICE reached them
curves-alone = The same on a page of its own, with a table and as SVG, CSV and JSON
states-side-by-side = All states side by side
print-the-sheet = Print the sheet: the national map every half-year
what-the-data-shows = What the data itself shows
what-the-data-shows-note = Computed from the rows, not written by hand. A state is complete on the day on which its last { unit-one } with a
    known date was switched on.
shown-table = Milestones that the data shows, table
shown-caption = First and last, complete, and who said no
column-milestone = Milestone
column-rows = Rows
