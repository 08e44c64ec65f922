### Una lista de hechos.

# "12 hechos en Illinois, vía de la postura, tipo «MOA firmado», desde el 1 de mayo de 2011": cuántos hay y de qué. Lo que no
# acota la lista es "none".
events-headline = { $count ->
    [0] Ningún hecho
    [one] 1 hecho
   *[other] { $count } hechos
}{ $in_place ->
    [none] { "" }
   *[other] { " " }{ $in_place }, { $usps }
}{ $in_state ->
    [none] { "" }
   *[other] { " " }{ $in_state }
}{ $track ->
    [federal] , vía federal
    [stance] , vía de la postura
    [jail_practice] , vía de la práctica de las cárceles
   *[none] { "" }
}{ $kind ->
    [none] { "" }
   *[other] , tipo «{ $kind }»
}{ $days ->
    [on] , el { $from }
    [between] , del { $from } al { $to }
    [from] , desde el { $from }
    [to] , hasta el { $to }
   *[none] { "" }
}
