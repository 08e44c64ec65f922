### Capas: lo que un mapa puede mostrar además de la situación. $layer es la capa, $class una clase de ella.

layers-title = Mostrar en el mapa
layer-name = { $layer ->
    [stance] Lo que se dijo
    [practice] Lo que declararon las cárceles
    [declined] Órdenes rechazadas, según registró ICE
    [agreed] Acuerdos 287(g)
    [parted] Palabra y registro
    [status] Situación
   *[other] { $layer }
}
layer-class = { $class ->
    [stance-out_own] Dijo que no
    [stance-out_state] El estado dijo que no
    [stance-contested] Cuestionado
    [stance-agreement_cancelled] Acuerdo cancelado por ICE
    [stance-in] Se unió o pidió unirse
    [stance-none_found] No se encontró postura
    [practice-limits_own] Limita las órdenes de retención, por norma propia
    [practice-limits_state] Limita las órdenes de retención, por norma del estado
    [practice-notifies_own] Rechaza retener y avisa de las liberaciones, por norma propia
    [practice-notifies_state] Rechaza retener y avisa de las liberaciones, por norma del estado
    [practice-cooperates] Retiene y avisa, por una norma
    [practice-none_found] No se encontró norma
    [declined-hundreds] ICE registró 100 o más
    [declined-tens] ICE registró de 10 a 99
    [declined-few] ICE registró de 1 a 9
    [declined-none_recorded] ICE no registró ninguna
    [declined-no_record] Sin registro, lo que no es cero
    [agreed-jail] En la cárcel
    [agreed-task_force] Grupo operativo
    [agreed-both] Cárcel y grupo operativo
    [agreed-not_stated] Modelo no consta
    [agreed-fading] Terminó por entonces, entre dos listas
    [agreed-none_found] No se encontró acuerdo
    [agreed-no_record] Sin registro
    [parted-many_unlimited] Sin límite declarado, ICE registró 10 o más
    [parted-many_limited] Límite declarado, ICE registró 10 o más
    [parted-few_limited] Límite declarado, ICE registró de 1 a 9
    [parted-none_limited] Límite declarado, sin registro
    [parted-few_unlimited] Sin límite declarado, ICE registró de 1 a 9
    [parted-no_record] Sin límite declarado, sin registro
   *[other] { $class }
}
layer-headline = { $layer ->
    [stance] { $shown ->
        [0] El { $day } no encontramos ninguna postura pública, propia o del estado{ $place ->
            [none] .
           *[other] {" "}{ $place }.
        }
       *[other] El { $day } encontramos una postura pública, propia o del estado, para { $places }{ $place ->
            [none] {""}
           *[other] {" "}{ $place }
        }: { $parts }.
    }
    [practice] { $shown ->
        [0] El { $day } no encontramos ninguna norma pública sobre las órdenes de retención, propia o del estado{ $place ->
            [none] .
           *[other] {" "}{ $place }.
        }
       *[other] El { $day } encontramos una norma pública sobre las órdenes de retención, propia o del estado, para { $places }{ $place ->
            [none] {""}
           *[other] {" "}{ $place }
        }: { $parts }.
    }
    [declined] { $shown ->
        [0] Para el período { $period }, ICE no tiene registro de ningún rechazo de una cárcel local{ $place ->
            [none] .
           *[other] {" "}{ $place }.
        }
       *[other] Para el período { $period }, ICE registró órdenes de retención rechazadas por cárceles locales en { $places }{ $place ->
            [none] {""}
           *[other] {" "}{ $place }
        }: { $parts }.
    }
    [agreed] { $shown ->
        [0] El { $day } no consta ningún acuerdo 287(g) de agencias de condados o ciudades{ $place ->
            [none] .
           *[other] {" "}{ $place }.
        }
       *[other] El { $day }, agencias de { $places }{ $place ->
            [none] {""}
           *[other] {" "}{ $place }
        } tenían o pueden haber tenido un acuerdo 287(g): { $parts }.
    }
   *[other] { $shown ->
        [0] El { $day } el mapa no muestra nada{ $place ->
            [none] .
           *[other] {" "}{ $place }.
        }
       *[other] El { $day } el mapa muestra algo de { $places }{ $place ->
            [none] {""}
           *[other] {" "}{ $place }
        }: { $parts }.
    }
}
layer-part = { $class ->
    [declined-hundreds] 100 o más ({ $count })
    [declined-tens] de 10 a 99 ({ $count })
    [declined-few] de 1 a 9 ({ $count })
   *[other] { $label } ({ $count })
}
layer-outside = { $layer ->
    [agreed] El { $day } no hay registro: los acuerdos 287(g) que tenemos van del { $from } al { $to }, con listas sueltas del 28 de octubre de 2009 y del 18 de julio de 2025.
    [declined] El { $day } no hay registro: los registros de órdenes de retención de ICE van del { $from } al { $to }.
   *[other] El { $day } no hay registro: lo que tenemos va del { $from } al { $to }.
}
layer-no-record = { $count ->
    [one] De <no_record>1 jurisdicción</no_record> no hay registro, lo que no es cero.
   *[other] De <no_record>{ $count } jurisdicciones</no_record> no hay registro, lo que no es cero.
}
layer-under-recorded = En este año hay un subregistro.
# Beside a swatch of the map's ground in such a year.
layer-under-ground = Fondo sombreado: año con subregistro
layer-limits-title = Lo que esta capa no sabe
layer-limits = { $layer ->
    [stance] Que no se encontrara postura nunca significa que un lugar estuviera de acuerdo. Las posturas son sobre el programa como era entonces: terminan con él el 20 de noviembre de 2014. Los actos se inclinan hacia los lugares que fueron noticia.
    [practice] Una norma declarada es una palabra, no un registro de lo que hizo una cárcel. Que no se encontrara norma nunca significa que una cárcel retenga a todos. Los actos se inclinan hacia los lugares que fueron noticia.
    [declined] ICE registró: ICE solo anota un rechazo del que se entera, y de 2007 a 2013 hay un subregistro. Un número bajo dice de qué se enteró ICE, no qué hizo una cárcel. Un condado sin registro se dibuja como desconocido, nunca como cero. Los recuentos son de cárceles locales; quedan fuera las prisiones estatales, los centros federales e inciertos, los que no tienen condado y las filas mal codificadas de Sac County, Iowa. Un año es aquel en que se preparó la orden. Fuera del período de octubre de 2007 a julio de 2015 no se dibuja nada.
    [agreed] Las primeras firmas son seguras; los fines están entre dos listas, y esos lugares se desvanecen. El modelo mixto solo está en la lista del 28 de octubre de 2009, que se dibuja en su día, como la del 18 de julio de 2025. Las agencias de un estado y las filas sin condado no están en el mapa, sino en las listas de los estados. Que no se encontrara acuerdo significa que las listas que tenemos no nombran ninguna agencia del condado.
    [parted] ICE registró: ICE solo anota un rechazo del que se entera, y de 2007 a 2013 hay un subregistro. Pocos rechazos registrados junto a un límite declarado muestran lo que ICE anotó, no lo que hicieron las cárceles; muchos sin límite declarado pueden deberse a un límite que no fue noticia.
   *[other] Un lugar del que no se sabe nada se dibuja como desconocido, nunca como la clase más baja.
}
# Lo más breve de ello, para una imagen que no tiene sitio para más.
layer-caveat = { $layer ->
    [stance] Que no se encontrara postura nunca significa que un lugar estuviera de acuerdo.
    [practice] Una norma declarada es una palabra, no un registro de lo que hizo una cárcel.
    [declined] ICE solo anota un rechazo del que se entera; de 2007 a 2013 hay un subregistro. Sin registro no es cero.
    [agreed] Las primeras firmas son seguras; los fines están entre dos listas, y esos lugares se desvanecen.
    [parted] ICE solo anota un rechazo del que se entera; de 2007 a 2013 hay un subregistro. Sin registro no es cero.
   *[other] Lo que no se sabe se dibuja como desconocido.
}
layer-sources = Fuentes:
layer-codebook = Columnas y códigos
layer-says-declined = { $declined ->
    [0] ICE no registró ninguna orden rechazada en { $period }
    [one] ICE registró 1 orden rechazada en { $period }
   *[other] ICE registró { $declined } órdenes rechazadas en { $period }
}
layer-says-parted = { $limit ->
    [own] límite propio a las órdenes de retención; { $recorded }
    [state] límite del estado a las órdenes de retención; { $recorded }
   *[none] no se encontró límite declarado; { $recorded }
}
layer-statewide = { $agencies ->
    [one] Junto al mapa: 1 agencia de un estado
   *[other] Junto al mapa: { $agencies } agencias de estados
}
layer-map-description = Cada forma es un condado. Relleno y trama corresponden a las clases de la leyenda; rayas sobre blanco significan que no hay registro.
layer-map-note = Relleno y trama: véase la leyenda. Rayas sobre blanco: sin registro, lo que no es cero.
