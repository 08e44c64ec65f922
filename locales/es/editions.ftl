### Qué dijo el atlas desde cuándo, y qué estaba mal.

editions-window = Ediciones
editions-title = { $entries ->
    [0] Este servidor no conserva ediciones
    [one] 1 edición: qué dijo el atlas desde cuándo
   *[other] { $entries } ediciones: qué dijo el atlas desde cuándo
}
editions-lede-html = Cada conjunto de datos aceptado es una edición que no cambia nunca. <code>edition=</code> en una dirección responde con una de ellas, y <code>known=</code> con un día responde lo que el atlas decía ese día, hasta la medianoche UTC. Lo que estaba mal figura en <a href="{ $corrections }">Correcciones</a>.
editions-none-html = Responde con la edición <code>{ $edition }</code>.
editions-removed = ya no se conserva
editions-data-to-html = datos hasta el <time datetime="{ $day }">{ $words }</time>
editions-started = El servidor se puso en marcha con ella.
editions-published = La publicó quien administra el servidor.
editions-refreshed = Una fuente en vivo había cambiado.
editions-refreshed-from = Una fuente en vivo había cambiado: { $sources }.
editions-note = Quien administra el servidor dice: «{ $note }»
editions-codebook = El libro de códigos
editions-rows = { $title }: { $added ->
    [one] 1 fila añadida
   *[other] { $added } filas añadidas
}, { $changed ->
    [one] 1 cambiada
   *[other] { $changed } cambiadas
}, { $removed ->
    [one] 1 suprimida
   *[other] { $removed } suprimidas
}
editions-file = { $title }: con cambios
editions-corrections = { $corrections ->
    [one] 1 corrección
   *[other] { $corrections } correcciones
}
editions-moment = { $day }, { $time } UTC
editions-entry = { $day }: edición { $edition }

corrections-window = Correcciones
corrections-title = { $corrections ->
    [0] Todavía no se ha corregido nada
    [one] 1 corrección
   *[other] { $corrections } correcciones
}
corrections-lede-html = Una fila que estaba mal figura aquí con lo que decía, desde qué edición, y lo que dice ahora. Lo que solo se ha actualizado figura en <a href="{ $editions }">Ediciones</a>. <a href="{ $about }">Cómo avisar de un error</a>.
corrections-when-html = Mal desde la edición <code>{ $since }</code>, bien desde la edición <code>{ $edition }</code> del { $day }.
corrections-table = La tabla
corrections-nothing = nada
corrections-cell = { $column }: { $now }; decía: { $was }
corrections-entry = { $title }: { $row }

changes-window = Qué cambió
changes-title = Qué cambió de una edición a otra
changes-title-of = Qué cambió sobre { $place }, de una edición a otra
changes-lede-html = Cada vez que cambian los datos figura aquí cada fila que no es como era, con lo que decía y lo que dice. Esta página trata de lo que dice el atlas; lo que pasó en el mundo, y cuándo, figura en <a href="{ $events }">Hechos</a>.
changes-none = Aún no ha cambiado nada desde que este servidor conserva ediciones.
changes-added = nueva
changes-changed = cambiada
changes-removed = eliminada
changes-more = { $rows ->
    [one] 1 fila más
   *[other] { $rows } filas más
}
changes-newest = { $all ->
   *[other] Las { $shown } más recientes de { $all }; en los datos están todas.
}
changes-row = Fila
changes-how = Cambio
changes-place = Lugar
changes-cells = Qué decía → qué dice
changes-follow = Seguirlos (Atom)
changes-stream-html = A los programas se les avisa al instante por <a href="{ $stream }">un flujo</a>.
changes-everywhere = Cambios en todas partes
