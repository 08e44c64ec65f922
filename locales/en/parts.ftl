### What several pages show: the legend, the files of a view, where it all comes from.

legend-note = Colour: what ICE had switched on. Lines: the place (dense) or its state (light) had said no. Dots: a
    public rule limits ICE holds; they are counted once more by themselves. Each count leads to its rows. No stance found never means that a place agreed.

take-this-view = Take this view
picture-size-card = Card to share (PNG, 1200 × 630)
picture-size-once = PNG
picture-size-twice = PNG, 2×
picture-size-print = PNG for print, 300 dpi
# $edition is a code, $address the address of the page, $codebook that of the codebook.
take-note-html = Edition <code>{ $edition }</code>. Address to cite: <a href="{ $address }">{ $address }</a>. Columns
    and codes: <a href="{ $codebook }">codebook</a>. Credit the compilers and each row’s source before us.

provenance-title = How we know, and what we do not
# All variables are addresses.
provenance-html = Activation days come from a published academic transcription of ICE’s own list (<a
    href="{ $sc_a }">SC-A</a>; Puerto Rico: <a href="{ $sc_c }">SC-C</a>). A second transcription agrees on the month
    for 99.74 % of counties; the day is not proven county by county. What places said and what their jails do are public
    acts, each with a quotation and a source; they lean to places that made news. “No public stance found” never means
    that a place agreed. <a href="{ $methods }">Methods</a>, <a href="{ $sources }">all sources</a>.

# After words of a source or of the compilers, which are in English; nothing where the page is too.
in-english-html = { "" }

go-to-a-state = Go to a state
map-keys = In the map: arrow keys go to the neighbour on that side, Enter goes in, Escape goes back.
