### Orden y distancia: el tercero de 58, el día en que se activó, 147 días después.

## El puesto de un lugar entre los de su estado.

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
rank-place-first = { $form ->
    [the] { $unit ->
        [county] el primero
        [municipio] el primero
       *[other] la primera
    }
   *[short] { $unit ->
        [county] primero
        [municipio] primero
       *[other] primera
    }
}
rank-place-last = { $form ->
    [the] { $unit ->
        [county] el último
        [municipio] el último
       *[other] la última
    }
   *[short] { $unit ->
        [county] último
        [municipio] último
       *[other] última
    }
}
rank-place-one = { $form ->
    [the] { $unit ->
        [county] el { $a }
        [municipio] el { $a }
       *[other] la { $a }
    }
   *[short] { $unit ->
        [county] { $a }
        [municipio] { $a }
       *[other] { $a }
    }
}
rank-place-two = { $form ->
    [the] { $unit ->
        [county] el { $a } y el { $b }
        [municipio] el { $a } y el { $b }
       *[other] la { $a } y la { $b }
    }
   *[short] { $unit ->
        [county] { $a } y { $b }
        [municipio] { $a } y { $b }
       *[other] { $a } y { $b }
    }
}
rank-place-range = { $form ->
    [the] { $unit ->
        [county] del { $a } al { $b }
        [municipio] del { $a } al { $b }
       *[other] de la { $a } a la { $b }
    }
   *[short] { $unit ->
        [county] { $a } a { $b }
        [municipio] { $a } a { $b }
       *[other] { $a } a { $b }
    }
}
rank-short-known = { $count } con fecha conocida
rank-short-only = { $unit ->
    [county] el único
    [municipio] el único
   *[other] la única
}
rank-short-only-known = { rank-short-only } con fecha conocida
rank-short-all = { $unit ->
    [county] junto con los { $all }
    [municipio] junto con los { $all }
   *[other] junto con las { $all }
}
rank-short-one = { $place } de { $all }
rank-short-together = { $unit ->
    [county] uno
    [municipio] uno
   *[other] una
} de { $together } a la vez, { $place } de { $all }
rank-only = { $unit ->
    [county] Era el único { unit-one } { $of }{ $without ->
        [0] .
       *[other] {" "}con fecha conocida; de los otros { $without } no se encontró ninguna.
    }
    [municipio] Era el único { unit-one } { $of }{ $without ->
        [0] .
       *[other] {" "}con fecha conocida; de los otros { $without } no se encontró ninguna.
    }
   *[other] Era la única { unit-one } { $of }{ $without ->
        [0] .
       *[other] {" "}con fecha conocida; de las otras { $without } no se encontró ninguna.
    }
}
rank-both = { $unit ->
    [county] Los dos { unit-many } { $of }{ $without ->
        [0] {" "}se activaron a la vez.
       *[other] {" "}con fecha conocida se activaron a la vez; de los otros { $without } no se encontró ninguna.
    }
    [municipio] Los dos { unit-many } { $of }{ $without ->
        [0] {" "}se activaron a la vez.
       *[other] {" "}con fecha conocida se activaron a la vez; de los otros { $without } no se encontró ninguna.
    }
   *[other] Las dos { unit-many } { $of }{ $without ->
        [0] {" "}se activaron a la vez.
       *[other] {" "}con fecha conocida se activaron a la vez; de las otras { $without } no se encontró ninguna.
    }
}
rank-all = { $unit ->
    [county] Los { $count } { unit-many } { $of }{ $without ->
        [0] {" "}se activaron a la vez.
       *[other] {" "}con fecha conocida se activaron a la vez; de los otros { $without } no se encontró ninguna.
    }
    [municipio] Los { $count } { unit-many } { $of }{ $without ->
        [0] {" "}se activaron a la vez.
       *[other] {" "}con fecha conocida se activaron a la vez; de los otros { $without } no se encontró ninguna.
    }
   *[other] Las { $count } { unit-many } { $of }{ $without ->
        [0] {" "}se activaron a la vez.
       *[other] {" "}con fecha conocida se activaron a la vez; de las otras { $without } no se encontró ninguna.
    }
}
rank-one = { $unit ->
    [county] Fue { $place } de los { $count } { unit-many } { $of }{ $without ->
        [0] .
       *[other] {" "}con fecha conocida; de los otros { $without } no se encontró ninguna.
    }
    [municipio] Fue { $place } de los { $count } { unit-many } { $of }{ $without ->
        [0] .
       *[other] {" "}con fecha conocida; de los otros { $without } no se encontró ninguna.
    }
   *[other] Fue { $place } de las { $count } { unit-many } { $of }{ $without ->
        [0] .
       *[other] {" "}con fecha conocida; de las otras { $without } no se encontró ninguna.
    }
}
rank-together = { $unit ->
    [county] Fue uno de los { $together } que se activaron a la vez, { $place } de los { $count } { unit-many } { $of }{ $without ->
        [0] .
       *[other] {" "}con fecha conocida; de los otros { $without } no se encontró ninguna.
    }
    [municipio] Fue uno de los { $together } que se activaron a la vez, { $place } de los { $count } { unit-many } { $of }{ $without ->
        [0] .
       *[other] {" "}con fecha conocida; de los otros { $without } no se encontró ninguna.
    }
   *[other] Fue una de las { $together } que se activaron a la vez, { $place } de las { $count } { unit-many } { $of }{ $without ->
        [0] .
       *[other] {" "}con fecha conocida; de las otras { $without } no se encontró ninguna.
    }
}

