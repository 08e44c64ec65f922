### Dónde se separan palabra y registro. Se dice lo que se declaró y lo que ICE registró; lo uno no se toma por lo otro.

practice-title = Palabra y registro
practice-headline = Para el período { $period }: { $few ->
    [0] ningún condado con un límite declarado a las órdenes de retención tiene
    [one] <few>1 condado</few> con un límite declarado a las órdenes de retención tiene
   *[other] <few>{ $few } condados</few> con un límite declarado a las órdenes de retención tienen
} menos de diez rechazos que ICE registró, o ningún registro; { $many ->
    [0] ninguno sin límite declarado tiene diez o más.
    [one] <many>1</many> sin límite declarado tiene diez o más.
   *[other] <many>{ $many }</many> sin límite declarado tienen diez o más.
}
practice-outside = El { $day } no hay registro que poner junto a la palabra: los registros de órdenes de retención de ICE van del { $from } al { $to }.
practice-way = { $way ->
    [limited_few] Límite declarado, ICE registró de 1 a 9 rechazos
    [limited_none] Límite declarado, sin registro de rechazos
    [unlimited_many] No se encontró límite declarado, ICE registró 10 o más rechazos
    [limited_many] Límite declarado, ICE registró 10 o más rechazos
   *[neither] No se encontró límite declarado, menos de 10 rechazos registrados
}
practice-way-meaning = { $way ->
    [limited_few] ICE solo anota un rechazo del que se entera. Estos números dicen de qué se enteró ICE, no qué hicieron las cárceles.
    [limited_none] Sin registro no es cero: ICE solo anota un rechazo del que se entera.
    [unlimited_many] Ningún límite, propio del condado o de su estado, regía ningún día del año, hasta donde encontramos. Puede haber uno que no fue noticia.
    [limited_many] Palabra y registro coinciden en que se rechazaron órdenes de retención.
   *[neither] Ni un límite ni diez rechazos registrados.
}
practice-by-basis = { $all ->
    [0] Ningún condado.
    [one] <rows>1 condado</rows>, por { $own ->
        [0] un límite de su estado.
       *[other] su propio límite.
    }
   *[other] <rows>{ $all } condados{ $own ->
        [0] , todos por un límite de su estado
       *[other] { $state ->
            [0] , todos por su propio límite
           *[other] : { $own } por su propio límite, { $state } por un límite de su estado
        }
    }</rows>.
}
practice-unlimited = { $many ->
    [0] Ningún condado.
    [one] <rows>1 condado</rows>, sin ningún límite propio o del estado en vigor.
   *[other] <rows>{ $many } condados</rows>, sin ningún límite propio o del estado en vigor.
}
practice-first-question = Primer año con diez o más rechazos registrados
practice-first = Condados por año: { $years }.
practice-first-none = Ningún condado tiene diez rechazos registrados en ningún año.
practice-first-caption = Condados por el primer año en que ICE registró diez o más rechazos
practice-rows = Filas:
practice-col-limit = Límite declarado
practice-col-first = Primer año con 10 o más
practice-limit-own = propio, { $since }
practice-limit-state = del estado, { $since }
practice-never = ninguno
practice-none-here = Ningún condado aquí.
practice-chart-issued = Órdenes de retención emitidas en todo el país, según registró ICE
practice-chart-declined = Órdenes de retención rechazadas en todo el país, según registró ICE
practice-nation-title = El país por año
practice-nation-caption = Órdenes de retención que ICE emitió, y cómo terminaron hasta donde ICE lo registró, por el año en que se preparó la orden
practice-col-issued = Emitidas
practice-col-no-outcome = Sin resultado registrado
practice-ledger-title = Qué está ubicado, qué queda fuera y por qué
practice-ledger-intro = Tres extractos de los mismos registros difieren un poco. El país por año: { $nationdeclined } rechazadas de { $nationissued } emitidas (R2-NPR3). Los centros en todo el período: { $facilitiesdeclined } de { $facilitiestotal } (R2-NPR2), de las que { $placedtotal } órdenes de retención en { $placed } centros están ubicadas en un condado. Los centros por año: { $all } (R2-NPR1), que suman así:
practice-ledger-caption = Rechazos que ICE registró por centro y año
practice-ledger-placed = En los totales de los condados
practice-ledger-all = En conjunto
practice-col-declines = Rechazos
practice-col-part = Parte
practice-col-why = Por qué
practice-ledger-why = Cárceles locales de un condado conocido
practice-figures-title = Cifras del programa, como se publicaron
practice-figures-intro = Afirmaciones de la agencia en un texto de su tiempo, en las palabras de la fuente. Ninguna es un recuento de estas tablas.
practice-figure = { $label }: { $value }
practice-day = Año del día
nav-practice = Palabra y registro
practice-counties = { $counties ->
    [one] 1 condado
   *[other] { $counties } condados
}
