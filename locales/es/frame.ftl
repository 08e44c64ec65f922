### Lo que rodea cada página.

site-name = Participation Atlas
# El título de la ventana. $title es el de la página.
window-title = { $title } – Participation Atlas
site-description = Para cualquier día desde 2008 y cualquier condado de EE. UU.: ¿estaba activado Comunidades Seguras, qué había dicho el lugar y qué hicieron sus cárceles?
skip-to-content = Saltar al contenido
nav-site = Sitio
nav-map = Mapa nacional
nav-states = Estados
nav-timeline = Cronología
nav-compare = Comparar
nav-events = Hechos
nav-table = Tabla
find-a-place = Buscar un lugar
find-hint = Lugar, FIPS
find-button = Buscar
# El nombre del otro idioma, en ese idioma.
other-language = In English
site-purpose-html = <strong>Participation Atlas</strong> muestra, para cualquier día desde 2008 y cualquier condado de
    Estados Unidos, si Comunidades Seguras estaba activado, qué había dicho el lugar y qué hicieron sus cárceles.
nav-data = Datos y libro de códigos
nav-methods = Métodos
nav-sources = Fuentes
nav-about = Quiénes somos y correcciones
# Al pie de cada página de una copia en archivos. $days son días en palabras; $there, la dirección de la página en el servidor.
copy-note = Esta es una copia en archivos. Muestra { $days } y una sola comparación; para otros días, la búsqueda y otros órdenes hace falta el propio atlas.
copy-note-served-html = Esta es una copia en archivos. Muestra { $days } y una sola comparación; los demás días, la búsqueda y otros órdenes están <a href="{ $there }">en el propio atlas</a>.
edition-line-html = Edición <code>{ $edition }</code>, datos hasta el <time datetime="{ $day }">{ $words }</time>.
