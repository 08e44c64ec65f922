### What readers take with them: workbooks, citations, summaries.

## The sheet of a workbook that says what it is

book-rows = Rows
book-edition = Edition
book-as-of = Data to
book-address = Address to cite
book-credit = Credit
book-credit-first = Credit the compilers and each row’s source before us. The sheet “sources” has the sources; the lines below are those of the tables behind the rows, with their terms.
# $credit is a line that is printed as it stands.
book-credited = Credit: “{ $credit }”.

## What stands in the archive of an edition, in Markdown

# $as_of is a day in words.
package-edition = Edition `{ $edition }`, data to { $as_of }. Any change to a data file makes another edition.
package-files = Files
package-codebook = `datapackage.json` is the codebook: every table, column and code, with its unit, its source and its terms of reuse. CSV files are UTF-8 with LF line ends, FIPS codes are text: their leading zeros count.
package-check-title = Check
package-check = `frictionless validate datapackage.json` reads every table against the codebook. `participation-atlas check --data .` does the same and more, and `participation-atlas serve --data .` serves these files as edition `{ $edition }`.
package-cite-title = Cite
# $terms is the name of a file.
package-cite = Name the edition (`{ $edition }`), the table and its credit line, which stands in `{ $terms }`; when you use a quotation, cite its own source, which stands in `sources.csv`. Credit the compilers and each row’s source before Participation Atlas.
package-terms-title = Terms of reuse, edition { $edition }
package-terms = The terms differ by table. Each section has the terms of a file and the line that credits those it comes from.

## What a view is called where it is cited. $day is in words, $within is "in Illinois" or "in the United States"

in-the-nation = in the United States
of-the-nation = of the United States
the-country = United States
title-national = Secure Communities in the United States by county, { $day }
title-states = Secure Communities by state, { $day }
title-state = Secure Communities { $within } by county, { $day }
title-table = Secure Communities by jurisdiction, { $day }
title-table-filtered = Secure Communities by jurisdiction, a selection, { $day }
# $place is "in Cook County".
title-county = Secure Communities { $place }, { $usps }, { $day }
title-events = Secure Communities: dated events
title-timeline = The roll-out of Secure Communities { $within }
title-practice = Secure Communities: word and record { $within }, { $day }
title-curves = The roll-out of Secure Communities, state by state
title-sheet = Secure Communities at half-year steps
title-compare = Secure Communities { $within }: what changed between { $from } and { $to }

## What a picture shows. $finding is a sentence

alt-map = Map { $of } by county. { $finding }.
alt-compare = Map of changes { $within } by county. { $finding }.
alt-lanes = Chart of three tracks over time: switched on, said, jails. { $finding }.
alt-rollout = Line chart of the roll-out. { $finding }.
alt-curves = Small line charts, one a state. { $finding }.
alt-sheet = Small maps at half-year steps. { $finding }.

# The end of a paragraph.
summary-from = (Participation Atlas, edition { $edition })

## Citations

# $originals is a list in which each ends with "; ", or nothing.
cite-ap = Source: { $originals }public acts as published by the source named in each row; compiled by Participation Atlas, edition { $edition }, data to { $as_of }, { $permalink }
# $names is a list in which each ends with "; ", or nothing.
cite-credit = Compiled from: { $names }public acts as published by the source named in each row
cite-no-date = n.d.
cite-data-set = Data set
cite-edition = Edition { $edition }
# The language as BibTeX calls it.
cite-babel = english

## The panel under a view

take-picture = Alternative text of the picture
take-paragraph = In a paragraph
take-cite = Cite this view
take-cite-note = Those who found it out come first, the atlas last.
cite-style-ap = AP
cite-style-apa = APA

## For search engines, which show a set of data with a description

# $view is what a view is called, $site what the atlas is about.
dataset-of-a-view = { $view }. { $site }
dataset-of-the-edition = Everything the atlas holds, with its codebook and sources. { $site }

## A view in a frame of another site

take-embed = Embed this view
take-embed-others = On light or dark ground, or this edition for good
take-embed-note = Paste this into your page. The frame can be read without a script; the script gives it the height it needs.
# $kept is live or frozen, $theme auto, light or dark.
embed-code = { $kept ->
    [live] The newest edition
   *[frozen] This edition, for good
}, { $theme ->
    [light] on light ground
    [dark] on dark ground
   *[auto] light or dark as the reader’s device
}
# Of a list of which an embed shows the beginning.
embed-some = The first { $shown } of { $all }.
embed-whole-view = See the whole view in Participation Atlas
