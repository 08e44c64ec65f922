### Lo que está escrito en las imágenes y lo que dice de ellas un lector de pantalla.

## Ejes de tiempo

# La nota sobre la escala menor, en tres longitudes: se dibuja la más larga que cabe.
axis-narrower-long = Desde 2015, años más estrechos
axis-narrower = Años más estrechos
axis-narrower-short = Más estrechos
# Nombres de las fases sobre una gráfica; el corto, para un teléfono.
phase-name-running = En marcha
phase-name-replaced = Sustituido
phase-name-restarted = Reanudado
phase-name-order-revoked = Orden revocada
phase-name-order-revoked-short = Revocada
phase-name-rescinded = Revocación anulada
phase-name-rescinded-short = Anulada
# Lo que muestra el puntero sobre una fase.
phase-from = { $phase }, desde el { $day }

## Las líneas de tiempo de una jurisdicción

lanes-description = Tres líneas de tiempo desde 2008: activado por ICE, lo que dijo el lugar, lo que hacen sus cárceles. Las
    barras muestran cuánto duró cada respuesta; las marcas debajo son hechos con fecha y llevan a sus filas.
# Un valor que se apoya en un acto del estado.
lane-by-state = { $value } (estado)
# Un valor y los días en que rigió.
lane-from = { $value }, desde el { $from }
lane-to = { $value }, hasta el { $to }
lane-from-to = { $value }, del { $from } al { $to }
lane-programme-ended = Fin del programa
# Lo que significa una marca: cuándo, qué clase de hecho y de quién. Lo que dicen de él los compiladores está en inglés, y su
# fila lo muestra como tal; aquí no se dice.
mark-own = { $when }: { $kind }.
mark-state = { $when }: { $kind } (el estado).
mark-city = { $when }: { $kind } ({ $city }).
# La leyenda.
legend-not-running = Sin este nombre (el intercambio sigue)
legend-nothing-found = No se encontró nada
legend-by-state = Por un acto del estado
legend-own = Del propio lugar
legend-state = De su estado
legend-city = De una ciudad en él
legend-dated-roughly = Fechado en un mes o un año
legend-open = A más tardar, hacia o anunciado para entonces

## Mapas

map-description = Un mapa por condado. Color: si ICE había activado el programa. Líneas encima: el lugar (densas) o su estado
    (claras) había dicho que no. Puntos: una norma pública limita las órdenes de retención de ICE. Cada condado es un enlace
    con su nombre y su situación.
# Lo mismo en breve, bajo la leyenda de un archivo.
map-note = Líneas: el lugar (densas) o su estado (claras) había dicho que no. Puntos: una norma pública limita las órdenes de retención de ICE.
# Una ciudad que habló por sí misma, marcada en el mapa de su estado. $in_county es "en el condado de Cook".
map-city = { $city }, ciudad { $in_county }: { $kind }, { $date }. No determina la situación del condado.

## Alrededor de una imagen en su propio archivo

chart-source = Fechas de activación: la lista de ICE, según la compilaron Alsan y Yang y Asad y Baer-Bositis; actos: véanse las
    fuentes de cada fila. Que no se encontrara nada no significa que no se dijera nada.
map-source = Fechas de activación: la lista de ICE, según la compilaron Alsan y Yang y Asad y Baer-Bositis; actos: la fuente de cada fila.
picture-edition = Participation Atlas, edición { $edition }
picture-edition-address = { picture-edition }, { $address }
# La descripción de una imagen, con su edición.
picture-description = { $description } Edición { $edition }.
