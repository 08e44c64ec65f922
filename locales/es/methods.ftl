### Cómo lo sabemos y qué no sabemos.

methods-window = Métodos: cómo lo sabemos y qué no sabemos
methods-title = Cómo lo sabemos y qué no sabemos
methods-lede = El atlas responde a una pregunta para cualquier día y cualquiera de { $places } equivalentes de condado: ¿estaba activado aquí Comunidades Seguras, qué había dicho de ello este lugar y obraron sus cárceles en consecuencia? Son tres hechos. A menudo discrepan, y por eso nunca se reducen a uno.
methods-programme = El programa
methods-programme-was-html = Comunidades Seguras fue un programa del Servicio de Inmigración y Control de Aduanas de los EE. UU. (ICE). Cuando una cárcel ficha a alguien, las huellas van al FBI. Donde una jurisdicción estaba <em>activada</em>, iban también a una base de datos del Departamento de Seguridad Nacional. Si había coincidencia, ICE podía pedir a la cárcel, con una <em>orden de retención</em> (detainer), que retuviera a la persona más allá de su puesta en libertad o que le avisara de esta.
methods-programme-switched = ICE activó el programa condado por condado, primero el { $first_day }. La activación era un acto federal. Retener y avisar eran actos locales. Lo que decía un lugar era una tercera cosa.

## Tres vías

methods-tracks-short = Tres vías
methods-tracks = Tres vías, nunca mezcladas
methods-tracks-why = Un mapa que muestra la «participación» en un solo color tiene que decidir a cuál de las tres se refiere. Este las mantiene separadas. Cada respuesta lleva su valor, el día desde el que rige, de quién es el acto en que se apoya y la fila que la comenzó.
methods-question-federal = ¿Lo había activado ICE?
methods-question-stance = ¿Qué había dicho el lugar del programa?
methods-question-jail-practice = ¿La cárcel retiene para ICE o le avisa?
methods-tracks-set = Una fila fija una vía donde su columna tiene un valor. Donde la columna está vacía, la fila figura en la historia y no cambia nada: una negativa de ICE, un proyecto de ley que solo se presentó. «Sin postura pública conocida» significa que no se encontró nada. Nunca significa que un lugar estuviera de acuerdo.

## De quién es la palabra que cuenta

methods-whose = De quién es la palabra que cuenta
methods-whose-stance-html = <strong>Postura.</strong> El acto propio de un lugar prevalece, incluso frente a un acto posterior de su estado. Donde un lugar no tiene ninguno, se muestra el de su estado, y se marca como del estado. El «no» de un estado no es el del condado.
methods-whose-practice-html = <strong>Práctica de las cárceles.</strong> Las filas de un estado son aquí leyes y órdenes que obligan a sus cárceles. Rige la fila más reciente, la del lugar o la de su estado. Así, la ley de Iowa de 2018 pone fin a los límites que <a href="{ $iowa }">sus condados</a> habían fijado en 2014.
methods-whose-cities-html = <strong>Ciudades.</strong> Una ciudad no habla por su condado: la ciudad de Los Angeles no es el condado de Los Angeles. Las filas de ciudades figuran en la historia del condado y no fijan nada ({ $acts ->
    [0] ningún acto
    [one] 1 acto
   *[other] { $acts } actos
}). La excepción es una ciudad que forma un solo gobierno con su condado, como San Francisco, o la ciudad de Nueva York con sus cinco boroughs.
methods-whose-district-html = <strong>El Distrito de Columbia</strong> es estado y condado a la vez. Sus filas son propias.

## Fechas

methods-dates = Fechas
methods-dates-coarse-html = Un día es un día del calendario, sin zona horaria. Una fuente puede dar solo un mes o un año; { $acts ->
    [0] ningún acto está fechado
    [one] 1 acto está fechado
   *[other] { $acts } actos están fechados
} así. Una fecha de esta clase cuenta desde su <em>último</em> día, para no afirmar nada antes de tiempo: «junio de 2011» cuenta desde el 30 de junio de 2011. El lector ve la fecha como se escribió.
methods-dates-bound = Una fecha puede ser también un límite. «A más tardar el 5 de noviembre de 2010» significa que ya había ocurrido para entonces. Un límite se muestra y nunca mueve el día desde el que cuenta una fila. Una ley cuenta desde el día en que está en vigor, no desde su firma. Las filas de un mismo día se aplican en el orden de sus identificadores.
methods-dates-last = El último día de esta edición es el { $last_day }; un día posterior se rechaza. Cualquier día anterior tiene respuesta. El atlas se abre en el { $opening_day }.

