### La página de los datos: libro de códigos, archivos, formatos, errores.

data-title = Datos y libro de códigos: { $files } archivos, { $tables } tablas de respuestas
data-lede = Cada tabla, columna y código del atlas, una vez: qué significa, de dónde viene, qué se sabe que está mal y en qué condiciones se puede reutilizar.
on-this-page = En esta página

## Archivos

data-files = Archivos para descargar
data-files-are-html = Estos son los archivos de la edición <code>{ $edition }</code>, byte por byte. Cualquier herramienta Frictionless puede leerlos desde <a href="{ $package }">{ $package }</a>. Las condiciones de reutilización difieren según la tabla y figuran junto a cada una. Los datos son los mismos en todos los idiomas.
data-file-archive = todo lo de abajo en un solo archivo, con qué leer primero y las condiciones; desempaquetado, un paquete de datos
data-file-package = el libro de códigos de todas las tablas
data-file-spells-html = toda la historia en un archivo, cada valor ininterrumpido de cada vía de cada lugar (<a href="#export-spells">columnas</a>)
data-file-measures-html = lo que ICE registró por condado y año, con unidad, fuente y salvedad (<a href="#export-measures">columnas</a>)
data-views-html = Toda vista es también datos: basta añadir <code>.csv</code>, <code>.json</code> o <code>.geojson</code> a su dirección, como <a href="{ $address }">{ $address }</a>.

## Tablas

data-tables = Tablas del paquete
data-boundaries = Límites territoriales
data-answers = Tablas con que responden las direcciones
data-answers-are = Lo que rige en un día se calcula a partir de las tablas de arriba. Valen las condiciones de reutilización y los créditos de esas tablas.
data-file = Archivo:
data-reuse = Reutilización: { $reuse }
data-credit-html = Crédito: <span lang="en">“{ $credit }”</span>.
data-notice = El aviso que debe acompañar cada copia
data-columns = { $columns ->
    [one] { $columns } columna
   *[other] { $columns } columnas
}
data-form-unit = en { $unit }
data-form-required = nunca vacía
data-form-unique = distinta en cada fila
data-form-one-of = una de { $codes }
data-form-pattern = de la forma { $pattern }

## Formatos

data-formats = Formatos
data-formats-how-html = La extensión de una dirección nombra el formato. Sin ella decide <code>Accept</code>, y un navegador recibe la página. Cada vista enumera los formatos que tiene.
data-formats-table = Formatos, tabla
data-formats-extension = Extensión
data-formats-type = Tipo de contenido
data-formats-what = Qué es
format-html = La página. Está en la dirección sin extensión.
format-json = La respuesta como objetos anidados: vías con value, since, basis y event. Los valores que faltan son null.
format-csv = Lo mismo aplanado con «_», una fila por lugar o hecho. UTF-8, RFC 4180, sin líneas de comentario; edición, fecha y filtro son columnas. Un texto que una hoja de cálculo ejecutaría como fórmula lleva un apóstrofo delante.
format-xlsx = Las filas del CSV como libro de cálculo: números y fechas de verdad, un encabezado fijo con filtros, y hojas con las columnas y los códigos, las fuentes y las condiciones. En el idioma de la dirección.
format-geojson = Las mismas filas como propiedades de sus formas (RFC 7946, longitud y latitud).
format-topojson = Las mismas formas y propiedades con cada límite común escrito una sola vez, en una retícula de una diezmilésima de grado. Contiene un solo objeto, «jurisdictions» o «states».
format-svg = La imagen de un mapa o de las tres vías de un lugar, con su leyenda, fecha y edición dentro.
format-png = La misma imagen en píxeles, en cuatro tamaños: el del dibujo, el doble, para imprimir y como tarjeta para compartir.
format-pdf = La misma imagen como página para imprimir; sus textos se pueden buscar y copiar.
format-atom = Los hechos más recientes como canal de noticias (RFC 4287).
format-bibtex = Cómo citar la vista, para BibTeX: primero las fuentes en que se basa, luego el atlas con la edición y la dirección permanente.
format-csl-json = Lo mismo para gestores de referencias, en CSL-JSON.
format-zip = La edición entera en un solo archivo; solo en /data/participation-atlas.zip.
format-xml = Para programas: la lista de todas las páginas, en /sitemap.xml.
format-mvt = Teselas vectoriales de condados y estados en un día, para mapas propios: /tiles/style.json es uno para empezar.

## Errores

data-errors = Errores
data-errors-how-html = Una pregunta errónea recibe un error y no una conjetura. Los programas reciben un <code>application/problem+json</code> (RFC 9457) cuyo <code>code</code> es uno de estos. Los códigos nunca cambian de nombre.
data-errors-table = Errores, tabla
data-errors-caption = Códigos de error
data-errors-code = Código
data-errors-status = Estado HTTP
data-errors-when = Cuándo
