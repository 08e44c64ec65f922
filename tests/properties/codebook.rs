//! The codebook and the code say the same: codes, columns, tables.

use crate::support::*;
use participation_atlas::dataset::package::Field;
use participation_atlas::domain::event::{ACTIVATED, MILESTONE, MOA_SIGNED};
use participation_atlas::domain::recorded::{
    AgencyLevel, Agreed, Caveat, CountyMeasure, Denominator, FacilityKind, LeftOut, Outcome,
    Placement,
};
use participation_atlas::domain::{
    Basis, Bound, Code, Confidence, Federal, JailPractice, Lang, Phase, Precision, Stance, Status,
    Track,
};
use participation_atlas::export;
use participation_atlas::timeline::View;
use participation_atlas::timeline::events::EventFilter;

const LANGS: [Lang; 2] = [Lang::En, Lang::Es];

fn codes<C: Code>() -> Vec<&'static str> {
    C::ALL.iter().map(|value| value.code()).collect()
}

/// The list without the value that stands for "nobody said anything": a row sets a value.
fn set<C: Code>(none: C) -> Vec<&'static str> {
    codes::<C>()
        .into_iter()
        .filter(|code| *code != none.code())
        .collect()
}

/// The codes of a column, where it has any that the program knows.
fn wanted(column: &str) -> Option<Vec<&'static str>> {
    let side = column.strip_prefix("from_").or(column.strip_prefix("to_"));
    Some(match side.unwrap_or(column) {
        "status" => codes::<Status>(),
        "federal_value" => codes::<Federal>(),
        "stance_value" => codes::<Stance>(),
        "jail_practice_value" => codes::<JailPractice>(),
        "stance" => set(Stance::NoneFound),
        "jail_practice" => set(JailPractice::NoneFound),
        "track" => codes::<Track>(),
        "confidence" => codes::<Confidence>(),
        "phase_from" | "phase_to" => codes::<Phase>(),
        "basis" | "status_basis" | "limit_basis" | "stance_basis" | "jail_practice_basis" => {
            codes::<Basis>()
        }
        "precision" | "date_precision" | "stance_precision" | "jail_practice_precision" => {
            codes::<Precision>()
        }
        "bound" | "date_bound" | "stance_bound" | "jail_practice_bound" => codes::<Bound>(),
        "facility_kind" => codes::<FacilityKind>(),
        "left_out" => codes::<LeftOut>(),
        "denominator" => codes::<Denominator>(),
        "agency_level" => codes::<AgencyLevel>(),
        _ => return None,
    })
}

fn fields() -> impl Iterator<Item = (String, &'static Field)> {
    let package = &ATLAS.dataset().package;
    let resources = package.resources.iter().flat_map(|resource| {
        let fields = resource.schema.iter().flat_map(|schema| &schema.fields);
        fields.map(move |field| (format!("{}.{}", resource.name, field.name), field))
    });
    let exports = package.exports.iter().flat_map(|export| {
        let fields = export.schema.fields.iter();
        fields.map(move |field| (format!("{}.{}", export.name, field.name), field))
    });
    resources.chain(exports)
}

fn field(of: &str) -> &'static Field {
    fields()
        .find(|(name, _)| name == of)
        .map(|(_, field)| field)
        .unwrap()
}

#[test]
fn the_codes_of_the_codebook_are_those_of_the_program() {
    let mut compared = 0;
    for (name, field) in fields() {
        if let Some(wanted) = wanted(&field.name) {
            assert_eq!(field.constraints.allowed, wanted, "{name}");
            compared += 1;
        }
        let explained: Vec<&String> = field.categories.iter().map(|code| &code.value).collect();
        assert_eq!(
            explained,
            field.constraints.allowed.iter().collect::<Vec<_>>(),
            "{name}"
        );
        for code in &field.categories {
            assert!(
                !code.description.is_empty() || !code.label.is_empty(),
                "{name} {}",
                code.value
            );
        }
    }
    assert!(compared > 40, "{compared} columns have codes");
}

