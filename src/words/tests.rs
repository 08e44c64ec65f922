//! Sentences on the bundled data, in both languages, for none, one and many.

use super::*;
use crate::dataset::{Dataset, Files};
use crate::domain::{Code as _, CountyFips, Lang, State, StateFips, Usps};
use crate::timeline::{ChangeKind, Comparison, Timeline};
use Lang::{En, Es};
use std::sync::{Arc, LazyLock};

static ATLAS: LazyLock<Timeline> =
    LazyLock::new(|| Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap())));

fn state(usps: &str) -> &'static State {
    let usps = Usps::parse(usps).unwrap();
    ATLAS.dataset().state_by_usps(usps).unwrap()
}

fn unit_of(state: StateFips) -> Unit {
    let places = ATLAS.dataset().jurisdictions.iter();
    Unit::of(places.filter(|place| place.state == state))
}

fn compared(from: &str, to: &str, within: Option<&str>) -> Comparison<'static> {
    let within = within.map(|usps| state(usps).fips);
    ATLAS.comparison(from.parse().unwrap(), to.parse().unwrap(), within)
}

#[test]
fn a_comparison_is_said_for_none_one_and_many_in_both_languages() {
    for (days, within, english, spanish) in [
        (
            ("2013-01-21", "2013-01-22"),
            None,
            "On 22 January 2013, compared with the day before, 106 jurisdictions were switched on",
            "El 22 de enero de 2013, en comparación con el día anterior, se activaron 106 jurisdicciones",
        ),
        (
            ("2012-06-04", "2012-06-05"),
            Some("DC"),
            "District of Columbia, on 5 June 2012, compared with the day before, 1 jurisdiction was switched on; 1 began to limit ICE holds",
            "Distrito de Columbia, el 5 de junio de 2012, en comparación con el día anterior: se activó 1 jurisdicción; 1 empezó a limitar las órdenes de retención de ICE",
        ),
        (
            ("2008-01-01", "2008-02-01"),
            Some("LA"),
            "Louisiana, between 1 January 2008 and 1 February 2008, nothing changed in any parish",
            "Luisiana, entre el 1 de enero de 2008 y el 1 de febrero de 2008: nada cambió en ninguna parroquia",
        ),
        (
            ("2011-05-05", "2011-05-05"),
            Some("DC"),
            "Nothing changed in the District of Columbia: both days are 5 May 2011",
            "Nada cambió en el Distrito de Columbia: ambos días son el 5 de mayo de 2011",
        ),
    ] {
        let compared = compared(days.0, days.1, within);
        let of = within.map(state);
        let unit = of.map_or(Unit::Jurisdiction, |state| unit_of(state.fips));
        let said = |lang| comparison_headline(lang, &compared, of, unit).text();
        assert_eq!(said(En), english);
        assert_eq!(said(Es), spanish);
    }
}

#[test]
fn the_rest_of_a_comparison_agrees_with_what_it_counts() {
    let rest = |lang, from, to, usps| {
        let unit = unit_of(state(usps).fips);
        comparison_rest(lang, &compared(from, to, Some(usps)), unit).text()
    };
    let none = ("2008-01-01", "2008-02-01");
    assert_eq!(
        rest(Es, none.0, none.1, "LA"),
        "Las respuestas de las 64 parroquias son las mismas los dos días."
    );
    assert_eq!(
        rest(Es, none.0, none.1, "GU"),
        "La respuesta de la única jurisdicción es la misma los dos días."
    );
    assert_eq!(
        rest(En, none.0, none.1, "GU"),
        "The answers of the only jurisdiction are the same on both days."
    );
    assert_eq!(
        rest(Es, "2013-01-21", "2013-01-22", "AL"),
        "La respuesta es distinta en 30 de 67 condados."
    );
}

#[test]
fn every_number_of_a_comparison_leads_to_its_changes_in_both_languages() {
    let compared = compared("2010-01-01", "2015-01-01", None);
    for &lang in Lang::ALL {
        let unit = Unit::Jurisdiction;
        let said = comparison_headline(lang, &compared, None, unit)
            .then(comparison_rest(lang, &compared, unit));
        for &kind in ChangeKind::ALL {
            let linked = said
                .0
                .iter()
                .filter(|piece| piece.change == Some(Changes::Of(kind)));
            let occurs = compared.count(kind) > 0;
            assert_eq!(linked.count() == 1, occurs, "{lang:?} {}", kind.code());
        }
        assert!(!said.text().contains(['<', '>']), "{}", said.text());
    }
}

#[test]
fn what_changed_in_a_place_is_named_with_its_date() {
    let compared = compared("2013-01-21", "2013-01-22", Some("AL"));
    let title = |lang| {
        change_title(
            lang,
            &compared.changes[0],
            compared.phase_to,
            ATLAS.dataset(),
        )
    };
    assert_eq!(title(En), "switched on 22 January 2013");
    assert_eq!(title(Es), "activado, 22 de enero de 2013");
}

