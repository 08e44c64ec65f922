### Un estado en palabras. $unit es county, parish, municipio o jurisdiction; $kind es State, District u otro.

## El titular

state-no-date = { $state }: no se encontró fecha de activación para { $total ->
    [one] { $unit ->
        [county] su único { unit-one }
        [municipio] su único { unit-one }
       *[other] su única { unit-one }
    }
   *[other] { $unit ->
        [county] ninguno de sus { $total } { unit-many }
        [municipio] ninguno de sus { $total } { unit-many }
       *[other] ninguna de sus { $total } { unit-many }
    }
}
state-not-running = { $state }, { $day }: no funcionaba con este nombre; el intercambio de huellas continuaba
# $part es "en 26 de 102 condados".
state-on = { $state }, { $day }: activado <on>{ $part }</on>
state-on-said-no = { $state }, { $day }: activado <on>{ $part }</on>; { $kind ->
    [State] el estado había dicho que no
    [District] el Distrito había dicho que no
   *[other] el territorio había dicho que no
}

## ¿Qué había dicho?

what-the-state-said = ¿Qué había dicho el estado?
what-the-district-said = ¿Qué había dicho el Distrito?
what-the-territory-said = ¿Qué había dicho el territorio?
state-no-stance = { $kind ->
    [State] No se encontró ninguna postura pública del estado para este día.
    [District] No se encontró ninguna postura pública del Distrito para este día.
   *[other] No se encontró ninguna postura pública del territorio para este día.
} Eso no significa que estuviera de acuerdo.
state-in = Dentro: había entrado, o dijo que quería hacerlo, { $since }.
state-contested = En disputa: había objetado, o dijo ambas cosas, { $since }.
state-out = No: había pedido salir, se había negado o había terminado su acuerdo, { $since }.
state-agreement-cancelled = Había firmado un acuerdo, que ICE canceló por innecesario, { $since }.

## ¿Qué piden sus leyes a las cárceles?

what-its-laws-ask = ¿Qué piden sus leyes a las cárceles?
state-no-rule = { $kind ->
    [State] No se encontró ninguna norma pública del estado para este día.
    [District] No se encontró ninguna norma pública del Distrito para este día.
   *[other] No se encontró ninguna norma pública del territorio para este día.
}
# $rule es un valor de la vía de la práctica de las cárceles.
state-rule = { $rule }, { $since }.

## ¿Dónde discrepan la decisión y la activación?

# "1 condado estaba activo", "26 condados estaban activos": una parte de las tres siguientes.
state-were-active = { $unit ->
    [county] { $count ->
        [one] 1 { unit-one } estaba activo
       *[other] { $count } { unit-many } estaban activos
    }
    [municipio] { $count ->
        [one] 1 { unit-one } estaba activo
       *[other] { $count } { unit-many } estaban activos
    }
   *[other] { $count ->
        [one] 1 { unit-one } estaba activa
       *[other] { $count } { unit-many } estaban activas
    }
}
state-objection-own = <all>{ state-were-active }</all> pese a una objeción: la propia.
state-objection-state = <all>{ state-were-active }</all> pese a una objeción: la del estado.
state-objection-both = <all>{ state-were-active }</all> pese a una objeción: <own>{ $own }</own> pese a la propia, <state>{ $state }</state> pese a la del estado.

## ¿Qué no se sabe?

what-is-not-known = ¿Qué no se sabe?
# $places es "41 municipios".
state-unknown = Para <unknown>{ $places }</unknown> no se encontró fecha de activación. Eso no significa que no hubiera activación.

## ¿Quién fue el primero y quién el último? $first y $last son un lugar, o cuántos.

state-only = { $names }, el { $day }.
state-first-and-last = Primero { $first }, el { $first_day }; por último { $last }, el { $last_day }.
state-first-and-latest = Primero { $first }, el { $first_day }; lo más reciente hasta entonces, { $last }, el { $last_day }.
