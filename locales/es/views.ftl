### Lo que hay en las páginas de la nación, los estados, un estado, un lugar y la cronología, además de sus respuestas.

## La nación

by-state = Por estado
all-as-a-table = Las { $total } jurisdicciones en una tabla

## Todos los estados

states-said-no = { $count ->
    [0] El { $day }, ningún estado mantenía un «no»
    [one] El { $day }, 1 estado había dicho que no
   *[other] El { $day }, { $count } estados habían dicho que no
}
states-and-district-said-no = { $count ->
    [0] El { $day }, solo el Distrito de Columbia había dicho que no
    [one] El { $day }, 1 estado y el Distrito de Columbia habían dicho que no
   *[other] El { $day }, { $count } estados y el Distrito de Columbia habían dicho que no
}
states-lede = El «no» de un estado es del estado: sus condados pueden haber dicho otra cosa. La primera activación y la
    última son los días en que se activaron la primera jurisdicción del estado y la última, sea cual sea el día mostrado.

## Un estado

# $place es "en Illinois" o "en el condado de Cook".
events-where = Hechos { $place }
past-the-map = Pasar el mapa e ir a la tabla
# $of es "de Illinois".
every-unit = Cada { unit-one } { $of } el { $day }
state-on-a-day = { $state } el { $day }
# $kind es State, District u otra clase de territorio.
what-it-said-and-did = { $kind ->
    [State] Lo que dijo e hizo el estado
    [District] Lo que dijo e hizo el Distrito
   *[other] Lo que dijo e hizo el territorio
}
no-act-of-its-own = { $kind ->
    [State] No se encontró ningún acto público del propio estado. Eso no significa que estuviera de acuerdo.
    [District] No se encontró ningún acto público del propio Distrito. Eso no significa que estuviera de acuerdo.
   *[other] No se encontró ningún acto público del propio territorio. Eso no significa que estuviera de acuerdo.
}
all-events-where = Todos los hechos { $place }, con los de sus lugares

## Un lugar

question-federal = ¿Lo había activado ICE?
question-stance = ¿Qué había dicho el lugar?
question-practice = ¿Qué hacían sus cárceles?
what-happened = Lo que ocurrió, en orden
rows-of-the-state = Las filas con sangría son del estado.
no-dated-row = No se encontró ninguna fila con fecha para este lugar.
events-as-a-list = Estos hechos en una lista y como datos
# $census es la dirección de la tabla.
people-html = { $people ->
    [one] 1 habitante
   *[other] { $people } habitantes
} en 2010 (<a href="{ $census }">Censo de 2010</a>)

## La cronología

nation-or-state = La nación o un estado
the-nation = La nación
numbers-on-the-chart = Qué son los números del gráfico
day-by-day = Día por día
day-by-day-table = Día por día, tabla
nothing-dated = Aquí no se encontró nada con fecha. Eso no significa que no ocurriera nada.
day-by-day-lede = Cada día en que cambia una de las líneas; cada fila vale hasta la siguiente. Los porcentajes son de la
    población contada en 2010.
column-day = Día
# $units es "condados".
column-switched-on-of = Activado ({ $units })
column-share = Porcentaje de la población
column-said-no-themselves = Dijeron que no por sí mismos
column-only-state = Solo el estado dijo que no
column-limit = Limitan las órdenes de retención

## Lo que la cronología muestra además

state-by-state = Estado por estado, en el orden en que ICE llegó a ellos
curves-alone = Lo mismo en una página propia, con una tabla y como SVG, CSV y JSON
states-side-by-side = Todos los estados, uno junto a otro
print-the-sheet = Imprimir la hoja: el mapa nacional cada medio año
what-the-data-shows = Lo que muestran los propios datos
what-the-data-shows-note = Calculado a partir de las filas, no escrito a mano. Un estado está completo el día en que se activó { $unit ->
    [county] su último condado
    [parish] su última parroquia
    [municipio] su último municipio
   *[jurisdiction] su última jurisdicción
} con fecha conocida.
shown-table = Hitos que muestran los datos, tabla
shown-caption = Primeros y últimos, completos, y quién dijo que no
column-milestone = Hito
column-rows = Filas