#[test]
fn a_state_is_said_in_both_languages_with_the_gender_of_its_places() {
    for (usps, day, english, spanish) in [
        (
            "IL",
            "2012-06-05",
            "Illinois, 5 June 2012: switched on in 26 of 102 counties; 24 active over the state’s objection",
            "Illinois, 5 de junio de 2012: activado en 26 de 102 condados; 24 activos pese a la objeción del estado",
        ),
        (
            "DC",
            "2012-06-05",
            "District of Columbia, 5 June 2012: switched on in its only jurisdiction; 1 active over its own objection",
            "Distrito de Columbia, 5 de junio de 2012: activado en su única jurisdicción; 1 activa pese a su propia objeción",
        ),
        (
            "DC",
            "2010-08-01",
            "District of Columbia, 1 August 2010: switched on not in its only jurisdiction; the District had said no",
            "Distrito de Columbia, 1 de agosto de 2010: activado no en su única jurisdicción; el Distrito había dicho que no",
        ),
        (
            "IL",
            "2015-01-01",
            "Illinois, 1 January 2015: not running under this name; fingerprint sharing continued",
            "Illinois, 1 de enero de 2015: no funcionaba con este nombre; el intercambio de huellas continuaba",
        ),
        (
            "GU",
            "2012-06-05",
            "Guam: no activation date was found for its only jurisdiction",
            "Guam: no se encontró fecha de activación para su única jurisdicción",
        ),
    ] {
        let (state, day) = (state(usps), day.parse().unwrap());
        let facts = ATLAS.facts(day, Some(state.fips));
        let answer = ATLAS.state(state.fips, day).unwrap();
        let said = |lang| state_headline(lang, &facts, &answer, unit_of(state.fips)).text();
        assert_eq!(said(En), english);
        assert_eq!(said(Es), spanish);
    }
}

#[test]
fn what_was_found_of_a_state_is_right_in_both_languages() {
    let found = |lang, usps, day: &str| {
        let (state, day) = (state(usps), day.parse().unwrap());
        let facts = ATLAS.facts(day, Some(state.fips));
        let answer = ATLAS.state(state.fips, day).unwrap();
        let found = state_findings(lang, &facts, &answer, unit_of(state.fips), &ATLAS);
        let said = found
            .iter()
            .map(|(asked, said)| format!("{asked} {}", said.text()));
        said.collect::<Vec<_>>().join("\n")
    };
    let illinois = found(Es, "IL", "2012-06-05");
    for sentence in [
        "24 condados estaban activos pese a una objeción: la del estado. En 1 de ellos una norma pública limitaba además",
        "Primero 2 condados, el 24 de noviembre de 2009; lo más reciente hasta entonces, 4 condados, el 9 de noviembre de 2010.",
    ] {
        assert!(illinois.contains(sentence), "{illinois}");
    }
    let district = found(Es, "DC", "2012-06-05");
    assert!(district.contains("¿Qué había dicho el Distrito? No: había pedido salir"));
    assert!(district.contains("al menos 675 días"));
    assert!(district.contains("El Distrito de Columbia, el 5 de junio de 2012."));
    let rico = found(Es, "PR", "2012-06-05");
    assert!(rico.contains("Para 41 municipios no se encontró fecha de activación."));
    let english = found(En, "DC", "2012-06-05");
    assert!(english.contains("1 jurisdiction was active over an objection: its own."));
}

#[test]
fn a_place_is_said_in_both_languages() {
    let of = |lang, fips: &str, day: &str| {
        let fips = CountyFips::parse(fips).unwrap();
        let answer = ATLAS.county(fips, day.parse().unwrap()).unwrap();
        let summary = county_summary(lang, &answer, &ATLAS).join(" ");
        format!("{}. {summary}", county_headline(lang, &answer))
    };
    assert_eq!(
        of(Es, "06085", "2012-06-05"),
        "Condado de Santa Clara, CA, el 5 de junio de 2012: activo pese a su objeción; limita las órdenes de retención. \
         ICE había activado aquí el programa el 4 de mayo de 2010. Fue el 18.º de los 58 condados de California. \
         El lugar había dicho que no (desde el 28 de septiembre de 2010). Eso fue 147 días después de la activación. \
         Sus cárceles limitaban qué órdenes de retención de ICE cumplen, por norma propia (desde el 18 de octubre de 2011). \
         Una norma limitó aquí por primera vez las órdenes de retención de ICE 532 días después de la activación."
    );
    assert!(of(En, "06085", "2012-06-05").starts_with(
        "Santa Clara County, CA, on 5 June 2012: active over its objection; limits ICE holds. \
         ICE had switched the programme on here on 4 May 2010."
    ));
    let guam = of(Es, "66010", "2012-06-05");
    assert!(guam.contains("No se encontró ningún día en que ICE activara aquí el programa."));
    assert!(guam.contains("No se encontró ninguna postura pública"));
    let cook = of(Es, "17031", "2012-01-01");
    assert!(
        cook.contains(
            "ICE aún no había activado aquí el programa; lo hizo el 22 de enero de 2013."
        )
    );
    assert!(cook.contains("el estado había dicho que no (desde el 4 de mayo de 2011)"));
}
