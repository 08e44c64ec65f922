### Filas como hechos: un hecho, la lista de ellos y el canal Atom.

## Un hecho

# Lo que una fila fijó en una vía o en el curso del programa.
set-stance = la postura: «{ $value }»
set-practice = la práctica de las cárceles: «{ $value }»
set-phase = la fase: «{ $value }»
event-sets = Fija { $what }
event-of-the-city = Para la ciudad, { $what }.
city-inside = Una ciudad dentro del condado: no fija las vías del condado.
named-by-ice = Afirmación de ICE, de un informe de 2017 que ICE suspendió por sus errores. Solo se muestra en la
    historia.
# Antes de la nota, que está en inglés.
compilers-note = Nota de los compiladores (en inglés):
switched-on-here = ICE activó aquí el programa.
the-programme = El programa
event-source-html = Fuente: <a href="{ $href }" lang="en">{ $source }</a>{ $confidence ->
    [none] { "" }
   *[other] ; confianza: { $confidence }
}; fila <code>{ $row }</code>.
county-and-state = { $county }, { $usps }
city-and-county = { $city }, { $usps } ({ $county })

## La lista

events-lede = Todo lo que aquí tiene fecha y fuente: actos públicos de estados, condados y ciudades, hitos del programa y
    los días en que ICE activó cada lugar.
all-tracks = Todas las vías
all-kinds = Todos los tipos
filter-track = Vía
filter-kind = Tipo
filter-from = Desde
filter-to = Hasta
fips-code = Código FIPS
fips-hint = Cinco cifras, como 17031
show-all-events = Mostrar todos los hechos
follow-these-events = Seguir estos hechos (Atom)
follow-them = Seguirlos (Atom)
look-up-a-fips-code = Buscar un código FIPS
no-events = Ninguna fila con fecha cumple todas estas condiciones. Es una laguna en lo encontrado; no significa que no
    ocurriera nada.
# $page y $pages son cifras.
events-range = Hechos { $start } a { $end } de { $total }, los más recientes primero: página { $page } de { $pages }.
pages-of-this-list = Páginas de esta lista
list-page = Página
newer = Más recientes
older = Anteriores

## El canal Atom

feed-title = Participation Atlas: { $headline }
feed-newest = Los { $most } más recientes de { $all } hechos; la lista y sus exportaciones los contienen todos.
feed-all = Todos los hechos de esta lista, como máximo { $most }.
feed-with-activations = Entre ellos están los días en que ICE activó cada lugar.
feed-without-activations = Sin los días en que ICE activó cada lugar: pídase kind=activated, un estado o un lugar.
feed-dates = Cada entrada lleva el día desde el que cuenta el hecho.
# Dicho donde los resúmenes y las citas están en otro idioma que el canal.
feed-language = { " " }Los resúmenes y las citas están en inglés.
feed-generator = Participation Atlas, edición { $edition }
feed-rights = Las fechas de los actos públicos son datos de hecho. Las citas pertenecen a quienes las publicaron. Condiciones
    de cada tabla: { $address }
feed-entry = { $place }: { $kind }, { $date }
feed-entry-sets = Fija { $what }.
feed-entry-source-html = Fuente: <span lang="en">{ $source }</span> (fila { $row }{ $confidence ->
    [none] { "" }
   *[other] , confianza: { $confidence }
}).
