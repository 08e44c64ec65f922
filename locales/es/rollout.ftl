### La gráfica de la expansión en palabras. $unit es county, parish, municipio o jurisdiction.

## El hallazgo. $part es "en los 102 condados".

rollout-nation-on = Comunidades Seguras se activó { $part } el { $day }
rollout-nation-between = Comunidades Seguras se activó { $part } entre el { $first } y el { $last }
rollout-state-on = { $state }: activado { $part } el { $day }
rollout-state-between = { $state }: activado { $part } entre el { $first } y el { $last }

## Lo que muestran las líneas, para quien no puede verlas. $of_all es "102 condados".

rollout-description = Una gráfica escalonada desde 2008 hasta el último día de los datos. De { $of_all }, { $dated } { $dated ->
    [one] tiene
   *[other] tienen
} un día de activación conocido.
# $own y $state son "3 condados" y "54 condados".
rollout-description-out = Bajo un «no» cuando terminó el programa o se retiró el último «no»: { $own } con uno propio, { $state } con el del estado.
rollout-description-no-out = No se encontró ningún «no».
rollout-description-limits = { $count ->
    [0] Al final no se encontró ninguna norma pública que limite las órdenes de retención de ICE.
    [one] Al final 1 { unit-one } estaba bajo una norma pública que limita las órdenes de retención de ICE.
   *[other] Al final { $count } { unit-many } estaban bajo una norma pública que limita las órdenes de retención de ICE.
}

## En la gráfica

rollout-no-date = No se encontró fecha de activación para { $total ->
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
rollout-no-date-short = Sin fecha de activación conocida
# La línea de todos los lugares con fecha conocida.
rollout-total = { $unit ->
    [county] { $total ->
        [one] Su único { unit-one }
       *[other] Los { $total } { unit-many }
    }
    [municipio] { $total ->
        [one] Su único { unit-one }
       *[other] Los { $total } { unit-many }
    }
   *[other] { $total ->
        [one] Su única { unit-one }
       *[other] Las { $total } { unit-many }
    }
}
rollout-known = { $dated } de { $total } { unit-many } { $dated ->
    [one] tiene
   *[other] tienen
} fecha conocida
rollout-known-short = { $dated } de { $total } con fecha
# En los extremos de las líneas.
rollout-end-on = { $unit ->
    [county] { $count ->
        [one] 1 activado
       *[other] { $count } activados
    }
    [municipio] { $count ->
        [one] 1 activado
       *[other] { $count } activados
    }
   *[other] { $count ->
        [one] 1 activada
       *[other] { $count } activadas
    }
}
rollout-end-limits = { $count ->
    [0] { $unit ->
        [county] ninguno limita las retenciones de ICE
        [municipio] ninguno limita las retenciones de ICE
       *[other] ninguna limita las retenciones de ICE
    }
    [one] 1 limita las retenciones de ICE
   *[other] { $count } limitan las retenciones de ICE
}
# En los puntos de una línea. $what es un lugar, cuántos lugares o un día.
rollout-first = Inicio: { $what }
rollout-last = Final: { $what }
rollout-dated = { $what }, { $day }
rollout-out = { $count } bajo un «no»
rollout-out-own = { $own } bajo un «no» propio
rollout-out-state = { $state } bajo el «no» del estado
# Lo que sigue a los dos puntos puede ir en otra línea.
rollout-out-both = { $count } bajo un «no»: { $own } propio, { $state } del estado
# Debajo del eje.
rollout-milestones = Hitos del programa
rollout-acts = Actos con fecha: { $state }
rollout-mark = { $number }. { $date }: { $what }
