### Para programas: OGC API – Features, OpenAPI.

ogc-title = OGC API – Features
ogc-lede = Condados y estados con su respuesta en cualquier día, y hechos con fecha, para QGIS, ogr2ogr y cualquier otro cliente de OGC API – Features. Un instante en datetime se responde como fue ese día (UTC). Un intervalo da los hechos que pudieron ocurrir en él, y de los lugares la respuesta de su último día que el atlas abarca.
ogc-conformance = Con qué cumple la API
ogc-collections = Colecciones
ogc-items = Elementos
ogc-queryables = Por qué se pueden filtrar los elementos
ogc-schema = De qué constan los elementos
ogc-links = Desde aquí
ogc-pages = Páginas
ogc-previous = Página anterior
ogc-next = Página siguiente
ogc-range = { $first } a { $last } de { $matched }
ogc-none-here = Nada en esta página; { $matched } en total
openapi-title = La API, para programas
error-reason-not-such-a-value = la propiedad no puede tener ese valor
error-reason-crs = no es un sistema de referencia de coordenadas de esta colección
error-reason-whole-number = no es un número entero de { $least } o más
error-reason-bbox = no son cuatro números (oeste, sur, este, norte) ni seis, separados por comas, con el sur no más al norte que el norte
error-reason-datetime = no es ni un día (2010-10-01), ni una hora (2010-10-01T00:00:00Z), ni un intervalo de dos de ellos con una barra en medio, el anterior primero; `..` deja abierto un extremo
error-reason-ogc-format = hay `json` y `html`
openapi-lede = Cada respuesta del atlas como datos, en una dirección que un programa puede conservar. Sin clave y sin cuota diaria; un parámetro desconocido es un error, porque uno que se pasa por alto en silencio da una respuesta falsa que parece cierta.
openapi-examples = En cuatro lenguajes
openapi-addresses = Direcciones
openapi-required = obligatorio
openapi-parameters = { $count ->
    [one] 1 parámetro
   *[other] { $count } parámetros
}
openapi-members = Qué responde: { $count ->
    [one] 1 miembro
   *[other] { $count } miembros
}
