### The search.

search-title-empty = Find a place
# $q is what was typed.
search-title = { $found ->
    [0] No place matches “{ $q }”
    [one] 1 place matches “{ $q }”
   *[other] { $found } places match “{ $q }”
}
search-title-many = Many places match “{ $q }”: the first { $found }
search-label = Name of a place, FIPS code or postal code
search-button = Search
search-each = Each with its status on { $day }.
search-each-fewer = Each with its status on { $day }. Add a state, such as “washington or”, to see fewer.
search-state-no-date = No activation date was found
# $part is "in 26 of 102 counties".
search-state-on = Switched on { $part }
search-near = Perhaps you meant
search-tips = What can be looked up
# $search is the address of the search.
search-tip-county-html = A county, parish, borough, census area, independent city or municipio: <a href="{ $search }?q=cook">cook</a>, <a href="{ $search }?q=do%C3%B1a+ana">doña ana</a>. Accents, capitals and spaces do not matter.
search-tip-in-state-html = A place with its state: <a href="{ $search }?q=cook+il">cook il</a>, <a href="{ $search }?q=orange+county%2C+california">orange county, california</a>.
search-tip-state-html = A state by its name or postal code: <a href="{ $search }?q=illinois">illinois</a>, <a href="{ $search }?q=il">il</a>.
search-tip-fips-html = A FIPS code of two or five digits: <a href="{ $search }?q=17">17</a>, <a href="{ $search }?q=17031">17031</a>. Codes that were changed since 2007 lead to the place of 2010.
search-tip-city-html = A city, if the atlas has a row about it, and some everyday names: <a href="{ $search }?q=los+angeles">los angeles</a>, <a href="{ $search }?q=brooklyn">brooklyn</a>, <a href="{ $search }?q=nyc">nyc</a>.
search-no-zip = There is no look-up by ZIP code: a ZIP code can lie in several counties.
search-all-states = All states
search-all-places = All jurisdictions as a table
