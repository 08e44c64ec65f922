### What stands round every page.

site-name = Participation Atlas
# The title of a window. $title is that of the page.
window-title = { $title } – Participation Atlas
# For search engines, where a page has no finding of its own.
site-description = For any day since 2008 and any US county: was Secure Communities switched on, what had the place said about it, and what did its jails do?
skip-to-content = Skip to the content
nav-site = Site
nav-map = National map
nav-states = States
nav-timeline = Timeline
nav-compare = Compare
nav-events = Events
nav-table = Table
find-a-place = Find a place
find-hint = Place, FIPS
find-button = Search
# The name of the other language, in that language.
other-language = En español
site-purpose-html = <strong>Participation Atlas</strong> shows, for any day since 2008 and any US county, whether
    Secure Communities was switched on, what the place had said about it, and what its jails did.
nav-data = Data and codebook
nav-methods = Methods
nav-sources = Sources
nav-about = About and corrections
# At the foot of each page of a copy in files. $days lists days in words; $there is the page's address on the server.
copy-note = This is a copy in files. It shows { $days }, and one comparison; other days, the search and other orders need the atlas itself.
copy-note-served-html = This is a copy in files. It shows { $days }, and one comparison; other days, the search and other orders are <a href="{ $there }">in the atlas itself</a>.
# $edition is a code, $day an ISO day and $words the same in words.
edition-line-html = Edition <code>{ $edition }</code>, data to <time datetime="{ $day }">{ $words }</time>.
