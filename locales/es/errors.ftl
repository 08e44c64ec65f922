### Qué falló, por qué y cómo remediarlo.

## Cada código: unas palabras para el titular, y cuándo se usa.

error-unknown-parameter = Parámetro desconocido
error-unknown-parameter-meaning = La consulta contiene un parámetro que esta vista no tiene.
error-repeated-parameter = Parámetro repetido
error-repeated-parameter-meaning = La consulta contiene el mismo parámetro más de una vez.
error-bad-parameter = Parámetro no comprendido
error-bad-parameter-meaning = El valor de un parámetro no se puede leer o está fuera de los límites.
error-bad-date = No es una fecha
error-bad-date-meaning = Un día no está escrito AAAA-MM-DD o no existe en el calendario.
error-date-after-data = Después del fin de los datos
error-date-after-data-meaning = El día es posterior al último del que habla esta edición.
error-from-after-to = El primer día es posterior al segundo
error-from-after-to-meaning = Una comparación va de un día a otro posterior; las sugerencias contienen la dirección con los dos intercambiados.
error-bad-state = Estado desconocido
error-bad-state-meaning = El estado no es ni un código postal de un estado, DC, PR o un territorio, ni su código FIPS de dos cifras.
error-bad-status = Situación desconocida
error-bad-status-meaning = La situación no es una de las que enumera el libro de códigos.
error-bad-layer = Capa desconocida
error-bad-layer-meaning = El mapa no tiene ninguna capa con este nombre.
error-bad-page = No existe ese número de página
error-bad-page-meaning = El número de página no es un número entero de 1 a la última página.
error-bad-edition = No es una edición
error-bad-edition-meaning = La edición no está escrita como este atlas escribe las ediciones.
error-edition-not-kept = Edición no conservada
error-edition-not-kept-meaning = La edición está bien escrita, pero este servidor no la ha tenido nunca; o ese día aún no se sabía nada.
error-edition-removed = La edición ya no se conserva
error-edition-removed-meaning = La edición se sirvió en su momento, también el día por el que se pregunta, y sus archivos se han borrado.
error-place-not-found = Lugar no encontrado
error-place-not-found-meaning = Ninguna jurisdicción de esta edición tiene ese código; las sugerencias nombran las más parecidas.
error-source-not-found = Fuente no encontrada
error-source-not-found-meaning = Ninguna fuente de esta edición tiene ese identificador; las sugerencias nombran las más parecidas.
error-page-not-found = Página no encontrada
error-page-not-found-meaning = No hay nada en esta dirección.
error-tile-not-found = No existe esa tesela
error-tile-not-found-meaning = La tesela está fuera de la pirámide.
error-format-not-offered = No se ofrece en este formato
error-format-not-offered-meaning = La vista existe, pero no con esta extensión; la respuesta enumera las que tiene.
error-multiple-choices = Más de un lugar
error-multiple-choices-meaning = El código se dividió entre varias jurisdicciones; la respuesta las enumera.
error-nothing-to-embed = Nada que insertar
error-nothing-to-embed-meaning = La dirección por la que se pregunta no es de este atlas, o no es la de una vista que se pueda insertar.
error-format-not-implemented = Formato que no se escribe
error-format-not-implemented-meaning = Cómo insertar una página se dice solo en json o xml.
error-method-not-allowed = Método no permitido
error-method-not-allowed-meaning = El atlas es para leer: GET, HEAD y OPTIONS.
error-uri-too-long = Dirección demasiado larga
error-uri-too-long-meaning = La ruta o la consulta es más larga que cualquier dirección de este atlas.
error-overloaded = Ocupado
error-overloaded-meaning = Demasiadas peticiones costosas a la vez; Retry-After dice cuándo volver.
error-internal = Algo falló aquí
error-internal-meaning = Un fallo del atlas, no de la petición; su registro guarda los detalles.

## Qué falló esta vez.

