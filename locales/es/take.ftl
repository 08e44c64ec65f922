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
