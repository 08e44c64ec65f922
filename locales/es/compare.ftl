### Dos días, uno al lado del otro.

## Clases de cambio, para la leyenda o el título de sus filas.

change-switched-on = Activado
change-said-no-own = Dijo que no
change-said-no-state = El estado dijo que no
change-limits-holds = Empezó a limitar las órdenes de retención
change-no-longer-out = Ya no bajo un «no»
change-no-longer-limits = Ya no limita las órdenes de retención
change-agreement-cancelled = Acuerdo cancelado por ICE
change-stance-changed = Otra postura
change-practice-changed = Otra norma sobre las órdenes de retención
change-stance-ended = Lo que se había dicho terminó con el programa
change-phase-stopped = El programa dejó de funcionar con su nombre
change-phase-ran-again = El programa volvió a funcionar

# Qué significa cada una, en una frase.
change-switched-on-meaning = ICE no lo había activado el primer día, y sí el segundo.
change-said-no-own-meaning = El segundo día regía un «no» del propio lugar que no regía el primero.
change-said-no-state-meaning = El segundo día regía para él el «no» de su estado; el primero no regía ninguno. El «no» de un estado no es el del condado.
change-limits-holds-meaning = Una norma pública, propia o de su estado, limitaba ahora qué órdenes de retención de ICE cumplen sus cárceles.
change-no-longer-out-meaning = El primer día regía un «no», propio o de su estado; un acto posterior dijo otra cosa.
change-no-longer-limits-meaning = El primer día regía un límite a las órdenes de retención de ICE; un acto posterior lo terminó.
change-agreement-cancelled-meaning = El lugar, o su estado, había entrado por un acuerdo, e ICE lo canceló por innecesario.
change-stance-changed-meaning = El lugar, o su estado, entró en el programa, lo disputó o dijo otra cosa que no llega a un «no».
change-practice-changed-meaning = Otra norma sobre las órdenes de retención de ICE, o la misma por un acto ajeno.
change-stance-ended-meaning = Lo que se había dicho trataba del programa tal como era, y terminó con él. Nadie se retractó.
change-phase-changed-meaning = El programa dejó de funcionar con su nombre, o volvió a hacerlo. El intercambio de huellas continuó.

## El titular. $changes son oraciones como "76 condados se activaron", unidas con punto y coma.

compare-same-day = Nada cambió: ambos días son el { $day }
compare-same-day-in-state = Nada cambió { $in_state }: ambos días son el { $day }
compare-between = Entre el { $from } y el { $to }, { $changes }
compare-between-in-state = { $state }, entre el { $from } y el { $to }: { $changes }
compare-day-before = El { $day }, en comparación con el día anterior, { $changes }
compare-day-before-in-state = { $state }, el { $day }, en comparación con el día anterior: { $changes }
# En lugar de las oraciones, donde no hay ninguna.
compare-nothing = { $unit ->
    [county] nada cambió en ningún { unit-one }
    [municipio] nada cambió en ningún { unit-one }
   *[other] nada cambió en ninguna { unit-one }
}

