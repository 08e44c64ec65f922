### Who we are, our rules, how to report an error, how to cite.

about-window = About, corrections and how to cite
about-title = About the atlas, its rules and its corrections
about-lede = Participation Atlas is an open project. It keeps apart three facts that are often told as one: what ICE had switched on, what a place had said, and what its jails did. Anyone may read its code and its data, run a copy, and correct it.
about-instance = An instance such as this one is run by whoever put it up. It does not speak for any place or agency that it names.

## Rules

about-rules = Editorial rules
about-rule-source-html = <strong>No row without a source.</strong> A figure without a source does not enter the data. { $acts ->
    [0] Each of the no public act
    [one] Each of the 1 public act
   *[other] Each of the { $acts } public acts
} has a date, a quotation and a source that you can look up.
about-rule-words-html = <strong>The source’s date and the source’s words.</strong> A date is shown as it was written. A quotation is kept short and is not changed.
about-rule-unknown-html = <strong>Unknown stays unknown.</strong> Where nothing was found, the page says so. It is not filled in, not counted as zero, and not taken for consent.
about-rule-whose-html = <strong>Whose act it was.</strong> A state’s “no” is marked as the state’s. A city’s act is not given to its county.
# $methods is an address.
about-rule-conflicts-html = <strong>Conflicts are said.</strong> Where sources disagree, the row says so in a note, and <a href="{ $methods }">Methods</a> says what was decided.
about-rule-claims-html = <strong>Claims are claims.</strong> A row that repeats what ICE said of a place is shown as ICE’s claim and sets nothing.
about-rule-address-html = <strong>An answer is a function of its address.</strong> The same address and edition give the same answer to everybody. There are no cookies, no accounts and no third parties; what you search for is not logged.

## Words

about-words = Words we use, and words we do not
about-words-used = We use the words of the field: jurisdiction, activation, detainer (or ICE hold), notification, Memorandum of Agreement. Of places we say “switched on”, “active”, “said no”, “contested”, “limits holds”, “cooperates”.
about-words-unused = We do not call a place a sanctuary, or compliant or non-compliant: such words blend what was said with what was done. We do not call people illegal. These words appear only in quotations, in titles of sources, in names of laws, and where a place used them of itself.

## Errors

about-errors = How to report an error
about-errors-where = Report it in the issue tracker of the project’s repository, or to the maintainers of this instance. Please send:
about-errors-row-html = the <strong>id of the row</strong>, such as <code>ST0042</code>, <code>PM15</code> or <code>A17031</code>; it stands under every event,
about-errors-address-html = the <strong>address of the page</strong> and the edition (<code>{ $edition }</code>),
about-errors-what = what is wrong, and what it should say,
about-errors-source-html = a <strong>source</strong> that others can read, with its date.
about-errors-missing = A missing act is an error too. Without a source it cannot be added.
about-errors-after = A correction makes a new edition; ids are never reused or renumbered. What was wrong is said and not only mended.

## Citing

about-cite = How to cite
about-cite-how = Name the edition, the table and its credit line. Credit the compilers and each row’s source before us. For the days of activation:
# $frozen is an address that keeps its edition, $credit a credit line.
about-cite-example-html = Participation Atlas, edition { $edition } (data to { $as_of }), table <em>activations</em>. { $credit }. <a href="{ $frozen }">{ $frozen }</a>
about-cite-place-html = For a place on a day, cite the address of its page with <code>edition={ $edition }</code> added to it. Such an address never shows another edition. When you use a quotation, cite its own source: each row links to it.

## Terms

about-terms = Licences and terms
about-terms-are = The code is under the MIT licence. The data are not all under one licence; the terms differ by table.
about-all-tables = All tables, columns and downloads
