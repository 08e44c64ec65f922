### La portada en palabras.

## El titular

nation-not-yet = El { $day }, Comunidades Seguras aún no estaba activado en ninguna parte
nation-not-running = El { $day }, Comunidades Seguras no funcionaba con este nombre; el intercambio de huellas continuaba
# $part es "en 1,510 de las 3,180 jurisdicciones con fecha conocida".
nation-on = El { $day }, Comunidades Seguras estaba activado <on>{ $part }</on>
over-own = ; <own>{ $own }</own> { $unit ->
    [county] { $own ->
        [one] activo
       *[other] activos
    }
    [municipio] { $own ->
        [one] activo
       *[other] activos
    }
   *[other] { $own ->
        [one] activa
       *[other] activas
    }
} pese a su propia objeción
over-state = ; <state>{ $state }</state> { $unit ->
    [county] { $state ->
        [one] activo
       *[other] activos
    }
    [municipio] { $state ->
        [one] activo
       *[other] activos
    }
   *[other] { $state ->
        [one] activa
       *[other] activas
    }
} pese a la objeción del estado
over-both = ; <own>{ $own }</own> { $unit ->
    [county] { $own ->
        [one] activo
       *[other] activos
    }
    [municipio] { $own ->
        [one] activo
       *[other] activos
    }
   *[other] { $own ->
        [one] activa
       *[other] activas
    }
} pese a su propia objeción, <state>{ $state }</state> pese a la del estado

## ¿Qué extensión tenía?

nation-how-widespread = ¿Hasta dónde llegaba?
nation-nobody-yet = No se había activado ninguna jurisdicción. Más tarde se { $count ->
    [one] activaría <waiting>{ $count }</waiting>
   *[other] activarían <waiting>{ $count }</waiting>
}.
nation-widespread = ICE lo había activado <on>{ $part }</on>, en <states>{ $states ->
    [one] { $states } estado
   *[other] { $states } estados y territorios
}</states>, donde vivía el <share>{ $share }</share> de la población de los 50 estados y el Distrito de Columbia.
nation-replaced = El Programa de Cumplimiento Prioritario había ocupado su lugar; las huellas se siguieron compartiendo.
nation-no-order = Ese día ninguna orden mantenía el programa con este nombre; las huellas se siguieron compartiendo.
nation-no-date = Para <unknown>{ $unknown }</unknown> de Puerto Rico y los territorios insulares no se encontró fecha.

## ¿Dónde discrepan la decisión y el interruptor?

where-they-disagree = ¿Dónde discrepan la decisión y la activación?
nation-stances-ended = Lo que los lugares habían dicho del programa terminó con él el { $day }; los límites a las órdenes de retención de ICE continuaron.
nation-no-objection = En ninguna parte, que sepamos: ningún lugar activado había dicho que no.
nation-objection-own = <own>{ $own ->
    [one] 1 jurisdicción estaba activa</own>
   *[other] { $own } jurisdicciones estaban activas</own>
} pese a una objeción propia.
nation-objection-state = <state>{ $state ->
    [one] 1 jurisdicción estaba activa</state>
   *[other] { $state } jurisdicciones estaban activas</state>
} pese a la objeción de su estado.
nation-objection-both = <own>{ $own ->
    [one] 1 jurisdicción estaba activa</own>
   *[other] { $own } jurisdicciones estaban activas</own>
} pese a una objeción propia, y <state>{ $state }</state> pese a la de su estado.
also-limited = { $unit ->
    [county] En <limiting>{ $count }</limiting> de ellos una norma pública limitaba además las órdenes de retención de ICE.
    [municipio] En <limiting>{ $count }</limiting> de ellos una norma pública limitaba además las órdenes de retención de ICE.
   *[other] En <limiting>{ $count }</limiting> de ellas una norma pública limitaba además las órdenes de retención de ICE.
}
nation-waiting-own = Sin activar: <own>{ $own ->
    [one] 1 jurisdicción
   *[other] { $own } jurisdicciones
}</own> con un «no» propio.
nation-waiting-state = Sin activar: <state>{ $state ->
    [one] 1 jurisdicción
   *[other] { $state } jurisdicciones
}</state> bajo el «no» del estado.
nation-waiting-both = Sin activar: <own>{ $own ->
    [one] 1 jurisdicción
   *[other] { $own } jurisdicciones
}</own> con un «no» propio, <state>{ $state }</state> bajo el del estado.
nation-limits = En <limits>{ $count ->
    [one] 1 jurisdicción más
   *[other] { $count } jurisdicciones más
}</limits> donde estaba activado, una norma pública limitaba las órdenes de retención de ICE.

## ¿Quién fue el primero y quién el último?

first-and-last = ¿Quién fue el primero y quién el último?
nobody-yet = Nadie todavía.
nation-only = Hasta entonces solo { $names }, el { $day }.
nation-first-and-last = { $firsts ->
    [one] El primero fue
   *[other] Los primeros fueron
} { $first }, el { $first_day }. Los últimos: { $last }, el { $last_day }.
nation-first-and-latest = { $firsts ->
    [one] El primero fue
   *[other] Los primeros fueron
} { $first }, el { $first_day }. Lo más reciente hasta entonces: { $last }, el { $last_day }.
names-in-one-state = { $all } { $spread }
names-in-states = { $all } a la vez, { $spread }
in-one-state = en { $state }
in-many-states = en { $count } estados
count-in-state = { $count } en { $state }
