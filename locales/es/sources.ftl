### Las fuentes: quién lo dijo.

sources-title = { $sources ->
    [0] Ninguna fuente, ni filas que se apoyen en ellas
    [one] 1 fuente y las filas que se apoyan en ella
   *[other] { $sources } fuentes y las filas que se apoyan en ellas
}
sources-lede = Ninguna fila figura aquí sin una fuente. La mayoría se leyeron como copias archivadas, solo el comienzo; es posible que una dirección ya no responda. El número es el de las filas que citan una fuente. Los títulos están en su idioma.
sources-line-html = filas: <strong>{ $rows }</strong> · leída como: { $read }
sources-live = Fuentes en vivo: hay algo que arreglar
sources-live-looked = En la última consulta, el { $day }, no todo se pudo leer o aceptar. Lo que se lee aquí es la última edición buena.
sources-live-since = { $file }: leída sin fallos por última vez el { $read }
sources-live-never = { $file }: nunca leída sin fallos
sources-no-date = sin fecha
sources-no-address = sin dirección
source-crumb = Fuentes
source-publisher = Editor
source-publisher-unstated = no consta aparte del título
source-date = Fecha
source-address = Dirección
source-read-as = Leída como
source-id = Identificador
source-cited = { $rows ->
    [0] Ninguna fila de las tablas la cita todavía
    [one] 1 fila se apoya en ella
   *[other] { $rows } filas se apoyan en ella
}
source-table = { $table }: { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
}
source-activations-html = { $count ->
    [one] 1 activación
   *[other] { $count } activaciones
}; véase <a href="{ $events }">la lista</a> o <a href="{ $table }">{ $table }</a>, donde la columna <code>source_id</code> es <code>{ $id }</code>.
