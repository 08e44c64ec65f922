### Quiénes somos, nuestras reglas, cómo avisar de un error, cómo citar.

about-window = Quiénes somos, correcciones y cómo citar
about-title = Acerca del atlas, sus reglas y sus correcciones
about-lede = Participation Atlas es un proyecto abierto. Mantiene separados tres hechos que a menudo se cuentan como uno: qué había activado ICE, qué había dicho un lugar y qué hicieron sus cárceles. Cualquiera puede leer su código y sus datos, poner en marcha una copia y corregirlo.
about-instance = Una instancia como esta la mantiene quien la puso en marcha. No habla en nombre de ningún lugar u organismo que nombra.

## Reglas

about-rules = Reglas editoriales
about-rule-source-html = <strong>Ninguna fila sin fuente.</strong> Una cifra sin fuente no entra en los datos. { $acts ->
    [0] No hay aún ningún acto público; cada uno ha de tener
    [one] El único acto público tiene
   *[other] Cada uno de los { $acts } actos públicos tiene
} una fecha, una cita y una fuente que se puede consultar.
about-rule-words-html = <strong>La fecha de la fuente y las palabras de la fuente.</strong> Una fecha se muestra como se escribió. Una cita es breve y no se cambia; queda en su idioma.
about-rule-unknown-html = <strong>Lo desconocido sigue siendo desconocido.</strong> Donde no se encontró nada, la página lo dice. No se rellena, no se cuenta como cero ni se toma por consentimiento.
about-rule-whose-html = <strong>De quién fue el acto.</strong> El «no» de un estado se marca como del estado. El acto de una ciudad no se atribuye a su condado.
about-rule-conflicts-html = <strong>Los conflictos se dicen.</strong> Donde las fuentes discrepan, la fila lo dice en una nota, y <a href="{ $methods }">Métodos</a> dice qué se decidió.
about-rule-claims-html = <strong>Las afirmaciones son afirmaciones.</strong> Una fila que repite lo que ICE dijo de un lugar se muestra como afirmación de ICE y no fija nada.
about-rule-address-html = <strong>Una respuesta depende solo de su dirección.</strong> La misma dirección y la misma edición dan la misma respuesta a todo el mundo. No hay cookies, ni cuentas, ni terceros; lo que se busca no queda registrado.

## Palabras

about-words = Palabras que usamos y palabras que no
about-words-used = Usamos las palabras propias del tema: jurisdicción, activación, orden de retención (detainer), aviso, memorando de acuerdo (MOA). De los lugares decimos «activado», «activo», «dijo que no», «en disputa», «limita las órdenes de retención», «coopera».
about-words-unused = No damos a ningún lugar los nombres que mezclan lo que se dijo con lo que se hizo, ni decimos que cumple o incumple, ni llamamos a las personas con palabras que las definen por su condición legal. Tales palabras aparecen solo en citas, en títulos de fuentes, en nombres de leyes y donde un lugar las usó para sí mismo.

## Errores

about-errors = Cómo avisar de un error
about-errors-where = Se avisa en el registro de incidencias del repositorio del proyecto, o a quienes mantienen esta instancia. El aviso debe incluir:
about-errors-row-html = el <strong>identificador de la fila</strong>, como <code>ST0042</code>, <code>PM15</code> o <code>A17031</code>; figura debajo de cada hecho,
about-errors-address-html = la <strong>dirección de la página</strong> y la edición (<code>{ $edition }</code>),
about-errors-what = qué está mal y qué debería decir,
about-errors-source-html = una <strong>fuente</strong> que otros puedan leer, con su fecha.
about-errors-missing = Un acto que falta también es un error. Sin fuente no se puede añadir.
about-errors-after = Una corrección crea una edición nueva; los identificadores nunca se reutilizan ni se renumeran. Lo que estaba mal se dice, no solo se corrige.

## Citar

about-cite = Cómo citar
about-cite-how = Hay que nombrar la edición, la tabla y su crédito. Antes que a nosotros se cita a los compiladores y la fuente de cada fila. Para los días de activación:
about-cite-example-html = Participation Atlas, edición { $edition } (datos hasta el { $as_of }), tabla <em>activations</em>. <span lang="en">{ $credit }</span>. <a href="{ $frozen }">{ $frozen }</a>
about-cite-place-html = Para un lugar en un día se cita la dirección de su página con <code>edition={ $edition }</code> añadido. Una dirección así nunca muestra otra edición. Cuando se usa una cita, se nombra su propia fuente: cada fila enlaza con ella.

## Condiciones

about-terms = Licencias y condiciones
about-terms-are = El código está bajo la licencia MIT. Los datos no están todos bajo una misma licencia; las condiciones difieren según la tabla.
about-all-tables = Todas las tablas, columnas y descargas
