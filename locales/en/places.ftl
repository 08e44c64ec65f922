### Names of places.

# $name is the name in English, $usps the postal code: a language may have a name of its own.
state-name = { $name }
# The same in a sentence, with its article where it takes one, and after "in" and "of".
the-state-name = { $usps ->
    [DC] the District of Columbia
    [MP] the Northern Mariana Islands
    [VI] the U.S. Virgin Islands
   *[other] { $name }
}
in-state = in { the-state-name }
of-state = of { the-state-name }
# After a verb that English says without "to": ICE reached Texas.
to-state = { the-state-name }
# A county or equivalent. $full is its official name, $name that without its kind, $kind the kind without spaces; $form is
# plain (at the beginning of a line), the (in a sentence), in or of (after those words).
place-name = { $form ->
    [the] { $full }
    [in] in { $full }
    [of] of { $full }
   *[plain] { $full }
}