#[test]
fn the_other_lists_of_the_codebook_fit_the_program() {
    let milestones: Vec<&str> = codes::<Phase>().into_iter().skip(2).collect();
    assert_eq!(
        field("milestones.phase_starts").constraints.allowed,
        milestones
    );
    // Events are acts, activations and milestones.
    let mut kinds = field("acts.kind").constraints.allowed.clone();
    assert!(kinds.iter().any(|kind| kind == MOA_SIGNED));
    kinds.extend([ACTIVATED.to_owned(), MILESTONE.to_owned()]);
    assert_eq!(field("events.kind").constraints.allowed, kinds);
    let levels = &field("events.level").constraints.allowed;
    assert_eq!(*levels, ["nation", "state", "county", "city"]);
    assert_eq!(field("acts.level").constraints.allowed, levels[1..]);
}

#[test]
fn the_measures_of_the_codebook_are_those_of_the_program() {
    let allowed = |of: &str| field(of).constraints.allowed.clone();
    assert_eq!(allowed("county_year.measure"), codes::<CountyMeasure>());
    assert_eq!(
        allowed("jurisdictions_on_day.agreement_287g_value"),
        codes::<Agreed>()
    );
    let caveats = codes::<Caveat>();
    for column in ["detainers_declined_caveat", "agreement_287g_caveat"] {
        let some = allowed(&format!("jurisdictions_on_day.{column}"));
        assert!(some.iter().all(|code| caveats.contains(&code.as_str())));
    }
    let nation = allowed("national_year.measure");
    assert_eq!(nation[0], "detainers_issued");
    assert_eq!(nation[1..], codes::<Outcome>());
    assert_eq!(
        allowed("facilities_2007_2015.placement"),
        codes::<Placement>()
    );
    let schema = ATLAS.dataset().package.resource("facilities_2007_2015");
    let columns = &schema.unwrap().schema.as_ref().unwrap().fields;
    for outcome in codes::<Outcome>() {
        assert!(columns.iter().any(|field| field.name == outcome));
    }
}

#[test]
fn every_column_is_explained_and_has_a_type_that_is_known() {
    for (name, field) in fields() {
        assert!(!field.description.is_empty(), "{name} has no description");
        let kinds = ["string", "integer", "number", "date", "boolean"];
        assert!(
            kinds.contains(&field.kind.as_str()),
            "{name} is a {}",
            field.kind
        );
    }
}

