### The page of the data: codebook, files, formats, errors.

# $files is how many files the package has, $tables how many tables addresses answer with.
data-title = Data and codebook: { $files } files, { $tables } tables of answers
data-lede = Every table, column and code of the atlas, once: what it means, where it comes from, what is known to be wrong with it, and on which terms it may be reused.
on-this-page = On this page

## Files

data-files = Files to download
# $package is the address of the package file.
data-files-are-html = These are the files of edition <code>{ $edition }</code>, byte for byte. Any Frictionless tool can read them from <a href="{ $package }">{ $package }</a>. Reuse terms differ by table and stand beside each.
data-file-archive = everything below in one file, with what to read first and the terms; unpacked, a data package
data-file-package = the codebook of all tables
data-file-spells-html = the whole history in one file, every unbroken value of every track of every place (<a href="#export-spells">columns</a>)
data-file-measures-html = what ICE recorded by county and year, with unit, source and caveat (<a href="#export-measures">columns</a>)
# $address is an address of this atlas.
data-views-html = Every view is data too: add <code>.csv</code>, <code>.json</code> or <code>.geojson</code> to its address, such as <a href="{ $address }">{ $address }</a>.

## Tables

data-tables = Tables of the package
data-boundaries = Boundaries
data-answers = Tables that addresses answer with
data-answers-are = What holds on a day is computed from the tables above. The reuse terms and credit lines of those tables apply.
data-file = File:
data-reuse = Reuse: { $reuse }
# A credit line, which is printed as it stands.
data-credit-html = Credit: “{ $credit }”.
# The notice of a licence follows, as its owner wrote it.
data-notice = The notice to keep with every copy
data-columns = { $columns } columns
# What a cell may hold: parts of a list.
data-form-unit = in { $unit }
data-form-required = never empty
data-form-unique = different in every row
data-form-one-of = one of { $codes }
data-form-pattern = of the form { $pattern }

## Formats

data-formats = Formats
data-formats-how-html = The extension of an address names the format. Without one, <code>Accept</code> decides, and a browser gets the page. Each view lists the formats that it has.
data-formats-table = Formats, table
data-formats-extension = Extension
data-formats-type = Content type
data-formats-what = What it is
format-html = The page. It is at the address without an extension.
format-json = The answer as nested objects: tracks with value, since, basis and event. Missing values are null.
format-csv = The same flattened with “_”, one row a place or event. UTF-8, RFC 4180, no comment lines; edition, date and filter are columns. A text that a spreadsheet would run as a formula has an apostrophe before it.
format-xlsx = The rows of the CSV as a workbook: real numbers and dates, a header that stays and filters, and sheets with the columns and codes, the sources, and the terms. In the language of the address.
format-geojson = The same rows as properties of their shapes (RFC 7946, longitude and latitude).
format-topojson = The same shapes and properties with every common border written once, on a grid of a ten-thousandth of a degree. It holds one object, “jurisdictions” or “states”.
format-svg = The picture of a map or of a place’s three tracks, with its legend, date and edition inside.
format-png = The same picture in pixels, in four sizes: as large as the drawing, twice as large, for print, and as a card to share.
format-pdf = The same picture as a page for print; its texts can be searched and copied.
format-atom = The newest events as a feed (RFC 4287).
format-bibtex = How to cite the view, for BibTeX: the sources it rests on first, then the atlas with edition and permanent address.
format-csl-json = The same for reference managers, as CSL-JSON.
format-zip = The whole edition in one file, at /data/participation-atlas.zip only.
format-xml = For programs: the list of all pages at /sitemap.xml.
format-mvt = Vector tiles of counties and states on a day, for maps of one’s own: /tiles/style.json is one to begin with.

## Errors

data-errors = Errors
data-errors-how-html = A wrong question gets an error and not a guess. Programs get an <code>application/problem+json</code> (RFC 9457) whose <code>code</code> is one of these. Codes are never renamed.
data-errors-table = Errors, table
data-errors-caption = Error codes
data-errors-code = Code
data-errors-status = Status
data-errors-when = When
