use super::*;
use crate::dataset::Files;
use crate::domain::{Code as _, CountyFips};
use std::sync::{Arc, LazyLock};

static ATLAS: LazyLock<Timeline> =
    LazyLock::new(|| Timeline::new(Arc::new(Dataset::load(&Files::Bundled).unwrap())));

const LINK: &str =
    "https://atlas.example/counties/06085-santa-clara-county?date=2010-10-01&edition=x";

/// Santa Clara County on a day after its vote, which two sources tell of.
fn santa_clara(lang: Lang) -> Citation<'static> {
    let fips = CountyFips::parse("06085").unwrap();
    let view = View::County(fips, "santa-clara-county".to_owned());
    let day = "2010-10-01".parse().unwrap();
    let selection = Selection::new(view, day, &ATLAS).spoken(lang);
    Citation::of(&ATLAS, &selection, LINK)
}

fn national(lang: Lang) -> Citation<'static> {
    let selection = Selection::new(View::National, ATLAS.opening_day(), &ATLAS).spoken(lang);
    Citation::of(&ATLAS, &selection, "https://atlas.example/?edition=x")
}

#[test]
fn the_source_stands_before_us_in_every_form() {
    for lang in Lang::ALL.iter().copied() {
        for citation in [santa_clara(lang), national(lang)] {
            let edition = citation.edition;
            let forms = [
                citation.ap().concat(),
                citation.apa().join("\n"),
                citation.bibtex(),
                citation.csl_json().to_string(),
            ];
            for form in forms {
                let ours = form.rfind("Participation Atlas").unwrap();
                let theirs = form.find("Alsan").unwrap();
                assert!(theirs < ours, "{form}");
                assert!(
                    form.contains(edition) && form.contains(citation.permalink),
                    "{form}"
                );
            }
        }
    }
}

#[test]
fn a_place_is_cited_with_the_sources_of_its_answer() {
    let citation = santa_clara(Lang::En);
    let answer = ATLAS
        .county(
            CountyFips::parse("06085").unwrap(),
            "2010-10-01".parse().unwrap(),
        )
        .unwrap();
    let row = ATLAS.dataset().event(answer.stance.event.unwrap()).unwrap();
    let ids: Vec<&str> = citation
        .originals
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    assert_eq!(ids, ["SC-A", row.source_id.as_str()]);
    assert_eq!(citation.apa().len(), 3);
    assert!(citation.apa()[2].starts_with(
        "Participation Atlas. (2026). Secure Communities in Santa Clara County, CA, 1 October 2010 (Edition "
    ));
    assert!(
        citation
            .ap()
            .concat()
            .starts_with("Source: Activation dates: ICE, as compiled by ")
    );
    assert!(citation.ap().concat().contains("28 September 2010; "));
}

#[test]
fn the_nation_is_cited_with_both_sources_of_its_days() {
    let ids: Vec<&str> = national(Lang::En)
        .originals
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    assert_eq!(ids, ["SC-A", "SC-C"]);
}

#[test]
fn bibtex_is_well_formed() {
    for lang in Lang::ALL.iter().copied() {
        let text = santa_clara(lang).bibtex();
        assert_eq!(text.matches("@misc{").count(), 3);
        let depth = text
            .replace("\\{", "")
            .replace("\\}", "")
            .chars()
            .fold(0, |depth, letter| {
                let depth = depth + i32::from(letter == '{') - i32::from(letter == '}');
                assert!(depth >= 0);
                depth
            });
        assert_eq!(depth, 0, "{text}");
        assert!(text.contains("Alsan \\& Yang"), "{text}");
        assert!(text.contains(&format!("url = {{{LINK}}}")), "{text}");
    }
}

#[test]
fn characters_of_tex_are_escaped() {
    assert_eq!(
        escaped("50 % of #1 & {x_y} ~^\\"),
        "50 \\% of \\#1 \\& \\{x\\_y\\} \\textasciitilde{}\\textasciicircum{}\\textbackslash{}"
    );
}

#[test]
fn csl_items_have_what_readers_need() {
    let items = national(Lang::Es).csl_json();
    let items = items.as_array().unwrap();
    let ids: Vec<&str> = items
        .iter()
        .filter_map(|item| item["id"].as_str())
        .collect();
    assert_eq!(ids[..2], ["SC-A", "SC-C"]);
    assert!(ids[2].starts_with("participation-atlas-national-2011-08-05-edition-2026-11-22-"));
    assert_eq!(items[1]["issued"]["date-parts"], json!([[2011, 6, 7]]));
    assert_eq!(items[0]["type"], "dataset");
    assert_eq!(items[2]["language"], "es");
    let parts = json!([[2026, 11, 22]]);
    assert_eq!(items[2]["issued"]["date-parts"], parts);
}