## Los acuerdos cancelados

methods-cancelled = Los acuerdos cancelados
methods-cancelled-all-html = Al principio ICE dijo que el programa era voluntario. Los estados firmaban un memorando de acuerdo (MOA), y algunos pidieron salir. El <a href="{ $event }">{ $day }</a> ICE canceló los 39 acuerdos estatales por innecesarios. Desde ese día nadie está «dentro» por un acuerdo, y un mapa que conserva ese color es erróneo.
methods-cancelled-shown = Ese día todo estado que está «dentro» y tiene una firma con fuente pasa a «acuerdo cancelado». Con las filas que informan ellas mismas de una cancelación, ese día { $states ->
    [0] ningún estado se muestra
    [one] 1 estado se muestra
   *[other] { $states } estados se muestran
} así. { $signings ->
    [0] No se encontró fuente para ninguna firma
    [one] Solo se encontró fuente para 1 firma
   *[other] Solo se encontró fuente para { $signings } firmas
}. Los demás acuerdos no se muestran ni como firmados ni como cancelados. Un acto posterior puede volver a decir «dentro»: eso es una declaración, no un acuerdo.

## Fases

methods-phases = Fases
methods-phases-national = La fase es nacional. Un día pertenece a la fase que comienza en él. Con todos los nombres continuó el intercambio de huellas, y nada en los datos desactiva un lugar.
methods-phases-table = Fases, tabla
methods-phases-caption = Fases del programa
methods-phase = Fase
methods-phase-from = Desde
methods-phase-beginning = el principio
methods-code = Código
methods-phases-stance = La vía de la postura trata del programa tal como era entonces. Termina con él el { $programme_end } y vuelve a empezar vacía; la historia lo conserva todo. La práctica de las cárceles continúa.

## La situación principal

methods-status = La situación principal
methods-status-one-rule = El color, la leyenda, la frase, la tabla y las exportaciones leen una sola regla. Sus filas se prueban desde arriba; rige la primera que se cumple.
methods-status-table = Situación principal, tabla
methods-status-caption = La regla de la situación principal
methods-status-when = Cuándo
methods-status-seen = El lector ve
methods-rule-unknown = No se conoce ninguna fecha de activación.
methods-rule-programme-not-running = La fase es «sustituido», «orden revocada» o «revocación anulada».
methods-rule-active-over-objection = Está activado, y la postura es «fuera».
methods-rule-active-limits-holds = Está activado, y la cárcel limita o rechaza las órdenes de retención de ICE.
methods-rule-active = Está activado.
methods-rule-out-not-active = No está activado, y la postura es «fuera».
methods-rule-not-active = No está activado.
methods-status-basis = Donde se muestra una objeción, se muestra también de quién es, y los recuentos se separan según ello: del lugar mismo o de su estado. Donde un lugar que objetó limita además las órdenes de retención, la frase lo añade. Un estado no tiene situación principal. Tiene su propia postura y práctica, y recuentos de sus lugares.

## Porcentajes de población

methods-people = Porcentajes de población
methods-people-of = Los porcentajes son de las { $people } personas que el Censo de 2010 contó en los 50 estados y el Distrito de Columbia. Puerto Rico y las islas ({ $people_apart } personas) se cuentan aparte. Un porcentaje dice dónde vivía la gente: el { $opening_day }, el { $share } vivía donde el programa estaba activado. No dice a cuántas personas se les tomaron las huellas.

## Límites territoriales y códigos

