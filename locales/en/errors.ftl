### What went wrong, why, and how to mend it.

## Every code: a few words for the heading, and when it is used.

error-unknown-parameter = Unknown parameter
error-unknown-parameter-meaning = The query holds a parameter this view does not have.
error-repeated-parameter = Parameter given twice
error-repeated-parameter-meaning = The query holds the same parameter more than once.
error-bad-parameter = Parameter not understood
error-bad-parameter-meaning = A parameter's value cannot be read or is out of range.
error-bad-date = Not a date
error-bad-date-meaning = A day is not written YYYY-MM-DD or does not exist in the calendar.
error-date-after-data = After the data ends
error-date-after-data-meaning = The day is later than the last day this edition speaks about.
error-from-after-to = The first day is later than the second
error-from-after-to-meaning = A comparison goes from a day to a later one; suggestions hold the address with the two swapped.
error-bad-state = Unknown state
error-bad-state-meaning = The state is neither a USPS code of a state, DC, PR or a territory, nor its two-digit FIPS code.
error-bad-status = Unknown status
error-bad-status-meaning = The status is not one of those the codebook lists.
error-bad-layer = Unknown layer
error-bad-layer-meaning = The map has no layer of this name.
error-bad-page = No such page number
error-bad-page-meaning = The page number is not a whole number from 1 to the last page.
error-bad-edition = Not an edition
error-bad-edition-meaning = The edition is not written as this atlas writes editions.
error-edition-not-kept = Edition not kept
error-edition-not-kept-meaning = The edition is written correctly, but this server has never had it; or nothing was known yet on that day.
error-edition-removed = Edition no longer kept
error-edition-removed-meaning = The edition was served once, also on the day asked about, and its files are deleted.
error-place-not-found = Place not found
error-place-not-found-meaning = No jurisdiction in this edition has that code; suggestions name the nearest.
error-source-not-found = Source not found
error-source-not-found-meaning = No source in this edition has that id; suggestions name the nearest.
error-page-not-found = Page not found
error-page-not-found-meaning = Nothing is at this address.
error-tile-not-found = No such tile
error-tile-not-found-meaning = The tile lies outside of the pyramid.
error-format-not-offered = Not offered in this format
error-format-not-offered-meaning = The view exists, but not with this extension; the answer lists those it has.
error-multiple-choices = More than one place
error-multiple-choices-meaning = The code was divided among several jurisdictions; the answer lists them.
error-nothing-to-embed = Nothing to embed
error-nothing-to-embed-meaning = The address asked about is not of this atlas, or not of a view that can be embedded.
error-format-not-implemented = Format not written
error-format-not-implemented-meaning = How to embed a page is said as json or xml only.
error-method-not-allowed = Method not allowed
error-method-not-allowed-meaning = The atlas is for reading: GET, HEAD and OPTIONS.
error-uri-too-long = Address too long
error-uri-too-long-meaning = The path or the query is longer than any address of this atlas.
error-overloaded = Busy
error-overloaded-meaning = Too many costly requests at once; Retry-After says when to come back.
error-internal = Something broke here
error-internal-meaning = A fault of the atlas, not of the request; its log holds the details.

## What was wrong this time. $name is a parameter, $value what was written, $near the word that was perhaps meant.

