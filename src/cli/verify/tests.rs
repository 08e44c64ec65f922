use super::*;
use crate::dataset::Files;

const ORIGIN: &str = "https://atlas.example";

fn state() -> Arc<AppState> {
    let edition = Edition::load(&Files::Bundled).unwrap();
    Arc::new(AppState::new(edition, PublicUrl::parse(ORIGIN).unwrap()))
}

fn taken(state: &Arc<AppState>, address: &str) -> Vec<u8> {
    offline::ask(Arc::clone(state), &[address.to_owned()], |_, answer| {
        Some(answer.to_vec())
    })
    .unwrap_or_else(|| panic!("nothing at {address}"))
}

fn claimed(state: &AppState, name: &str, bytes: &[u8]) -> Option<Claim> {
    claim::read(name, bytes, &state.edition().dataset().package)
}

#[test]
fn what_the_atlas_answers_is_known_again_and_a_change_is_seen() {
    let state = state();
    let id = state.edition().id.clone();
    let frozen = format!("/states/il.json?date=2012-01-01&edition={id}");
    for address in [
        "/national.csv?date=2013-01-22",
        "/states/il.csv",
        "/counties/17031.csv?date=2012-01-01",
        "/table.csv?date=2013-01-22&status=active_over_objection&basis=own&sort=name",
        "/table.csv?date=2014-06-01&layer=287g&class=jail&state=nc",
        "/states.csv?date=2012-06-01",
        "/compare.csv?from=2011-05-03&to=2013-01-22&state=al",
        "/events.csv?state=il&track=stance",
        "/timeline.csv?state=tx",
        "/timeline/states.csv",
        "/timeline/sheet.csv",
        "/sources.csv",
        "/data/spells.csv",
        "/data/acts.csv",
        "/data/datapackage.json",
        "/data/participation-atlas.zip",
        "/es/counties/06085.json?date=2010-10-01",
        "/compare.json?from=2011-05-03&to=2013-01-22",
        "/events.json?fips=17031",
        frozen.as_str(),
        "/states/il.xlsx?date=2012-01-01",
        "/es/states/ri.xlsx",
        "/counties/17031.xlsx",
        "/states/ri.geojson?date=2012-01-01",
        "/states.geojson",
        "/counties/17031.geojson?date=2012-01-01",
        "/table.geojson?date=2012-01-01&state=ri",
        "/table.geojson?date=2014-06-01&layer=word_and_record&class=few_limited&state=ny",
        "/compare.geojson?from=2011-05-03&to=2013-01-22&state=al",
        "/states/ri.topojson?date=2012-01-01",
        "/states.topojson",
        "/counties/17031.topojson?date=2012-01-01",
        "/compare.topojson?from=2011-05-03&to=2013-01-22&state=al",
        "/states/ri.svg?date=2012-01-01",
        "/es/counties/17031.svg",
        "/timeline.svg?state=il",
        "/es/compare.svg?from=2011-05-03&to=2013-01-22&state=al",
        "/events.atom?state=il",
        "/national.bib",
        "/es/counties/06085.csl.json?date=2010-10-01",
    ] {
        let mut bytes = taken(&state, address);
        let claim = claimed(&state, "a.file", &bytes).unwrap_or_else(|| panic!("{address}"));
        let named = claim.edition.as_ref().is_none_or(|named| *named == id);
        assert!(named, "{address}: {claim:?}");
        assert!(
            claim
                .origin
                .as_deref()
                .is_none_or(|origin| origin == ORIGIN)
        );
        let made = made_again(Arc::clone(&state), &claim, &bytes);
        assert!(
            matches!(made, Made::Same(_)),
            "{address}: {made:?} of {claim:?}"
        );

        // The large ones take long to make twice.
        if address.contains("national") || bytes.len() > 1_000_000 {
            continue;
        }
        bytes.push(b' ');
        let made = made_again(Arc::clone(&state), &claim, &bytes);
        assert_eq!(made, Made::Other, "{address}");
    }
}

#[test]
fn what_is_none_of_ours_makes_no_claim() {
    let state = state();
    for bytes in [
        &b""[..],
        b"name,age\nx,1\n",
        b"<svg></svg>",
        b"{\"type\":\"FeatureCollection\"}",
        b"[]",
        b"{}",
        b"PK\x03\x04",
        b"@book{x, title = {y}}",
        b"\xff\xfe",
    ] {
        assert_eq!(claimed(&state, "x", bytes), None);
    }
}

#[test]
fn a_table_as_it_stands_has_its_edition_in_its_name() {
    let state = state();
    let bytes = taken(&state, "/data/states.csv");
    let name = "participation-atlas-2020-01-01-0123abcd-states.csv";
    let claim = claimed(&state, name, &bytes).unwrap();
    assert_eq!(claim.edition.as_deref(), Some("2020-01-01-0123abcd"));
    assert_eq!(claim.addresses, ["/data/states.csv"]);
}
