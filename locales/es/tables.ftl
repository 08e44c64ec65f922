### Tablas de lugares y de estados, y la página que las filtra.

## Encabezados de columnas

column-place = Lugar
column-state = Estado
column-fips = FIPS
column-status = Situación
column-switched-on = Activado
column-had-said = Lo que había dicho
column-jails = Lo que hacen sus cárceles
column-people = Habitantes, 2010
column-with-date = De las que tienen fecha conocida
column-over-own = Activas pese a su propia objeción
column-over-state = Pese a la del estado
column-state-had-said = Lo que había dicho el estado
column-first = Primera activación
column-last = Última

## En una celda

no-date-found = sin fecha conocida
not-until = no hasta el { $day }
until = hasta el { $day }
dates-unknown = { $unknown } sin fecha
dates-known-and-unknown = { $known } y { $unknown } sin fecha

## Nombres de tablas para quien las oye

jurisdictions-table = Jurisdicciones, tabla
states-table = Estados, tabla
states-caption = Los estados, el Distrito de Columbia, Puerto Rico y los territorios el { $day }

## La página que filtra

all-states = Todos los estados
all-statuses = Todas las situaciones
filter-state = Estado
filter-status = Situación
filter-basis = De quién es la objeción
filter-practice = Lo que hacen sus cárceles
any-practice = Cualquiera
# De una capa, cuyo nombre está sobre la elección.
all-classes = Todas las clases
limits-either-way = Limita las órdenes de retención, de un modo u otro
filter-order = Orden
# De quién es la objeción.
basis-any = De cualquiera
basis-its-own = Propia
basis-its-states = De su estado
# Una situación, sea de quien sea la objeción.
any-active-over-objection = Activo pese a una objeción
any-out-not-active = Sin activar, con un «no»
order-code = Código FIPS
order-name = Nombre
order-population = Más habitantes
order-status = Situación
order-activated = Activados antes
show-all-jurisdictions = Mostrar todas las jurisdicciones
show-the-map-of-this-day = Mostrar el mapa de este día
no-jurisdictions = Ninguna jurisdicción cumple todas estas condiciones este día.
table-all = Las { $count } jurisdicciones el { $day }
# $place es "en Illinois", $statuses y $classes nombres unidos por "table-status-or", $basis own o state; cada una puede
# ser none. Las $classes son del mapa $layer.
table-some = { $count ->
    [0] Ninguna jurisdicción
    [one] 1 jurisdicción
   *[other] { $count } jurisdicciones
}{ $place ->
    [none] { "" }
   *[other] { " " }{ $place }
}{ $statuses ->
    [none] { "" }
   *[other] { " " }en la situación «{ $statuses }»
}{ $basis ->
    [own] { " " }por objeción propia
    [state] { " " }por la objeción del estado
   *[none] { "" }
}{ $practice ->
    [none] { "" }
   *[other] { " " }con la norma para cárceles «{ $practice }»
}{ $classes ->
    [none] { "" }
   *[other] { " " }{ $count ->
        [one] que figura
       *[other] que figuran
    } como «{ $classes }» en «{ $layer }»
} el { $day }
table-status-or = { $most }» o «{ $last }