## Cómo se siguen la activación y lo que se dijo.

days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
days-at-least = al menos { days }
dated = {" "}({ $date })
switched-later-by = Se activó { $days } después
switched-later = Se activó después
switched-after-no-by = Se activó { $days } después de que { $who ->
    [own] el lugar
   *[state] el estado
} dijera que no{ $dated }
switched-after-no = Se activó después de que { $who ->
    [own] el lugar
   *[state] el estado
} dijera que no{ $dated }
no-stood = { $said }.
no-ended-before = { $said }; ese «no» había terminado { $days } antes{ $dated }.
no-ended-same-day = { $said }; ese «no» terminó el mismo día.
no-ended-by-then = { $said }; ese «no» ya había terminado{ $dated }.
later-no-same-day = { $who ->
    [that] Eso fue
    [state] El estado dijo que no
    [again] El lugar volvió a decir que no
   *[own] El lugar dijo que no
} el día en que se activó.
later-no-after = { $who ->
    [that] Eso fue
    [state] El estado dijo que no
    [again] El lugar volvió a decir que no
   *[own] El lugar dijo que no
} { $days } después de la activación{ $dated }.
later-no-unclear = { $who ->
    [that] Esa fecha no dice cuántos días la separan de la activación.
    [state] El estado dijo que no{ $dated }; la fecha no dice cuántos días la separan de la activación.
    [again] El lugar volvió a decir que no{ $dated }; la fecha no dice cuántos días la separan de la activación.
   *[own] El lugar dijo que no{ $dated }; la fecha no dice cuántos días la separan de la activación.
}
limit-same-day = Una norma limitó aquí por primera vez las órdenes de retención de ICE el día en que se activó.
limit-after = Una norma limitó aquí por primera vez las órdenes de retención de ICE { $days } después de la activación{ $dated }.
limit-before = Se activó { $days } después de que una norma limitara aquí por primera vez las órdenes de retención de ICE{ $dated }.
limit-unclear = Una norma limitó aquí por primera vez las órdenes de retención de ICE{ $dated }; la fecha no dice cuántos días la
    separan de la activación.
after-no-places = Tras el «no» ({ $date }) se { $count ->
    [one] activó 1 { unit-one }
   *[other] activaron { $count } { unit-many }
}
after-no = { $said }.
after-no-days = { $said }, { $days } después.
after-no-range = { $said }, de { $least } a { $days } después.
