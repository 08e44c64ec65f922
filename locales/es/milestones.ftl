### Los hitos en palabras: nombres breves, para listas y para marcas sobre el control de días.

## Los primeros y los últimos. $names son lugares, o cuántos por estado.

milestone-first-site = { $count ->
    [one] El primer lugar: { $names }
   *[other] Los primeros lugares: { $names }
}
milestone-first-site-short = { $count ->
    [one] El primer lugar
   *[other] Los primeros lugares
}
milestone-last = Por último: { $names }
# $by_state es "76 en IL y 30 en AL".
milestone-last-many = Los últimos { $count } lugares: { $by_state }
milestone-last-short = { $count ->
    [one] El último lugar
   *[other] Los últimos { $count }
}
milestone-first-in-state = Lo primero en el estado: { $place }
# $places es "12 condados".
milestone-first-in-state-many = Lo primero en el estado: { $places } a la vez
milestone-first-in-state-short = Lo primero en el estado
# El primer acto que se encontró; donde $sure es "no", puede haberlo precedido uno sin día. $whose es de quién fue.
milestone-first-no = { $sure ->
    [yes] Primer «no» conocido: { $whose }
   *[no] Primer «no» con día conocido: { $whose }
}
milestone-first-state-no = { $sure ->
    [yes] Primer «no» conocido de un estado: { $whose }
   *[no] Primer «no» de un estado con día conocido: { $whose }
}
milestone-first-limit = { $sure ->
    [yes] Primer límite conocido a las órdenes de retención de ICE: { $whose }
   *[no] Primer límite a las órdenes de retención de ICE con día conocido: { $whose }
}
milestone-first-no-short = Primer «no»
milestone-first-state-no-short = Primer «no» de un estado
milestone-first-limit-short = Primer límite a las retenciones

## Estados activados por completo

milestone-state-on = Activado: { $state }
complete-known = { $state } ({ $dated } de { $total }, los que tienen fecha conocida)
milestone-first-complete = { $count ->
    [one] Primer estado completo: { $names }
   *[other] Primeros estados completos: { $names }
}
milestone-first-complete-short = Primer estado completo
milestone-complete = Al completo: { $names }
# Todo un estado. $unit es county, parish, municipio o jurisdiction; $known y $at_once son yes o no.
milestone-all-on = { $unit ->
    [county] { $count ->
        [one] Su único { unit-one }
       *[other] Los { $count } { unit-many }
    }
    [municipio] { $count ->
        [one] Su único { unit-one }
       *[other] Los { $count } { unit-many }
    }
   *[other] { $count ->
        [one] Su única { unit-one }
       *[other] Las { $count } { unit-many }
    }
}{ $known ->
    [yes] { " " }con fecha conocida
   *[no] { "" }
}, con el programa activado{ $at_once ->
    [yes] { " " }a la vez
   *[no] { "" }
}
milestone-last-known-short = Lo último con fecha conocida

## Actos de un estado o de un lugar en él. $kind es State, District, otro, o "none" para un lugar que no es un estado.

# $act es la clase de acto, en una o dos palabras.
milestone-no = { $kind ->
    [none] Dijo que no ({ $act })
    [State] El estado dijo que no ({ $act })
    [District] El Distrito dijo que no ({ $act })
   *[other] El territorio dijo que no ({ $act })
}
milestone-no-short = { $kind ->
    [none] Dijo que no
    [State] El estado dijo que no
    [District] El Distrito dijo que no
   *[other] El territorio dijo que no
}
milestone-limit = { $kind ->
    [none] Límite a las órdenes de retención de ICE
    [State] El estado limitó las órdenes de retención de ICE
    [District] El Distrito limitó las órdenes de retención de ICE
   *[other] El territorio limitó las órdenes de retención de ICE
}
# $rank es "puesto 3 de 58".
milestone-on = Activado, { $rank }
# Las filas en que se apoya un hito.
milestone-rows = { $count ->
    [0] ninguna fila
    [one] 1 fila
   *[other] { $count } filas
}, { $usps }