# Las oraciones, cada una con los lugares que cuenta: $places es "76 condados", o "76" después de una que ya los nombró, y
# $count su número. La etiqueta es el código de la clase.
clause-switched-on = { $count ->
    [one] se activó
   *[other] se activaron
} <switched_on>{ $places }</switched_on>
clause-said-no-own = { $count ->
    [one] <said_no_own>{ $places }</said_no_own> dijo que no por su cuenta
   *[other] <said_no_own>{ $places }</said_no_own> dijeron que no por su cuenta
}
clause-said-no-state = { $count ->
    [one] <said_no_state>{ $places }</said_no_state> pasó a estar bajo el «no» de su estado
   *[other] <said_no_state>{ $places }</said_no_state> pasaron a estar bajo el «no» de su estado
}
clause-limits-holds = { $count ->
    [one] <limits_holds>{ $places }</limits_holds> empezó a limitar las órdenes de retención de ICE
   *[other] <limits_holds>{ $places }</limits_holds> empezaron a limitar las órdenes de retención de ICE
}
clause-no-longer-out = { $count ->
    [one] <no_longer_out>{ $places }</no_longer_out> dejó de estar bajo un «no»
   *[other] <no_longer_out>{ $places }</no_longer_out> dejaron de estar bajo un «no»
}
clause-no-longer-limits = { $count ->
    [one] <no_longer_limits>{ $places }</no_longer_limits> dejó de limitar las órdenes de retención de ICE
   *[other] <no_longer_limits>{ $places }</no_longer_limits> dejaron de limitar las órdenes de retención de ICE
}
clause-agreement-cancelled = ICE canceló el acuerdo que abarcaba <agreement_cancelled>{ $places }</agreement_cancelled>
clause-stance-changed = { $count ->
    [one] <stance_changed>{ $places }</stance_changed> pasó a otra postura que no llega a un «no»
   *[other] <stance_changed>{ $places }</stance_changed> pasaron a otra postura que no llega a un «no»
}
clause-practice-changed = { $count ->
    [one] <practice_changed>{ $places }</practice_changed> pasó a otra norma sobre las órdenes de retención de ICE
   *[other] <practice_changed>{ $places }</practice_changed> pasaron a otra norma sobre las órdenes de retención de ICE
}
clause-stance-ended = terminó con el programa lo que se había dicho para <stance_ended>{ $places }</stance_ended>
clause-phase-stopped = el programa dejó de funcionar con su nombre en <phase_changed>{ $places }</phase_changed>, y el intercambio de huellas continuó
clause-phase-ran-again = el programa volvió a funcionar en <phase_changed>{ $places }</phase_changed>

## Lo que el titular deja fuera

compare-same-answers = { $total ->
    [one] La respuesta { $unit ->
        [county] del único { unit-one }
        [municipio] del único { unit-one }
       *[other] de la única { unit-one }
    } es la misma los dos días.
   *[other] Las respuestas de { $unit ->
        [county] los { $total } { unit-many }
        [municipio] los { $total } { unit-many }
       *[other] las { $total } { unit-many }
    } son las mismas los dos días.
}
# $part es "en 76 de 102 condados".
compare-differs = La respuesta es distinta <all>{ $part }</all>.
compare-also = Además: { $changes }.

## Lo que un mapa dice de un lugar, después de su nombre

# $change es una clase de cambio, $value a qué cambió, $date la fecha de su fila.
changed-on = { $change }, { $date }
changed-to = { $change }: { $value }
changed-to-on = { $change }: { $value }, { $date }
began-to-limit-by-state = empezó a limitar las órdenes de retención por norma del estado
# $standing es "activo pese a su objeción".
unchanged = nada cambió, { $standing }
compare-map-description = Un mapa por condado de lo que cambió entre dos días. Color: activado, abandonado, cambiado de otro
    modo o sin cambio. Líneas encima: el lugar (densas) o su estado (claras) había dicho que no entretanto. Puntos: una
    norma pública limita desde entonces las órdenes de retención de ICE. Cada condado es un enlace con su nombre y lo que
    cambió.
compare-map-note = Líneas: un «no» nuevo, del lugar (densas) o de su estado (claras). Puntos: un límite nuevo a las órdenes de retención de ICE. Se superponen al color de lo demás que cambió.
compare-unchanged = Nada cambió
compare-unknown = Sin fecha conocida, sin cambios conocidos

## La página

compare-days = Días
compare-from = Desde
compare-to = Hasta
compare-state = Estado
compare-all-states = Todos los estados
compare-button = Comparar
compare-map-of-html = <a href="{ $href }">Mapa del { $day }</a>, el programa entonces: <strong>{ $phase }</strong>
compare-a-milestone = Comparar un hito con el día anterior
compare-legend-note = Un lugar figura en cada línea que le corresponde; si son varias, el mapa muestra el color de la
    primera y, encima, líneas para un «no» nuevo (densas: propio; claras: de su estado) y puntos para un límite nuevo a las
    órdenes de retención de ICE. Lo que empezó y terminó entre los dos días no es un cambio. Cada número lleva a sus filas.
compare-every-change = Cada cambio, con la fila en que se apoya
compare-nothing-to-compare = Ambos días son el { $day }, así que no hay nada que comparar. Arriba se puede elegir otro día.
compare-no-change = Cada jurisdicción responde el { $to } lo mismo que el { $from }.
compare-table = { $kind }, tabla
compare-column-place = Lugar
compare-column-state = Estado
compare-column-row = La fila en que se apoya