#[test]
fn every_text_of_the_codebook_is_there_in_both_languages() {
    let package = &ATLAS.dataset().package;
    let mut texts: Vec<(String, &str, &str)> = Vec::new();
    let mut add = |of: String, both: [&'static str; 2]| texts.push((of, both[0], both[1]));
    for table in &package.resources {
        let name = &table.name;
        add(
            format!("{name} title"),
            LANGS.map(|lang| table.title_in(lang)),
        );
        let what = LANGS.map(|lang| table.description_in(lang));
        add(format!("{name} description"), what);
        add(
            format!("{name} reuse"),
            LANGS.map(|lang| table.reuse_in(lang)),
        );
    }
    for table in &package.exports {
        let name = &table.name;
        add(
            format!("{name} title"),
            LANGS.map(|lang| table.title_in(lang)),
        );
        let what = LANGS.map(|lang| table.description_in(lang));
        add(format!("{name} description"), what);
    }
    for (name, field) in fields() {
        add(
            format!("{name} title"),
            LANGS.map(|lang| field.title_in(lang)),
        );
        let what = LANGS.map(|lang| field.description_in(lang));
        add(format!("{name} description"), what);
        add(
            format!("{name} unit"),
            LANGS.map(|lang| field.unit_in(lang)),
        );
        for code in &field.categories {
            let of = format!("{name} {}", code.value);
            add(format!("{of} label"), LANGS.map(|lang| code.label_in(lang)));
            let what = LANGS.map(|lang| code.description_in(lang));
            add(format!("{of} description"), what);
        }
    }
    assert!(texts.len() > 1_000, "{}", texts.len());
    for (of, english, spanish) in &texts {
        assert_eq!(english.is_empty(), spanish.is_empty(), "{of}");
        // A word or two may be the same in both: Federal, Municipio, No.
        let long = english.split_whitespace().count() > 3;
        assert!(!long || english != spanish, "{of} is not translated");
        // Figures and codes are the same in every language.
        let digits = |text: &str| {
            let mut digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
            digits.sort_unstable();
            digits
        };
        assert_eq!(digits(english), digits(spanish), "{of}");
    }
    let milestones = ATLAS.dataset().events.iter();
    for event in milestones.filter(|event| event.kind == MILESTONE) {
        assert!(!event.title_es.is_empty() && event.title_es != event.title);
        assert!(!event.summary_es.is_empty() && event.summary_es != event.summary);
    }
}

/// The day on which the last jurisdictions were switched on, and the day before.
fn compared() -> Result<Vec<u8>, export::Error> {
    let days = (day("2013-01-21"), day("2013-01-22"));
    let selection = selection(View::National, "2013-01-22").comparing(days, None, &ATLAS);
    let comparison = ATLAS.comparison(days.0, days.1, None);
    export::comparison_csv(&ATLAS, &selection, &comparison)
}

#[test]
fn every_export_has_the_columns_of_the_codebook_in_order_and_rows() {
    let national = selection(View::National, "2012-01-01");
    let written = [
        (
            "jurisdictions_on_day",
            export::jurisdictions_csv(&ATLAS, &national, "jurisdictions_on_day"),
            3_234,
        ),
        (
            "table",
            export::jurisdictions_csv(&ATLAS, &national.with_view(View::Table), "table"),
            3_234,
        ),
        (
            "states_on_day",
            export::states_csv(&ATLAS, &national.with_view(View::States)),
            56,
        ),
        (
            "events",
            export::events_csv(&ATLAS, &EventFilter::default()),
            3_180 + 511 + 34,
        ),
        ("spells", export::spells_csv(&ATLAS), 0),
        ("measures", export::measures_csv(&ATLAS), 3_564),
        (
            "practice",
            export::practice_csv(&ATLAS, &national.with_view(View::Practice(None))),
            0,
        ),
        ("series", export::series_csv(&ATLAS, None), 0),
        ("timeline_states", export::curves_csv(&ATLAS), 0),
        ("timeline_sheet", export::sheet_csv(&ATLAS), 14),
        ("sources_cited", export::sources_csv(&ATLAS), 328),
        ("compare", compared(), 106),
    ];
    let package = &ATLAS.dataset().package;
    let names: Vec<&str> = package
        .exports
        .iter()
        .map(|export| export.name.as_str())
        .collect();
    assert_eq!(
        written.iter().map(|export| export.0).collect::<Vec<_>>(),
        names
    );
    for (name, bytes, rows) in written {
        let sheet = sheet(&bytes.unwrap());
        let schema = &package.export(name).unwrap().schema;
        let columns: Vec<&str> = schema
            .fields
            .iter()
            .map(|field| field.name.as_str())
            .collect();
        assert_eq!(sheet.header, columns, "{name}");
        assert!(!sheet.rows.is_empty(), "{name} has a header only");
        if rows > 0 {
            assert_eq!(sheet.rows.len(), rows, "{name}");
        }
        for row in &sheet.rows {
            for field in &schema.fields {
                let cell = row[&field.name].as_str();
                let (allowed, at) = (&field.constraints.allowed, format!("{name}.{}", field.name));
                assert!(
                    !(field.constraints.required && cell.is_empty()),
                    "{at} is empty"
                );
                if !cell.is_empty() && !allowed.is_empty() {
                    assert!(allowed.iter().any(|code| code == cell), "{at}: {cell}");
                }
                match field.kind.as_str() {
                    _ if cell.is_empty() => {}
                    "number" => assert!(cell.parse::<f64>().is_ok(), "{at}: {cell}"),
                    "integer" => assert!(cell.parse::<u64>().is_ok(), "{at}: {cell}"),
                    "date" => assert!(cell.parse::<jiff::civil::Date>().is_ok(), "{at}: {cell}"),
                    "boolean" => assert!(["true", "false"].contains(&cell), "{at}: {cell}"),
                    _ => {}
                }
            }
        }
    }
    for state in &ATLAS.dataset().states {
        let bytes = export::series_csv(&ATLAS, Some(state.fips)).unwrap();
        assert!(
            bytes.starts_with(b"edition,filter_state,date,activated,"),
            "{}",
            state.name
        );
    }
}