error-unknown-parameter-near = This view has no parameter “{ $name }”. Did you mean “{ $near }”?
error-unknown-parameter-none = This view has no parameter “{ $name }”. It takes none; leave it out.
error-unknown-parameter-others = This view has no parameter “{ $name }”. Leave it out, or use one of: { $allowed }.
error-repeated-parameter-named = “{ $name }” is given more than once. Give it once.
# $reason is one of the reasons below.
error-bad-parameter-because = The parameter “{ $name }” cannot be used: { $reason }.
error-bad-date-written = “{ $value }” in “{ $name }” is not a day. Write year, month and day, such as 2012-01-31.
# $last is an ISO day.
error-date-after-data-given = “{ $name }” is { $value }, but this edition ends on { $last }. Give that day or an earlier one.
error-from-after-to-given = “from” is { $from }, which is later than “to”, { $to }. A comparison goes from a day to a later one: swap the two.
error-from-after-to-swapped = What changed from { $to } to { $from }
error-bad-state-given = “{ $value }” is not a state. Use its two letters, such as il, or its FIPS code, such as 17.
# $list is status or layer; so it is for the next.
error-not-one-of = “{ $value }” is not a { $list }. There are: { $allowed }.
error-not-one-of-near = “{ $value }” is not a { $list }. Did you mean “{ $near }”? There are: { $allowed }.
error-bad-page-given = “{ $value }” is not a page. Give a whole number from 1 to { $last }.
error-bad-edition-given = “{ $value }” is not written like an edition. Copy it from the foot of a page, or leave it out for the current one.
error-edition-not-kept-given = This server does not keep the edition “{ $value }”. It has the edition { $kept }.
# $since is an ISO day.
error-not-known-yet-given = Nothing was known here yet on { $value }. The first edition, { $first }, was accepted on { $since }.
error-edition-removed-named = The edition { $edition } is no longer kept here. The current one is { $kept }.
error-edition-not-kept-suggest = The same in edition { $kept }
error-place-not-found-named = No place in this edition is called or coded “{ $value }”. Search for its name.
error-source-not-found-named = No source in this edition has the id “{ $value }”. The list at { $sources } has them all.
error-page-not-found-here = Nothing is at this address. Check its spelling, or search.
error-format-page-only = This view is not offered as “.{ $extension }”. It is a page only: leave the extension out.
error-format-others = This view is not offered as “.{ $extension }”. It has: { $offered }. Without an extension it is a page.
# $place is a name from the table of changed codes.
error-multiple-choices-of = { $place } ({ $code }) is not a jurisdiction of 2010; its area lies in several of them.
error-multiple-choices-of-code = This code ({ $code }) is not a jurisdiction of 2010; its area lies in several of them.
error-method-not-allowed-named = “{ $method }” is not possible here. Use GET, HEAD or OPTIONS.
error-uri-too-long-limit = Path and query are each at most { $limit } bytes here. Shorten it.
error-overloaded-seconds = The server is busy. Try again in { $seconds } seconds.
error-internal-logged = The atlas could not make this answer. The fault is ours and has been logged; try again later.

## Why a parameter cannot be used: the end of a sentence, without its full stop.

error-reason-name-not-text = its name is not valid UTF-8 text
error-reason-value-not-text = its value is not valid UTF-8 text or holds a control character
error-tile-not-found-here = There is no such tile. The zoom is a whole number from 0 to { $zoom }, column and row are whole numbers from 0 to 2^zoom − 1.
error-nothing-to-embed-at = Nothing at “{ $value }” can be embedded. Ask with the address of a map, a place, a chart or a list of this atlas.
error-format-not-implemented-given = “{ $value }” is neither json nor xml.
error-reason-no-url = it is missing; give the address of a page
error-reason-not-pixels = it is not a whole number of pixels from 160
error-reason-no-value = it has no value; leave it out to mean everything
error-reason-address = the address cannot be read
# $list is what the codes are called: order, basis, track or class.
error-reason-not-a-code = `{ $value }` is not a { $list }; it is one of { $allowed }
error-reason-class-of-no-layer = a class is of a `layer`; say of which
error-reason-not-a-jurisdiction = it is not the five-digit code of a jurisdiction of 2010
error-reason-not-a-notice = it is not the name of a notice, such as 12-2026-11-22-1a2b3c4d
error-reason-not-a-kind = it is not a kind of event; the codebook at { $codebook } lists them
error-reason-later-than-to = it is later than `to`; swap the two
error-reason-day-to-come = { $value } is still to come; what will be known then nobody can say
error-reason-too-long = it is longer than { $longest } characters; give the name of one place

## The page of an error.

error-which-one = Which one?
error-perhaps = Perhaps you meant
error-onward = Ways onward
error-onward-map = The national map
error-onward-states = All states
error-onward-search = Search for a place
error-onward-meaning = What this error means
error-suggest-states = All states and territories
error-suggest-files = All files, with what is in them
error-line-html = Status { $status }, code <code>{ $code }</code>.
error-line-request-html = Status { $status }, code <code>{ $code }</code>, request <code>{ $request }</code>.
