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
