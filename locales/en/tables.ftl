### Tables of places and of states, and the page that filters them.

## Heads of columns

column-place = Place
column-state = State
column-fips = FIPS
column-status = Status
column-switched-on = Switched on
column-had-said = What it had said
column-jails = What its jails do
column-people = People, 2010
column-with-date = Of those with a known date
column-over-own = Active over their own objection
column-over-state = Over the state’s
column-state-had-said = What the state had said
column-first = First switched on
column-last = Last

## In a cell

no-date-found = no date found
not-until = not until { $day }
until = until { $day }
dates-unknown = { $unknown } unknown
dates-known-and-unknown = { $known } and { $unknown } unknown

## Names of tables for those who hear them

jurisdictions-table = Jurisdictions, table
states-table = States, table
states-caption = States, DC, Puerto Rico and the territories on { $day }

## The page that filters

all-states = All states
all-statuses = All statuses
filter-state = State
filter-status = Status
filter-basis = Whose objection
filter-practice = What its jails do
any-practice = Anything
# Of a layer, whose name stands over the choice.
all-classes = All classes
limits-either-way = Limits ICE holds, either way
filter-order = Order
# Whose objection.
basis-any = Anyone’s
basis-its-own = Its own
basis-its-states = Its state’s
# A status whoever objected.
any-active-over-objection = Active over an objection
any-out-not-active = Not active, under a “no”
order-code = FIPS code
order-name = Name
order-population = Most people
order-status = Status
order-activated = Switched on first
show-all-jurisdictions = Show all jurisdictions
show-the-map-of-this-day = Show the map of this day
no-jurisdictions = No jurisdiction meets all of these conditions on this day.
table-all = All { $count } jurisdictions on { $day }
# $place is "in Illinois", $statuses and $classes names joined by "table-status-or", $basis own or state; each may be
# none. $classes are of the map $layer.
table-some = { $count ->
    [0] No jurisdiction
    [one] 1 jurisdiction
   *[other] { $count } jurisdictions
}{ $place ->
    [none] { "" }
   *[other] { " " }{ $place }
}{ $statuses ->
    [none] { "" }
   *[other] { " " }with the status “{ $statuses }”
}{ $basis ->
    [own] { $count ->
        [one] { " " }by its own objection
       *[other] { " " }by their own objection
    }
    [state] { " " }by the state’s objection
   *[none] { "" }
}{ $practice ->
    [none] { "" }
   *[other] { " " }whose jails’ rule is “{ $practice }”
}{ $classes ->
    [none] { "" }
   *[other] { " " }shown as “{ $classes }” under “{ $layer }”
} on { $day }
table-status-or = { $most }” or “{ $last }
