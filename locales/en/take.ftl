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
