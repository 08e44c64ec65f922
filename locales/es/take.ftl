### Lo que se llevan los lectores: libros de cálculo, citas, resúmenes.

## La hoja de un libro que dice qué es

book-rows = Filas
book-edition = Edición
book-as-of = Datos hasta
book-address = Dirección para citar
book-credit = Crédito
book-credit-first = Dé crédito a los compiladores y a la fuente de cada fila antes que a nosotros. La hoja «sources» tiene las fuentes; las líneas de abajo son las de las tablas de donde salen las filas, con sus condiciones.
# $credit es una línea que se imprime tal cual.
book-credited = Crédito: «{ $credit }».

## Lo que hay en el archivo de una edición, en Markdown

# $as_of es un día en palabras.
package-edition = Edición `{ $edition }`, datos hasta el { $as_of }. Cualquier cambio en un archivo de datos da otra edición.
package-files = Archivos
package-codebook = `datapackage.json` es el libro de códigos: cada tabla, columna y código, con su unidad, su fuente y sus condiciones de reutilización. Los archivos CSV están en UTF-8 con finales de línea LF; los códigos FIPS son texto: sus ceros iniciales cuentan.
package-check-title = Comprobar
package-check = `frictionless validate datapackage.json` lee cada tabla según el libro de códigos. `participation-atlas check --data .` hace lo mismo y más, y `participation-atlas serve --data .` sirve estos archivos como edición `{ $edition }`.
package-cite-title = Citar
# $terms es el nombre de un archivo.
package-cite = Nombre la edición (`{ $edition }`), la tabla y su línea de crédito, que está en `{ $terms }`; si usa una cita textual, cite su propia fuente, que está en `sources.csv`. Dé crédito a los compiladores y a la fuente de cada fila antes que a Participation Atlas.
package-terms-title = Condiciones de reutilización, edición { $edition }
package-terms = Las condiciones varían según la tabla. Cada sección tiene las condiciones de un archivo y la línea que da crédito a aquellos de quienes procede.
