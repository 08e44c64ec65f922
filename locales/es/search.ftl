### La búsqueda.

search-title-empty = Buscar un lugar
# $q es lo que se escribió.
search-title = { $found ->
    [0] Ningún lugar coincide con «{ $q }»
    [one] 1 lugar coincide con «{ $q }»
   *[other] { $found } lugares coinciden con «{ $q }»
}
search-title-many = Muchos lugares coinciden con «{ $q }»: los primeros { $found }
search-label = Nombre de un lugar, código FIPS o código postal
search-button = Buscar
search-each = Cada uno con su situación el { $day }.
search-each-fewer = Cada uno con su situación el { $day }. Con un estado, como «washington or», salen menos.
search-state-no-date = No se encontró ninguna fecha de activación
search-state-on = Activado { $part }
search-near = Quizá se trate de
search-tips = Qué se puede buscar
search-tip-county-html = Un condado, una parroquia, un borough, un área censal, una ciudad independiente o un municipio: <a href="{ $search }?q=cook">cook</a>, <a href="{ $search }?q=condado+de+cook">condado de cook</a>, <a href="{ $search }?q=do%C3%B1a+ana">doña ana</a>. Los acentos, las mayúsculas y los espacios no importan.
search-tip-in-state-html = Un lugar con su estado: <a href="{ $search }?q=cook+il">cook il</a>, <a href="{ $search }?q=condado+de+orange%2C+california">condado de orange, california</a>.
search-tip-state-html = Un estado por su nombre, en español o en inglés, o por su código postal: <a href="{ $search }?q=nueva+york">nueva york</a>, <a href="{ $search }?q=illinois">illinois</a>, <a href="{ $search }?q=il">il</a>.
search-tip-fips-html = Un código FIPS de dos o cinco cifras: <a href="{ $search }?q=17">17</a>, <a href="{ $search }?q=17031">17031</a>. Los códigos que cambiaron desde 2007 llevan al lugar de 2010.
search-tip-city-html = Una ciudad, si el atlas tiene una fila sobre ella, y algunos nombres de uso común: <a href="{ $search }?q=los+angeles">los angeles</a>, <a href="{ $search }?q=brooklyn">brooklyn</a>, <a href="{ $search }?q=nyc">nyc</a>.
search-no-zip = No se puede buscar por código ZIP: un código ZIP puede estar en varios condados.
search-all-states = Todos los estados
search-all-places = Todas las jurisdicciones en una tabla
