### Los días en palabras.

month = { $n ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
# $day y $year son cifras. El primer día del mes es el 1.º; como en la prensa de EE. UU., se escribe 1.
date-day = { $day } de { $month } de { $year }
# $month son sus tres primeras letras.
date-short = { $day } { $month } { $year }
date-month = { $month } de { $year }
# Una fecha como la da su fuente, con su límite. $form dice cómo está escrita: day, month o year.
written-on-or-before = { $form ->
    [day] a más tardar el { $date }
   *[other] a más tardar en { $date }
}
written-approximate = hacia { $form ->
    [day] el { $date }
   *[other] { $date }
}
written-announced = anunciado para { $form ->
    [day] el { $date }
   *[other] { $date }
}
# Desde cuándo rige un valor.
since-exact = desde { $form ->
    [day] el { $date }
   *[other] { $date }
}
since-on-or-before = desde { $form ->
    [day] el { $date }
   *[other] { $date }
} o antes
since-approximate = desde { $form ->
    [day] el { $date }
   *[other] { $date }
}, aproximadamente
since-announced = desde { $form ->
    [day] el { $date }
   *[other] { $date }
}, según lo anunciado
