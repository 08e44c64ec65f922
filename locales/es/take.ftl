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

## Cómo se llama una vista al citarla. $day va en palabras; $within es «en Illinois» o «en Estados Unidos»

in-the-nation = en Estados Unidos
of-the-nation = de Estados Unidos
the-country = Estados Unidos
title-national = Comunidades Seguras en Estados Unidos por condado, { $day }
title-states = Comunidades Seguras por estado, { $day }
title-state = Comunidades Seguras { $within } por condado, { $day }
title-table = Comunidades Seguras por jurisdicción, { $day }
title-table-filtered = Comunidades Seguras por jurisdicción, una selección, { $day }
# $place es «en el condado de Cook».
title-county = Comunidades Seguras { $place }, { $usps }, { $day }
title-events = Comunidades Seguras: hechos con fecha
title-timeline = El despliegue de Comunidades Seguras { $within }
title-practice = Comunidades Seguras: palabra y registro { $within }, { $day }
title-curves = El despliegue de Comunidades Seguras, estado por estado
title-sheet = Comunidades Seguras cada medio año
title-compare = Comunidades Seguras { $within }: qué cambió entre el { $from } y el { $to }

## Lo que muestra una imagen. $finding es una frase

alt-map = Mapa { $of } por condado. { $finding }.
alt-compare = Mapa de los cambios { $within } por condado. { $finding }.
alt-lanes = Gráfico de tres pistas en el tiempo: activado, dicho, cárceles. { $finding }.
alt-rollout = Gráfico de líneas del despliegue. { $finding }.
alt-curves = Pequeños gráficos de líneas, uno por estado. { $finding }.
alt-sheet = Pequeños mapas cada medio año. { $finding }.

# El final de un párrafo.
summary-from = (Participation Atlas, edición { $edition })

## Citas

# $originals es una lista en la que cada elemento termina en «; », o nada.
cite-ap = Fuente: { $originals }actos públicos según la fuente nombrada en cada fila; compilado por Participation Atlas, edición { $edition }, datos hasta el { $as_of }, { $permalink }
# $names es una lista en la que cada elemento termina en «; », o nada.
cite-credit = Compilado de: { $names }actos públicos según la fuente nombrada en cada fila
cite-no-date = s. f.
cite-data-set = Conjunto de datos
cite-edition = Edición { $edition }
# La lengua como la llama BibTeX.
cite-babel = spanish

## El panel bajo una vista

take-picture = Texto alternativo de la imagen
take-paragraph = En un párrafo
take-cite = Citar esta vista
take-cite-note = Primero, quienes lo averiguaron; el atlas, al final.
cite-style-ap = AP
cite-style-apa = APA

## Para los buscadores, que muestran los datos con una descripción

# $view es cómo se llama una vista; $site, de qué trata el atlas.
dataset-of-a-view = { $view }. { $site }
dataset-of-the-edition = Todo lo que contiene el atlas, con su libro de códigos y sus fuentes. { $site }

## Una vista en un marco de otro sitio

take-embed = Insertar esta vista
take-embed-others = Sobre fondo claro u oscuro, o esta edición para siempre
take-embed-note = Pegue este código en su página. El marco se lee sin programa alguno; el programa le da la altura que necesita.
# $kept es live (viva) o frozen (fija); $theme, auto, light (claro) o dark (oscuro).
embed-code = { $kept ->
    [live] La edición más reciente
   *[frozen] Esta edición, para siempre
}, { $theme ->
    [light] sobre fondo claro
    [dark] sobre fondo oscuro
   *[auto] clara u oscura según el dispositivo de quien lee
}
# Of a list of which an embed shows the beginning.
embed-some = Los primeros { $shown } de { $all }.
embed-whole-view = Ver la vista completa en Participation Atlas
