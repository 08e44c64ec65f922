### For programs: OGC API – Features, OpenAPI.

ogc-title = OGC API – Features
ogc-lede = Counties and states with their answer on any day, and dated events, for QGIS, ogr2ogr and any other client of OGC API – Features. An instant in datetime is answered as it was on that day (UTC). An interval gives the events that may have happened in it, and of places the answer of its last day that the atlas covers.
ogc-conformance = What the API conforms to
ogc-collections = Collections
ogc-items = Features
ogc-queryables = What features can be filtered by
ogc-schema = What features are made of
ogc-links = From here
ogc-pages = Pages
ogc-previous = Previous page
ogc-next = Next page
ogc-range = { $first } to { $last } of { $matched }
ogc-none-here = Nothing on this page; { $matched } found in all
openapi-title = The API, for programs
error-reason-not-such-a-value = the property can have no such value
error-reason-crs = it is not a coordinate reference system of this collection
error-reason-whole-number = it is not a whole number of at least { $least }
error-reason-bbox = it is not four numbers (west, south, east, north) or six, separated by commas, with the south not north of the north
error-reason-datetime = it is neither a day (2010-10-01), a time (2010-10-01T00:00:00Z) nor an interval of two of them with a slash between, the earlier first; `..` leaves an end open
error-reason-ogc-format = there is `json` and `html`
openapi-lede = Every answer of the atlas as data, at an address that a program can keep. No key, no limit by day; an unknown parameter is an error, because one that is silently ignored gives a wrong answer that looks right.
openapi-examples = In four languages
openapi-addresses = Addresses
openapi-required = required
openapi-parameters = { $count ->
    [one] 1 parameter
   *[other] { $count } parameters
}
openapi-members = What it answers: { $count ->
    [one] 1 member
   *[other] { $count } members
}
