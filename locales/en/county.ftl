### One jurisdiction in words. $since is "since 4 May 2011"; $basis is own or state, whose act an answer rests on.

county-headline = { $place }, { $usps }, on { $day }: { $standing }
# $standing is "active over its objection".
standing-limits = { $standing }; limits ICE holds

## What ICE had switched on

county-no-date = No day was found on which ICE switched the programme on here. That does not mean that it was off.
county-on = ICE had switched the programme on here on { $day }.
county-on-later = ICE had not yet switched the programme on here; it did on { $day }.
county-not-on = ICE had not yet switched the programme on here.
county-not-running = On this day the programme did not run under its name; fingerprint sharing continued.

## What the place had said

county-stances-ended = What places had said of the programme ended with it on { $day }; no later stance was found.
county-no-stance = No public stance was found; that does not mean that the place agreed.
county-in = { $basis ->
    [state] Of the place itself no stance was found; the state had joined or asked to join ({ $since }).
   *[own] The place had joined or asked to join ({ $since }).
}
county-contested = { $basis ->
    [state] Of the place itself no stance was found; the state had contested it ({ $since }).
   *[own] The place had contested it ({ $since }).
}
county-out = { $basis ->
    [state] Of the place itself no stance was found; the state had said no ({ $since }).
   *[own] The place had said no ({ $since }).
}
county-agreement-cancelled = { $basis ->
    [state] ICE had cancelled the agreement of the state ({ $since }).
   *[own] ICE had cancelled the agreement of the place ({ $since }).
}

## What its jails do

county-no-rule = No public rule on ICE holds was found.
county-limits-holds = { $basis ->
    [state] Its jails limited which ICE holds they honour, by a rule of the state ({ $since }).
   *[own] Its jails limited which ICE holds they honour, by its own rule ({ $since }).
}
county-notifies-only = { $basis ->
    [state] Its jails refused ICE holds but told ICE of releases, by a rule of the state ({ $since }).
   *[own] Its jails refused ICE holds but told ICE of releases, by its own rule ({ $since }).
}
county-cooperates = { $basis ->
    [state] Its jails held and notified for ICE, by a rule of the state ({ $since }).
   *[own] Its jails held and notified for ICE, by its own rule ({ $since }).
}
