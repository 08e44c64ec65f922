### Lo que muestran varias páginas: la leyenda, los archivos de una vista, de dónde viene todo.

legend-note = Color: lo que ICE había activado. Líneas: el lugar (densas) o su estado (claras) había dicho que no.
    Puntos: una norma pública limita las órdenes de retención de ICE. Cada número lleva a sus filas. Que no se conozca
    ninguna postura nunca significa que un lugar estuviera de acuerdo.

take-this-view = Llevarse esta vista
picture-size-card = Tarjeta para compartir (PNG, 1200 × 630)
picture-size-once = PNG
picture-size-twice = PNG, 2×
picture-size-print = PNG para imprimir, 300 ppp
# $edition es un código, $address la dirección de la página, $codebook la del libro de códigos.
take-note-html = Edición <code>{ $edition }</code>. Dirección para citar: <a href="{ $address }">{ $address }</a>.
    Columnas y códigos: <a href="{ $codebook }">libro de códigos</a>. Antes que a nosotros, cítese a los compiladores y
    la fuente de cada fila.

provenance-title = Cómo lo sabemos y qué no sabemos
# Todas las variables son direcciones.
provenance-html = Los días de activación proceden de una transcripción académica publicada de la propia lista de ICE (<a
    href="{ $sc_a }">SC-A</a>; Puerto Rico: <a href="{ $sc_c }">SC-C</a>). Una segunda transcripción coincide en el mes
    en el 99.74 % de los condados; el día no está probado condado por condado. Lo que dijeron los lugares y lo que hacen
    sus cárceles son actos públicos, cada uno con una cita y una fuente; abundan los lugares que fueron noticia. «Sin
    postura pública conocida» nunca significa que un lugar estuviera de acuerdo. <a href="{ $methods }">Métodos</a>, <a
    href="{ $sources }">todas las fuentes</a>.

# Después de palabras de una fuente o de los compiladores, que están en inglés.
in-english-html = { " " }<small>(en{ "\u00A0" }inglés)</small>

go-to-a-state = Ir a un estado
map-keys = En el mapa: las flechas llevan al vecino de ese lado, Intro entra y Escape vuelve atrás.
