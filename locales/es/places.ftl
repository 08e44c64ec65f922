### Nombres de lugares.

# $name es el nombre en inglés; solo cambian los que tienen nombre en español.
state-name = { $usps ->
    [AS] Samoa Americana
    [DC] Distrito de Columbia
    [HI] Hawái
    [LA] Luisiana
    [MI] Míchigan
    [MO] Misuri
    [MP] Islas Marianas del Norte
    [MS] Misisipi
    [NC] Carolina del Norte
    [ND] Dakota del Norte
    [NH] Nuevo Hampshire
    [NJ] Nueva Jersey
    [NM] Nuevo México
    [NY] Nueva York
    [OR] Oregón
    [PA] Pensilvania
    [SC] Carolina del Sur
    [SD] Dakota del Sur
    [VI] Islas Vírgenes de los EE. UU.
    [WV] Virginia Occidental
   *[other] { $name }
}
# Con artículo donde lo lleva, y lo mismo después de "en" y de "de".
the-state-name = { $usps ->
    [DC] el Distrito de Columbia
    [MP] las Islas Marianas del Norte
    [VI] las Islas Vírgenes de los EE. UU.
   *[other] { state-name }
}
in-state = en { the-state-name }
of-state = { $usps ->
    [DC] del Distrito de Columbia
   *[other] de { the-state-name }
}
to-state = { $usps ->
    [DC] al Distrito de Columbia
   *[other] a { the-state-name }
}
# Un condado o su equivalente. $full es el nombre oficial en inglés; $form es plain (al principio de una línea), the (con
# artículo), in u of (después de "en" o "de").
place-name = { $kind ->
    [County] { $form ->
        [the] el condado de { $name }
        [in] en el condado de { $name }
        [of] del condado de { $name }
       *[plain] Condado de { $name }
    }
    [Parish] { $form ->
        [the] la parroquia de { $name }
        [in] en la parroquia de { $name }
        [of] de la parroquia de { $name }
       *[plain] Parroquia de { $name }
    }
    [Municipio] { $form ->
        [the] el municipio de { $name }
        [in] en el municipio de { $name }
        [of] del municipio de { $name }
       *[plain] Municipio de { $name }
    }
    [Municipality] { $form ->
        [the] el municipio de { $name }
        [in] en el municipio de { $name }
        [of] del municipio de { $name }
       *[plain] Municipio de { $name }
    }
    [city] { $form ->
        [the] la ciudad de { $name }
        [in] en la ciudad de { $name }
        [of] de la ciudad de { $name }
       *[plain] Ciudad de { $name }
    }
    [Borough] { $form ->
        [the] el borough de { $name }
        [in] en el borough de { $name }
        [of] del borough de { $name }
       *[plain] Borough de { $name }
    }
    [CensusArea] { $form ->
        [the] el área censal de { $name }
        [in] en el área censal de { $name }
        [of] del área censal de { $name }
       *[plain] Área censal de { $name }
    }
    [CityandBorough] { $form ->
        [the] la ciudad y borough de { $name }
        [in] en la ciudad y borough de { $name }
        [of] de la ciudad y borough de { $name }
       *[plain] Ciudad y borough de { $name }
    }
    [District] { $form ->
        [the] el Distrito de { $name }
        [in] en el Distrito de { $name }
        [of] del Distrito de { $name }
       *[plain] Distrito de { $name }
    }
   *[other] { $form ->
        [in] en { $full }
        [of] de { $full }
       *[plain] { $full }
    }
}
