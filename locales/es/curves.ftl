### La implantación en todos los estados, uno junto a otro, y la hoja de mapas hecha para imprimir.

## Las curvas

curves-none = No se encontró fecha de activación para ningún estado
curves-once = ICE llegó { $names } el { $day }
curves-first-and-last = ICE llegó primero { $firsts }, el { $first_day }, y por último { $lasts }, el { $last_day }
curves-whole = { $reached }; { $whole } de { $all } estados y territorios { $whole ->
    [one] se activó
   *[other] se activaron
}, hasta donde se conocen las fechas, en un solo día
curve-none = { $state }: sin fecha conocida
curve-once = { $state }: activado { $part }, el { $day }
curve-span = { $state }: activado { $part }, del { $first } al { $last }
curve-no = { $said }; el «no» propio { $kind ->
    [State] del estado
    [District] del Distrito
   *[other] del territorio
} estuvo en pie { $stood }
stood-from = desde el { $from }
stood-from-to = del { $from } al { $to }
curve-line-none = Sin fecha conocida
curve-line-all = Todas el { $day }
curve-line-on = El { $day }
curve-line-first = Primera { $day }
curve-line-last = Última { $day }
curve-line-part = { $dated } de { $all } con fecha
curves-undated = Sin fecha conocida: { $names }. No tienen curva, lo que no significa que el programa nunca se activara
    allí.
curves-key = Cada curva: la parte de las jurisdicciones del estado con fecha conocida que ICE había activado, de ninguna
    abajo a todas arriba. Puntos: el primer y el último día.
curves-said-no = El propio estado había dicho que no
curves-axis = Del { $from } al { $to }, los días en que el programa funcionó por primera vez.

## La hoja de mapas

sheet-nowhere = Comunidades Seguras no estaba activado en ninguna parte
sheet-same = { $maps ->
    [one] Comunidades Seguras en { $after } en un mapa, { $from }
   *[other] Comunidades Seguras en { $after } en { $maps } mapas, de { $from } a { $to }
}
sheet-grows = { $maps ->
    [one] De { $before } a { $after }: Comunidades Seguras en un mapa, { $from }
   *[other] De { $before } a { $after }: Comunidades Seguras en { $maps } mapas, de { $from } a { $to }
}
sheet-on = { $on } de { $known } activadas
sheet-no-on-own = Con «no», activas: { $own } propio
sheet-no-on-state = Con «no», activas: { $state } del estado
sheet-no-on-both = Con «no», activas: { $own } propio, { $state } del estado
sheet-no-off-own = Con «no», sin activar: { $own } propio
sheet-no-off-state = Con «no», sin activar: { $state } del estado
sheet-no-off-both = Con «no», sin activar: { $own } propio, { $state } del estado
sheet-limits = Activas con límites: { $count }
sheet-map = Mapa del { $day }. { $caption }
sheet-days = El primer día del programa, cada 1 de enero y 1 de julio siguientes, y el último día antes de que terminara por
    primera vez. Las cifras «de» son de jurisdicciones con fecha conocida.
sheet-marks = Líneas sobre un color: el lugar (densas) o su estado (claras) había dicho que no. Puntos: una norma pública
    limita las órdenes de retención de ICE.
sheet-squares = Cuadrados bajo Texas: las jurisdicciones de los territorios insulares, desde arriba AS, GU, MP, VI.
sheet-printed = Participation Atlas, edición { $edition }

## Sus páginas

nation-timeline = Cronología del país
curves-as-table = Lo mismo en una tabla
curves-table = Estados, tabla
curves-caption = Primera y última activación de cada estado, en el orden de la primera
curves-col-state = Estado
curves-col-first = Primera activación
curves-col-last = Última activación
curves-col-dated = Jurisdicciones con fecha
curves-col-no = El «no» propio del estado
some-of-all = { $some } de { $all }
