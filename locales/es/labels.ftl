### Lo que se lee en lugar de un código, y las palabras pequeñas de contar.

# La situación de una jurisdicción.
status-unknown = Sin fecha conocida
status-programme-not-running = No funcionaba con este nombre (el intercambio sigue)
status-active-over-objection-own = Activo pese a su objeción
status-active-over-objection-state = Activo pese a la objeción del estado
status-active-limits-holds = Activo, limita las órdenes de retención
status-active = Activo
status-out-not-active-own = Dijo que no, sin activar
status-out-not-active-state = El estado dijo que no, sin activar
status-not-active = Aún sin activar

# Qué significa una situación, en una frase para la leyenda o el libro de códigos.
status-unknown-meaning = No se encontró ningún día de activación para este lugar.
status-programme-not-running-meaning = Ese día el programa no funcionaba con su nombre. El intercambio de huellas continuaba.
status-active-over-objection-meaning = ICE lo había activado aunque el lugar, o su estado, había dicho que no.
status-active-limits-holds-meaning = ICE lo había activado; una norma pública limita qué órdenes de retención de ICE cumple la cárcel.
status-active-meaning = ICE lo había activado; no regía ninguna objeción ni límite a las retenciones.
status-out-not-active-meaning = El lugar, o su estado, había dicho que no, y no estaba activado.
# Los puntos sobre un color del mapa.
dots-label = Puntos, sobre cualquier color: limita las órdenes de retención
dots-meaning = Una norma pública del lugar o de su estado limita qué órdenes de retención de ICE cumplen sus cárceles. Los lugares
    contados aquí se cuentan también por su situación.
status-not-active-meaning = ICE aún no lo había activado.

# Nombres de las tres vías.
track-federal = Activado por ICE
track-stance = Lo que dijo el lugar
track-jail-practice = Lo que hacen sus cárceles

# Valores de las vías.
federal-not-activated = Sin activar
federal-activated = Activado
federal-no-date-found = Sin fecha conocida
stance-none-found = Sin postura pública conocida
stance-in = Dentro
stance-contested = En disputa
stance-out = Fuera: dijo que no
stance-agreement-cancelled = Acuerdo cancelado por ICE
practice-none-found = Sin norma pública conocida
practice-limits-holds = Limita las órdenes de retención
practice-notifies-only = No retiene, pero avisa a ICE
practice-cooperates = Retiene y avisa

# De quién es el acto en que se apoya una respuesta.
basis-own = propia
basis-state = del estado

# Qué delimita una fecha, para una tabla.
bound-exact = en esa fecha
bound-on-or-before = a más tardar en esa fecha
bound-approximate = hacia entonces
bound-announced = anunciado para entonces

# La confianza de los compiladores en una fila.
confidence-high = alta
confidence-medium = media
confidence-low = baja

# Fases del programa.
phase-before-launch = Antes del inicio
phase-running = En marcha
phase-replaced-by-pep = Sustituido por el Programa de Cumplimiento Prioritario
phase-restarted = Reanudado
phase-order-revoked = Orden revocada
phase-revocation-rescinded = Revocación anulada

## Lugares y cuántos son. $unit es county, parish, municipio o jurisdiction.

unit-one = { $unit ->
    [county] condado
    [parish] parroquia
    [municipio] municipio
   *[jurisdiction] jurisdicción
}
unit-many = { $unit ->
    [county] condados
    [parish] parroquias
    [municipio] municipios
   *[jurisdiction] jurisdicciones
}
unit-count = { $unit ->
    [county] { $count ->
        [0] ningún condado
        [one] { $count } condado
       *[other] { $count } condados
    }
    [parish] { $count ->
        [0] ninguna parroquia
        [one] { $count } parroquia
       *[other] { $count } parroquias
    }
    [municipio] { $count ->
        [0] ningún municipio
        [one] { $count } municipio
       *[other] { $count } municipios
    }
   *[jurisdiction] { $count ->
        [0] ninguna jurisdicción
        [one] { $count } jurisdicción
       *[other] { $count } jurisdicciones
    }
}
# Condado y municipio son masculinos; parroquia y jurisdicción, femeninas.
part-not-the-only = { $unit ->
    [county] no en su único { unit-one }
    [municipio] no en su único { unit-one }
   *[other] no en su única { unit-one }
}
part-the-only = { $unit ->
    [county] en su único { unit-one }
    [municipio] en su único { unit-one }
   *[other] en su única { unit-one }
}
part-none = { $unit ->
    [county] en ninguno de { $whole } { unit-many }
    [municipio] en ninguno de { $whole } { unit-many }
   *[other] en ninguna de { $whole } { unit-many }
}
part-all = { $unit ->
    [county] en los { $whole } { unit-many }
    [municipio] en los { $whole } { unit-many }
   *[other] en las { $whole } { unit-many }
}
part-some = en { $part } de { $whole } { unit-many }
known-part-not-the-only = { $unit ->
    [county] no en el único { unit-one } con fecha conocida
    [municipio] no en el único { unit-one } con fecha conocida
   *[other] no en la única { unit-one } con fecha conocida
}
known-part-the-only = { $unit ->
    [county] en el único { unit-one } con fecha conocida
    [municipio] en el único { unit-one } con fecha conocida
   *[other] en la única { unit-one } con fecha conocida
}
known-part-none = { $unit ->
    [county] en ninguno de los { $whole } { unit-many } con fecha conocida
    [municipio] en ninguno de los { $whole } { unit-many } con fecha conocida
   *[other] en ninguna de las { $whole } { unit-many } con fecha conocida
}
known-part-all = { $unit ->
    [county] en los { $whole } { unit-many } con fecha conocida
    [municipio] en los { $whole } { unit-many } con fecha conocida
   *[other] en las { $whole } { unit-many } con fecha conocida
}
known-part-some = { $unit ->
    [county] en { $part } de los { $whole } { unit-many } con fecha conocida
    [municipio] en { $part } de los { $whole } { unit-many } con fecha conocida
   *[other] en { $part } de las { $whole } { unit-many } con fecha conocida
}

## Porcentajes, nunca redondeados a nada ni a todo.

percent-whole = { $n } %
percent-under-one = menos del 1 %
percent-over-ninety-nine = más del 99 %

## Listas

list-and = { $most } { $sound ->
    [i] e
   *[other] y
} { $last }