error-unknown-parameter-near = Esta vista no tiene ningún parámetro «{ $name }». ¿Será «{ $near }»?
error-unknown-parameter-none = Esta vista no tiene ningún parámetro «{ $name }». No admite ninguno; hay que quitarlo.
error-unknown-parameter-others = Esta vista no tiene ningún parámetro «{ $name }». Hay que quitarlo o usar uno de estos: { $allowed }.
error-repeated-parameter-named = «{ $name }» aparece más de una vez. Debe aparecer una sola.
error-bad-parameter-because = El parámetro «{ $name }» no se puede usar: { $reason }.
error-bad-date-written = «{ $value }» en «{ $name }» no es un día. Se escribe año, mes y día, como 2012-01-31.
error-date-after-data-given = «{ $name }» es { $value }, pero esta edición termina el { $last }. Hay que indicar ese día o uno anterior.
error-from-after-to-given = «from» es { $from }, posterior a «to», { $to }. Una comparación va de un día a otro posterior: hay que intercambiarlos.
error-from-after-to-swapped = Qué cambió del { $to } al { $from }
error-bad-state-given = «{ $value }» no es un estado. Se indica con sus dos letras, como il, o con su código FIPS, como 17.
error-not-one-of = { $list ->
    [layer] «{ $value }» no es una capa.
   *[status] «{ $value }» no es una situación.
} Las que hay son: { $allowed }.
error-not-one-of-near = { $list ->
    [layer] «{ $value }» no es una capa.
   *[status] «{ $value }» no es una situación.
} ¿Será «{ $near }»? Las que hay son: { $allowed }.
error-bad-page-given = «{ $value }» no es una página. Hay que indicar un número entero de 1 a { $last }.
error-bad-edition-given = «{ $value }» no está escrito como una edición. Se copia del pie de una página, o se quita para usar la actual.
error-edition-not-kept-given = Este servidor no conserva la edición «{ $value }». Tiene la edición { $kept }.
error-not-known-yet-given = El { $value } aún no se sabía nada aquí. La primera edición, { $first }, se aceptó el { $since }.
error-edition-removed-named = La edición { $edition } ya no se conserva aquí. La actual es la edición { $kept }.
error-edition-not-kept-suggest = Lo mismo en la edición { $kept }
error-place-not-found-named = Ningún lugar de esta edición tiene el nombre o el código «{ $value }». Se puede buscar por su nombre.
error-source-not-found-named = Ninguna fuente de esta edición tiene el identificador «{ $value }». La lista de { $sources } las tiene todas.
error-page-not-found-here = No hay nada en esta dirección. Conviene revisar cómo está escrita, o buscar.
error-format-page-only = Esta vista no se ofrece como «.{ $extension }». Solo es una página: hay que quitar la extensión.
error-format-others = Esta vista no se ofrece como «.{ $extension }». Tiene: { $offered }. Sin extensión es una página.
error-multiple-choices-of = { $place } ({ $code }) no es una jurisdicción de 2010; su superficie está en varias de ellas.
error-multiple-choices-of-code = Este código ({ $code }) no es una jurisdicción de 2010; su superficie está en varias de ellas.
error-method-not-allowed-named = «{ $method }» no es posible aquí. Se admiten GET, HEAD y OPTIONS.
error-uri-too-long-limit = La ruta y la consulta tienen aquí como máximo { $limit } bytes cada una. Hay que acortarla.
error-overloaded-seconds = El servidor está ocupado. Se puede volver a intentar dentro de { $seconds } segundos.
error-internal-logged = El atlas no pudo dar esta respuesta. El fallo es nuestro y ha quedado registrado; se puede volver a intentar más tarde.

## Por qué no se puede usar un parámetro: el final de una frase, sin su punto.

error-reason-name-not-text = su nombre no es texto UTF-8 válido
error-reason-value-not-text = su valor no es texto UTF-8 válido o contiene un carácter de control
error-tile-not-found-here = No existe esa tesela. El nivel de zoom es un número entero de 0 a { $zoom }; la columna y la fila son números enteros de 0 a 2^zoom − 1.
error-nothing-to-embed-at = Nada de lo que hay en «{ $value }» se puede insertar. Pregunte con la dirección de un mapa, un lugar, un gráfico o una lista de este atlas.
error-format-not-implemented-given = «{ $value }» no es ni json ni xml.
error-reason-no-url = falta; dé la dirección de una página
error-reason-not-pixels = no es un número entero de píxeles a partir de 160
error-reason-no-value = no tiene valor; se quita para abarcarlo todo
error-reason-address = la dirección no se puede leer
error-reason-not-a-code = `{ $value }` no es { $list ->
    [order] un orden
    [basis] una base
    [track] una vía
    [class] una clase
   *[other] un código de esta lista
}; se admite uno de estos códigos: { $allowed }
error-reason-class-of-no-layer = una clase es de una capa (`layer`); hay que decir de cuál
error-reason-not-a-jurisdiction = no es el código de cinco cifras de una jurisdicción de 2010
error-reason-not-a-notice = no es el nombre de un aviso, como 12-2026-11-22-1a2b3c4d
error-reason-not-a-kind = no es un tipo de hecho; el libro de códigos, en { $codebook }, los enumera
error-reason-later-than-to = es posterior a `to`; hay que intercambiarlos
error-reason-day-to-come = { $value } aún no ha llegado; lo que se sabrá entonces nadie lo puede decir
error-reason-too-long = tiene más de { $longest } caracteres; hay que indicar el nombre de un solo lugar

## La página de un error.

error-which-one = ¿Cuál de ellos?
error-perhaps = Quizá se trate de
error-onward = Para seguir
error-onward-map = El mapa nacional
error-onward-states = Todos los estados
error-onward-search = Buscar un lugar
error-onward-meaning = Qué significa este error
error-suggest-states = Todos los estados y territorios
error-suggest-files = Todos los archivos, con lo que contienen
error-line-html = Estado HTTP { $status }, código <code>{ $code }</code>.
error-line-request-html = Estado HTTP { $status }, código <code>{ $code }</code>, petición <code>{ $request }</code>.
