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
edition-line-html = Edición <code>{ $edition }</code>, datos hasta el <time datetime="{ $day }">{ $words }</time>.
