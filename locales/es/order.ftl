### Orden y distancia: el tercero de 58, el día en que se activó, 147 días después.

## Qué puesto ocupa un lugar entre los de su estado. $unit es county, parish, municipio o jurisdiction.

# Condado y municipio son masculinos; parroquia y jurisdicción, femeninas.
ordinal = { $unit ->
    [county] { $n ->
        [1] primero
        [2] segundo
        [3] tercero
        [4] cuarto
        [5] quinto
        [6] sexto
        [7] séptimo
        [8] octavo
        [9] noveno
        [10] décimo
       *[other] { $n }.º
    }
    [municipio] { $n ->
        [1] primero
        [2] segundo
        [3] tercero
        [4] cuarto
        [5] quinto
        [6] sexto
        [7] séptimo
        [8] octavo
        [9] noveno
        [10] décimo
       *[other] { $n }.º
    }
   *[other] { $n ->
        [1] primera
        [2] segunda
        [3] tercera
        [4] cuarta
        [5] quinta
        [6] sexta
        [7] séptima
        [8] octava
        [9] novena
        [10] décima
       *[other] { $n }.ª
    }
}
# Los puestos de un rango, $together de ellos, con artículo; $first y $last son ordinales.
rank-first = { $unit ->
    [county] { $together ->
        [one] el primero
       *[other] los primeros
    }
    [municipio] { $together ->
        [one] el primero
       *[other] los primeros
    }
   *[other] { $together ->
        [one] la primera
       *[other] las primeras
    }
}
rank-last = { $unit ->
    [county] { $together ->
        [one] el último
       *[other] los últimos
    }
    [municipio] { $together ->
        [one] el último
       *[other] los últimos
    }
   *[other] { $together ->
        [one] la última
       *[other] las últimas
    }
}
rank-one = { $unit ->
    [county] el { $first }
    [municipio] el { $first }
   *[other] la { $first }
}
rank-two = { $unit ->
    [county] el { $first } y el { $last }
    [municipio] el { $first } y el { $last }
   *[other] la { $first } y la { $last }
}
rank-some = { $unit ->
    [county] del { $first } al { $last }
    [municipio] del { $first } al { $last }
   *[other] de la { $first } a la { $last }
}
# Donde algunos del estado no tienen fecha conocida, la frase lo dice: $without es cuántos.
rank-known = { $without ->
    [0] { "" }
   *[other] { " " }con fecha conocida
}
rank-end = { $without ->
    [0] .
    [one] ; en el caso que falta no se encontró ninguna.
   *[other] ; en los otros { $without } casos no se encontró ninguna.
}
# $of_state es "de California", $with_date cuántos tienen fecha conocida, $places "del quinto al 16.º".
rank-sentence-only = { $unit ->
    [county] Fue el único { unit-one }
    [municipio] Fue el único { unit-one }
   *[other] Fue la única { unit-one }
} { $of_state }{ rank-known }{ rank-end }
rank-sentence-both = { $unit ->
    [county] Los dos { unit-many }
    [municipio] Los dos { unit-many }
   *[other] Las dos { unit-many }
} { $of_state }{ rank-known } se activaron a la vez{ rank-end }
rank-sentence-all = { $unit ->
    [county] Los { $with_date } { unit-many }
    [municipio] Los { $with_date } { unit-many }
   *[other] Las { $with_date } { unit-many }
} { $of_state }{ rank-known } se activaron a la vez{ rank-end }
rank-sentence-one = Fue { $places } de { $unit ->
    [county] los { $with_date } { unit-many }
    [municipio] los { $with_date } { unit-many }
   *[other] las { $with_date } { unit-many }
} { $of_state }{ rank-known }{ rank-end }
rank-sentence-some = Se activó a la vez que { $unit ->
    [county] { $others ->
        [one] otro
       *[other] otros { $others }
    }: fueron { $places } de los { $with_date } { unit-many }
    [municipio] { $others ->
        [one] otro
       *[other] otros { $others }
    }: fueron { $places } de los { $with_date } { unit-many }
   *[other] { $others ->
        [one] otra
       *[other] otras { $others }
    }: fueron { $places } de las { $with_date } { unit-many }
} { $of_state }{ rank-known }{ rank-end }
# Lo mismo donde falta sitio; $first y $last son cifras: aquí se dicen los puestos, que no tienen género.
rank-short-only = único puesto{ rank-known }
rank-short-all = a la vez en todo el estado ({ $with_date }{ rank-known })
rank-short-one = puesto { $first } de { $with_date }{ rank-known }
rank-short-some = { $together } a la vez, puestos { $first } a { $last } de { $with_date }{ rank-known }