methods-boundaries = Límites territoriales y códigos
methods-boundaries-of = Los lugares son los equivalentes de condado del Censo de 2010: condados, parroquias, boroughs, áreas censales, ciudades independientes, municipios y distritos de las islas. Los cuatro territorios insulares están dibujados como en 2016.
methods-boundaries-codes-html = Los códigos que cambiaron desde 2007 ({ $changed }) encuentran su lugar de 2010. Un código que solo cambió de nombre lleva directamente a él: 46102, Oglala Lakota, es <a href="{ $counties }/46102">46113, Shannon</a>. Un código cuya superficie está en varios lugares de 2010 ({ $split }) lleva a elegir entre ellos, como <a href="{ $counties }/09140">09140</a>, una región de planificación de Connecticut. Los números nunca se reparten por superficie.

## El mapa

methods-map = El mapa
methods-map-drawn = El mapa nacional es Albers USA: una proyección equivalente de los 48 estados contiguos, con recuadros. Alaska está dibujada a { $alaska } de su escala y Hawái a su escala verdadera; ambos están un poco más a la derecha de lo habitual, porque las Aleutianas se saldrían de la hoja. Puerto Rico está dibujado a { $puerto_rico }×, porque de otro modo no se distinguirían sus 78 municipios. Demasiado lejos para la hoja quedan { $far_away }: figuran a su lado como fichas rotuladas, con un cuadrado por cada lugar.
methods-map-simplified = Las líneas están simplificadas de modo que ninguna se desvía más de { $tolerance } px en la hoja. Los vecinos comparten su límite, así que no hay huecos ni solapamientos. Los mapas son para leer, no para medir.
methods-map-marks = El color muestra qué había activado ICE. Las líneas encima muestran un «no»: densas si es del lugar mismo, claras si es de su estado. Los puntos muestran un límite a las órdenes de retención de ICE. «Sin fecha conocida» tiene un aspecto propio. Nunca está en blanco ni es la clase más baja.

## Lo que los datos no saben

methods-gaps = Lo que los datos no saben
methods-gaps-days = Días de activación
methods-gaps-transcription-html = Los { $activations } días vienen de una transcripción académica publicada de la lista de ICE (<a href="{ $sources }/SC-A">SC-A</a>) y, para Puerto Rico, de un comunicado de ICE (<a href="{ $sources }/SC-C">SC-C</a>). Una segunda transcripción, que solo tiene meses, coincide en el mes para el 99.74 % de los condados que fecha. El día no está probado condado por condado.
methods-gaps-undated = Sin fecha: { $undated }. Tales lugares se muestran como desconocidos, no como desactivados.
methods-undated-none = ninguna jurisdicción
methods-undated-part = { $lacking } de { $all } jurisdicciones de { $state }
methods-undated-all = las { $lacking } de { $states }
methods-gaps-conflicts-html = Ocho condados de <a href="{ $indiana }">Indiana</a> están en conflicto: 31 de mayo de 2011 aquí, junio de 2011 en la otra transcripción. El <a href="{ $stafford }">condado de Stafford, Virginia</a>, tiene una fecha posterior a un comunicado de ICE que ya lo incluye. En otras ocho filas el día y el mes estaban intercambiados en otros campos de la transcripción.
methods-gaps-alaska = La transcripción da a Alaska una sola fecha, y cinco de sus unidades se derivan de sus predecesoras. Los municipios de Puerto Rico llevan el día del comunicado que los nombra.
methods-gaps-noted = Cada una de esas filas lo dice en su nota. No consta ninguna desactivación.
methods-gaps-acts = Lo que los lugares dijeron e hicieron
methods-gaps-found = { $acts ->
    [0] No se encontró ningún acto
    [one] Se encontró 1 acto
   *[other] Se encontraron { $acts } actos
}, en { $places ->
    [0] ninguna jurisdicción
    [one] 1 jurisdicción
   *[other] { $places } jurisdicciones
} y en { $states ->
    [0] ningún estado
    [one] 1 estado
   *[other] { $states } estados
}{ $district ->
    [yes] {" "}y el Distrito de Columbia
   *[no] {""}
}. Abundan los lugares que fueron noticia.
methods-gaps-sources = Hay { $sources ->
    [0] cero fuentes
    [one] 1 fuente
   *[other] { $sources } fuentes
}. Casi todas se leyeron como copias archivadas, solo el comienzo.
methods-gaps-doubtful = Cada acto tiene un grado de confianza. Los actos de confianza baja ({ $acts ->
    [0] ningún acto
    [one] 1 acto
   *[other] { $acts } actos
}) no fijan nada.
methods-gaps-named-by-ice = { $rows ->
    [0] Ninguna fila del tipo «Nombrado por ICE» repite
    [one] 1 fila del tipo «Nombrado por ICE» repite
   *[other] { $rows } filas del tipo «Nombrado por ICE» repiten
} un informe de 2017 que ICE suspendió por errores; el condado de Nassau, Nueva York, y el condado de Franklin, Pensilvania, fueron errores reconocidos. Figuran solo en la historia.
methods-gaps-sheriffs = Algunas filas de todo un estado cuentan lo que hicieron los sheriffs uno por uno. Cuentan de todos modos para cada condado del estado.
methods-gaps-announced = Una ley anunciada para una fecha cuenta desde esa fecha. No en todos los casos se ha seguido si los tribunales la aplazaron.

