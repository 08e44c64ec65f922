### Lo que ICE registró de las cárceles, junto a lo que declararon los lugares. "ICE registró" está en cada frase; lo que no tiene registro nunca se llama cero.

recorded-title = { $scope ->
    [state] Lo que ICE registró de las cárceles de sus condados
   *[county] Lo que ICE registró de sus cárceles
}
recorded-none = { $scope ->
    [state] Los registros de ICE no tienen ninguna orden de retención rechazada por una cárcel local en ningún condado de aquí, del { $from } al { $to }.
   *[county] Los registros de ICE no tienen ninguna orden de retención rechazada que cuente para una cárcel local de aquí, del { $from } al { $to }.
} Sin registro no es cero: ICE solo anota un rechazo del que se entera.
recorded-declined = { $declined ->
    [one] ICE registró 1 orden de retención rechazada por cárceles locales de aquí
   *[other] ICE registró { $declined } órdenes de retención rechazadas por cárceles locales de aquí
}, del { $from } al { $to }; { $years ->
    [one] uno de los { $all } años tiene registro.
   *[other] { $years } de los { $all } años tienen registro.
}
recorded-left-out-here = { $count ->
    [one] Otro rechazo registrado aquí no está en el total de ningún condado
   *[other] Otros { $count } rechazos registrados aquí no están en el total de ningún condado
} ({ $reasons }).
recorded-caveat = Un número bajo dice de qué se enteró ICE, no qué hizo una cárcel. De 2007 a 2013 hay un subregistro, y un año sin registro no es cero.
recorded-beside = { $basis ->
    [state] Un límite del estado a las órdenes de retención obliga a sus cárceles desde el { $day }.
   *[own] Su propio límite a las órdenes de retención data del { $day }.
} Rechazos de sus cárceles locales que ICE registró desde ese año: { $years }.
recorded-year-count = { $count } en { $year }
recorded-year-none = sin registro de { $year }
period-part = del { $first } de { $firstmonth } al { $last } de { $lastmonth } de { $year }

## Los años

recorded-years-caption = Órdenes de retención que ICE registró como rechazadas por cárceles locales, por el año en que se preparó la orden. Solo se da una proporción donde el denominador es limpio.
recorded-col-year = Año
recorded-col-declined = Rechazadas, según registró ICE
recorded-col-facilities = Centros que rechazaron
recorded-col-counties = Condados con registro
recorded-col-share = Proporción de los resultados registrados
recorded-no-record = sin registro
recorded-no-share = no se da
recorded-share = { $share } de { $recorded }
recorded-sources-html = Fuentes: <a href="{ $sources }/R2-NPR1">R2-NPR1</a> (rechazos por año), <a href="{ $sources }/R2-NPR2">R2-NPR2</a> (centros), <a href="{ $sources }/R2-REM">R2-REM</a> y <a href="{ $sources }/R2-AGR">R2-AGR</a> (287(g)). Registros de ICE entregados a NPR, © 2016 NPR, licencia MIT. <a href="{ $methods }">Lo que estos registros no saben</a>, <a href="{ $data }#table-county_year">columnas y archivos</a>, <a href="{ $practice }">dónde se separan palabra y registro</a>.
recorded-chart = Órdenes de retención rechazadas, según registró ICE, por año: { $years }.
recorded-chart-under = con subregistro
# Under a bar of a year of which the records have a part.
recorded-chart-part = * parte de un año
recorded-chart-no-record = sin registro

## Cárceles y centros

recorded-jails-title = { $jails ->
    [one] El centro con rechazos registrados, año por año
   *[other] Los { $jails } centros con rechazos registrados, año por año
}
recorded-jails-caption = Órdenes de retención que ICE registró como rechazadas, por centro y año. Una raya es sin registro, no cero. Entre paréntesis está la proporción de los resultados registrados, donde su denominador es limpio.
recorded-col-facility = Centro
recorded-col-kind = Tipo
recorded-col-place = Condado
recorded-left-out = no está en el total de un condado: { $reason }
recorded-facilities-title = { $facilities ->
    [one] El centro al que ICE envió órdenes de retención, con cada resultado
   *[other] Los { $facilities } centros a los que ICE envió órdenes de retención, con cada resultado
}
recorded-facilities-caption = Órdenes de retención de los centros que se pudieron ubicar, del { $from } al { $to }, según registró ICE
recorded-col-total = Órdenes de retención
recorded-col-outcomes = Resultados registrados
recorded-col-none-recorded = Sin resultado registrado
recorded-outcome = { $outcome } { $count }
recorded-possible-title = { $facilities ->
    [one] Un centro que puede estar aquí y no se pudo ubicar
   *[other] { $facilities } centros que pueden estar aquí y no se pudieron ubicar
}
recorded-possible-why = Hay condados del mismo nombre en varios estados, y la tabla de ICE por centro no dice cuál es. Los registros de rechazos de ICE conocen aquí un centro de este nombre. No está en ninguna suma.
recorded-facilities-sum = { $facilities ->
    [one] ICE envió { $total } órdenes de retención a 1 centro que se pudo ubicar aquí
   *[other] ICE envió { $total } órdenes de retención a { $facilities } centros que se pudieron ubicar aquí
}: { $outcomes }; sin resultado registrado { $none }.
recorded-unplaced = De los { $all } centros del país, { $unplaced } con { $detainers } órdenes de retención no se pudieron ubicar en ningún condado; no se sabe cuántos de ellos están en este estado. La suma de un estado es, pues, la de lo que se pudo ubicar.
recorded-left-out-title = Rechazos registrados que no están en el total de ningún condado
recorded-left-out-none = Ningún rechazo registrado de este estado queda fuera.
recorded-left-out-of-nation = Otros { $pooled } rechazos registrados del país no nombran ningún estado.
recorded-left-out-line = { $reason }: { $count }

## 287(g)

recorded-287g-title = Acuerdos 287(g)
recorded-287g-none = Ninguna agencia de aquí consta en los acuerdos 287(g) del { $from } al { $to } que tenemos.
recorded-287g-caption = Agencias con un acuerdo, del { $from } al { $to }. Las primeras firmas son seguras; un fin está entre dos listas.
recorded-col-agency = Agencia
recorded-col-model = Modelo
recorded-col-signed = Primera firma
recorded-col-end = Fin
recorded-end-listed = aún constaba el { $day }
recorded-end-between = entre el { $from } y el { $to }
recorded-end-open = después del { $from }; las fuentes no dicen cuándo
recorded-statewide = todo el estado
recorded-roster-2009 = En la lista del inspector general del { $day }:
recorded-roster-2025 = En la lista de ICE del { $day }:
recorded-roster-pending = { $model }, pendiente
recorded-fiscal-caption = Personas identificadas y expulsadas bajo el 287(g), según registró ICE, por año fiscal federal (de octubre a septiembre)
recorded-col-fiscal-year = Año fiscal
recorded-col-identified = Identificadas
recorded-col-removed = Expulsadas
