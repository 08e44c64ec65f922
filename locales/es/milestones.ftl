### Hitos: nombres cortos, para listas y marcas.

milestone-entry = { $date }: { $name }
milestone-first-site = { $count ->
    [one] Primer lugar: { $names }
   *[other] Primeros lugares: { $names }
}
milestone-first-no = Primer «no» conocido: { $whose }
milestone-first-no-to-the-day = Primer «no» con día conocido: { $whose }
milestone-first-state-no = Primer «no» conocido de un estado: { $whose }
milestone-first-state-no-to-the-day = Primer «no» de un estado con día conocido: { $whose }
milestone-first-limit = Primer límite conocido a las retenciones de ICE: { $whose }
milestone-first-limit-to-the-day = Primer límite a las retenciones de ICE con día conocido: { $whose }
milestone-state-no = { $kind ->
    [State] El estado
    [District] El Distrito
   *[other] El territorio
} dijo que no ({ $what })
milestone-no = Dijo que no ({ $what })
milestone-state-limit = { $kind ->
    [State] El estado
    [District] El Distrito
   *[other] El territorio
} limitó las retenciones de ICE
milestone-limit = Límite a las retenciones de ICE
milestone-switched-on = Activación, { $rank }
milestone-only = { $state }: activación
milestone-complete-known = { $state } (los { $dated } de { $total } con fecha conocida)
milestone-first-complete = { $count ->
    [one] Primer estado completo: { $names }
   *[other] Primeros estados completos: { $names }
}
milestone-complete = { $count ->
    [one] Completo: { $names }
   *[other] Completos: { $names }
}
milestone-last-named = Los últimos: { $names }
milestone-last = Los últimos { $count }: { $spread }
milestone-first-in-state = Primer lugar del estado: { $names }
milestone-first-in-state-together = Primeros del estado: { $names } a la vez
milestone-all = { $count ->
    [one] { $unit ->
        [county] Activado su único
        [municipio] Activado su único
       *[other] Activada su única
    } { unit-one }{ $known ->
        [yes] {" "}con fecha conocida
       *[no] {""}
    }
   *[other] { $unit ->
        [county] Activados los
        [municipio] Activados los
       *[other] Activadas las
    } { $count } { unit-many }{ $known ->
        [yes] {" "}con fecha conocida
       *[no] {""}
    }{ $once ->
        [yes] {" "}a la vez
       *[no] {""}
    }
}

## Sobre el control deslizante: dos o tres palabras.

mark-first-site = { $count ->
    [one] Primer lugar
   *[other] Primeros lugares
}
mark-first-complete = Primer estado completo
mark-last = { $count ->
    [one] El último
   *[other] Los últimos { $count }
}
mark-first-no = Primer «no»
mark-first-state-no = Primer «no» de un estado
mark-first-limit = Primer límite
mark-first-in-state = Primero del estado
mark-complete = { $state }, completo
mark-last-known = Último con fecha
mark-state-no = { $kind ->
    [State] El estado
    [District] El Distrito
   *[other] El territorio
} dijo que no
mark-no = Dijo que no
mark-switched-on = Activación

milestone-rows = { $count ->
    [0] ninguna fila, { $state }
    [one] { $count } fila, { $state }
   *[other] { $count } filas, { $state }
}