## Días entre una cosa y otra

days = { $count ->
    [0] ningún día
    [one] 1 día
   *[other] { $count } días
}
days-at-least = al menos { days }
# $most es "147 días".
days-from-to = entre { $least } y { $most }
# Una fecha entre paréntesis, donde no se pueden contar los días desde ella; si no, "none".
dated = { $date ->
    [none] { "" }
   *[other] { " " }({ $date })
}

## Un «no» y la activación. $days es "147 días"; $basis dice de quién era el «no», own o state.

# Después de una frase que nombró el «no» con su fecha. $end es una de las tres de abajo, o nada.
on-after-that = Se activó { $days } después{ $end }.
on-later = Se activó después{ $end }.
on-days-after-no = { $basis ->
    [state] Se activó { $days } después de que el estado dijera que no{ dated }{ $end }.
   *[own] Se activó { $days } después de que el lugar dijera que no{ dated }{ $end }.
}
on-after-no = { $basis ->
    [state] Se activó después de que el estado dijera que no{ dated }{ $end }.
   *[own] Se activó después de que el lugar dijera que no{ dated }{ $end }.
}
no-had-ended-days-before = ; ese «no» había terminado { $days } antes{ dated }
no-ended-same-day = ; ese «no» terminó el mismo día
no-had-ended = ; ese «no» había terminado para entonces{ dated }
# Un «no» del mismo día o posterior. $who es state, own o again.
that-same-day = Eso fue el día en que se activó.
that-days-after = Eso fue { $days } después de la activación.
that-unclear = Esa fecha no dice a cuántos días de la activación.
no-same-day = { $who ->
    [state] El estado dijo que no el día en que se activó.
    [again] El lugar dijo que no otra vez el día en que se activó.
   *[own] El lugar dijo que no el día en que se activó.
}
no-days-after = { $who ->
    [state] El estado dijo que no { $days } después de la activación{ dated }.
    [again] El lugar dijo que no otra vez { $days } después de la activación{ dated }.
   *[own] El lugar dijo que no { $days } después de la activación{ dated }.
}
no-unclear = { $who ->
    [state] El estado dijo que no{ dated }; la fecha no dice a cuántos días de la activación.
    [again] El lugar dijo que no otra vez{ dated }; la fecha no dice a cuántos días de la activación.
   *[own] El lugar dijo que no{ dated }; la fecha no dice a cuántos días de la activación.
}

## El primer límite a las órdenes de retención y la activación

limit-same-day = Una norma limitó aquí por primera vez las órdenes de retención de ICE el día en que se activó.
limit-days-after = Una norma limitó aquí por primera vez las órdenes de retención de ICE { $days } después de la activación{ dated }.
on-days-after-limit = Se activó { $days } después de que una norma limitara aquí por primera vez las órdenes de retención de ICE{ dated }.
limit-unclear = Una norma limitó aquí por primera vez las órdenes de retención de ICE{ dated }; la fecha no dice a cuántos días de la activación.

## Después del «no» de un estado. $date es la del «no».

after-no = Después del «no» ({ $date }) { $count ->
    [one] se activó 1 { unit-one }.
   *[other] se activaron { $count } { unit-many }.
}
after-no-days = Después del «no» ({ $date }) { $count ->
    [one] se activó 1 { unit-one }, { $days } más tarde.
   *[other] se activaron { $count } { unit-many }, { $days } más tarde.
}