## Los totales publicados y los nuestros

methods-totals = Los totales publicados y los nuestros
methods-totals-differ = Desde fines de 2010 nuestros totales difieren de los publicados en uno o dos. No sabemos qué lugares causan la diferencia, y no hemos cambiado ninguna fila para ocultarla.
methods-totals-table = Totales, tabla
methods-totals-caption = Jurisdicciones activadas
methods-totals-day = Día
methods-totals-ours = Esta edición
methods-totals-end = Al final

## Donde las filas y las noticias difieren

methods-differences = Donde las filas y las noticias difieren
methods-differences-why = A menudo se cuenta que un estado entero estaba activo pese a su objeción. Según la regla de arriba, los lugares con una postura propia no se cuentan bajo la de su estado.
methods-difference = El { $day }, { $activated ->
    [one] 1 jurisdicción estaba activada
   *[other] { $activated } jurisdicciones estaban activadas
}; { $over } de ellas, pese a la objeción del estado.
methods-difference-own = { $count ->
    [one] Tiene una postura propia, que prevalece sobre la del estado,
   *[other] Tienen una postura propia, que prevalece sobre la del estado,
} { $names }.
methods-own-position = { $place } ({ $stance }, { $since })
methods-onward-data = Todas las tablas y columnas
methods-onward-sources = Todas las fuentes

## Declarado y registrado

methods-recorded = Declarado y registrado
methods-recorded-what = Además de lo que declararon los lugares, ICE registró órdenes de retención por cárcel y año, de octubre de 2007 al 19 de julio de 2015, y acuerdos 287(g). Son medidas y nunca una situación: se muestran junto a las tres preguntas, en capas del mapa y en columnas propias, y no cambian ningún titular.
methods-recorded-learned = ICE solo anota un rechazo del que se entera, y de 2007 a 2013 hay un subregistro. El condado de Cook se negó desde septiembre de 2011, pero para su cárcel ICE registró 1 rechazo en 2011, ninguno en 2012, 8 en 2013 y 439 en 2014. Un número bajo dice de qué se enteró ICE; una fila que falta no es cero.
methods-recorded-totals-html = Los totales de los condados solo incluyen cárceles locales. Lo que queda fuera, y por qué, <a href="{ $ledger }">suma con ellos el total</a>. Los 32 rechazos de Sac County, Iowa, parecen ser de Sacramento County, California, mal codificados: están en la tabla de centros y no en el mapa.
methods-recorded-shares = Una proporción es de los resultados registrados (46 de cada 100 órdenes no tienen ninguno) y solo se da donde nada sugiere que se cuenten con ellos resultados de otro centro. Un año es aquel en que se preparó la orden.
methods-recorded-287g = De los acuerdos 287(g), las primeras firmas son seguras. Un fin está entre la última lista de ICE con la agencia y la primera sin ella: entre ambas, el mapa lo muestra como un desvanecimiento.
