### What is written on pictures, and what a screen reader says of them.

## Time axes

# The note on the narrower scale, in three lengths: the longest that fits is drawn.
axis-narrower-long = From 2015: years drawn narrower
axis-narrower = Years drawn narrower
axis-narrower-short = Narrower
# Names of the phases above a chart; the short one for a telephone.
phase-name-running = Running
phase-name-replaced = Replaced
phase-name-restarted = Restarted
phase-name-order-revoked = Order revoked
phase-name-order-revoked-short = Revoked
phase-name-rescinded = Rescinded
phase-name-rescinded-short = Rescinded
# What a pointer shows over a phase.
phase-from = { $phase }, from { $day }

## The lanes of a jurisdiction

lanes-description = Three lanes from 2008 on: switched on by ICE, what the place said, what its jails do. Bars show how
    long each answer held; marks below them are dated events and lead to their rows.
# A value that rests on an act of the state.
lane-by-state = { $value } (state)
# A value and the days on which it held.
lane-from = { $value }, from { $from }
lane-to = { $value }, to { $to }
lane-from-to = { $value }, from { $from } to { $to }
lane-programme-ended = Programme ended
# What a mark stands for: when, what kind of event, whose, and what the compilers say of it.
mark-own = { $when }: { $kind }. { $summary }
mark-state = { $when }: { $kind } (the state). { $summary }
mark-city = { $when }: { $kind } ({ $city }). { $summary }
# The legend.
legend-not-running = Not running under this name (sharing continues)
legend-nothing-found = Nothing found
legend-by-state = By an act of the state
legend-own = The place’s own
legend-state = Its state’s
legend-city = A city’s in it
legend-dated-roughly = Dated to a month or year
legend-open = By then, about then or announced for then

## Maps

map-description = A map by county. Colour: whether ICE had switched the programme on. Lines over it: the place (dense)
    or its state (light) had said no. Dots: a public rule limits ICE holds. Each county is a link that carries its name
    and status.
# The same in short, below the legend of a file.
map-note = Lines: the place (dense) or its state (light) had said no. Dots: a public rule limits ICE holds.
# A city that spoke for itself, marked on the map of its state. $in_county is "in Cook County".
map-city = { $city }, a city { $in_county }: { $kind }, { $date }. It does not set the county’s status.

## Round a picture in a file of its own

chart-source = Activation dates: ICE’s list, as compiled by Alsan & Yang and Asad & Baer-Bositis; acts: see the sources of
    each row. Nothing found does not mean that nothing was said.
map-source = Activation dates: ICE’s list, as compiled by Alsan & Yang and Asad & Baer-Bositis; acts: each row’s source.
picture-edition = Participation Atlas, edition { $edition }
picture-edition-address = { picture-edition }, { $address }
# The description of a picture, with its edition.
picture-description = { $description } Edition { $edition }.
