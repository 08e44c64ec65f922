### Una jurisdicción en palabras. $since es "desde el 4 de mayo de 2011"; $basis es own o state, de quién es el acto en que se
### apoya una respuesta.

county-headline = { $place }, { $usps }, el { $day }: { $standing }
# $standing es "activo pese a su objeción".
standing-limits = { $standing }; limita las órdenes de retención

## Lo que ICE había activado

county-no-date = No se encontró ningún día en que ICE activara aquí el programa. Eso no significa que no estuviera activado.
county-on = ICE había activado aquí el programa el { $day }.
county-on-later = ICE aún no había activado aquí el programa; lo hizo el { $day }.
county-not-on = ICE aún no había activado aquí el programa.
county-not-running = Ese día el programa no funcionaba con su nombre; el intercambio de huellas continuaba.

## Lo que había dicho el lugar

county-stances-ended = Lo que los lugares habían dicho del programa terminó con él el { $day }; no se encontró ninguna postura posterior.
county-no-stance = No se encontró ninguna postura pública; eso no significa que el lugar estuviera de acuerdo.
county-in = { $basis ->
    [state] Del propio lugar no se encontró ninguna postura; el estado había entrado o pedido entrar ({ $since }).
   *[own] El lugar había entrado o pedido entrar ({ $since }).
}
county-contested = { $basis ->
    [state] Del propio lugar no se encontró ninguna postura; el estado lo había disputado ({ $since }).
   *[own] El lugar lo había disputado ({ $since }).
}
county-out = { $basis ->
    [state] Del propio lugar no se encontró ninguna postura; el estado había dicho que no ({ $since }).
   *[own] El lugar había dicho que no ({ $since }).
}
county-agreement-cancelled = { $basis ->
    [state] ICE había cancelado el acuerdo del estado ({ $since }).
   *[own] ICE había cancelado el acuerdo del lugar ({ $since }).
}

## Lo que hacen sus cárceles

county-no-rule = No se encontró ninguna norma pública sobre las órdenes de retención de ICE.
county-limits-holds = { $basis ->
    [state] Sus cárceles limitaban qué órdenes de retención de ICE cumplen, por norma del estado ({ $since }).
   *[own] Sus cárceles limitaban qué órdenes de retención de ICE cumplen, por norma propia ({ $since }).
}
county-notifies-only = { $basis ->
    [state] Sus cárceles rechazaban las órdenes de retención de ICE, pero le avisaban de las puestas en libertad, por norma del estado ({ $since }).
   *[own] Sus cárceles rechazaban las órdenes de retención de ICE, pero le avisaban de las puestas en libertad, por norma propia ({ $since }).
}
county-cooperates = { $basis ->
    [state] Sus cárceles retenían para ICE y le avisaban, por norma del estado ({ $since }).
   *[own] Sus cárceles retenían para ICE y le avisaban, por norma propia ({ $since }).
}
