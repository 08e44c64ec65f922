### The sources: who said so.

sources-title = { $sources ->
    [0] no source and the rows that rest on them
    [one] 1 source and the rows that rest on them
   *[other] { $sources } sources and the rows that rest on them
}
sources-lede = No row stands here without a source. Most were read as archived copies, the opening section only; an address may no longer answer. The number is that of the rows that cite a source.
# $read is a code of the codebook in words, $rows a count.
sources-line-html = rows: <strong>{ $rows }</strong> · read as: { $read }
sources-live = Live sources: something is to be mended
# $day is a day in words.
sources-live-looked = At the last look, on { $day }, not everything could be read or accepted. What you read is the last good edition.
# $file is a file of the data, $read a day in words.
sources-live-since = { $file }: last read without a fault on { $read }
sources-live-never = { $file }: never read without a fault
sources-no-date = no date given
sources-no-address = no address
source-crumb = Sources
source-publisher = Publisher
source-publisher-unstated = not stated apart from the title
source-date = Date
source-address = Address
source-read-as = Read as
source-id = Id
source-cited = { $rows ->
    [0] No row of the tables cites it yet
    [one] 1 row rests on it
   *[other] { $rows } rows rest on it
}
source-table = { $table }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
# $events and $table are addresses.
source-activations-html = { $count ->
    [one] 1 activation
   *[other] { $count } activations
}; see <a href="{ $events }">the list</a> or <a href="{ $table }">{ $table }</a>, where the column <code>source_id</code> is <code>{ $id }</code>.
