//! The states' curves and the sheet of maps: page, picture, JSON and CSV of one address say the same.

use std::collections::BTreeMap;

use serde_json::Value;

use super::support::{STATE, data, page};

fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        let names = header.iter().map(str::to_owned);
        names.zip(row.iter().map(str::to_owned)).collect()
    })
    .collect()
}

/// A JSON value as its CSV cell.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The states that links lead to, in order, with what a screen reader calls the links.
fn linked(html: &str, mark: &str) -> Vec<(String, String)> {
    let links = html.split("/timeline?state=").skip(1);
    links
        .filter_map(|rest| {
            let usps = rest.split('"').next().unwrap().to_owned();
            let link = rest.split("</a>").next().unwrap();
            let name = link.split(mark).nth(1)?.split(['"', '<']).next().unwrap();
            Some((usps, name.to_owned()))
        })
        .collect()
}

#[actix_web::test]
async fn the_curves_are_the_same_in_every_format() {
    let json = data("/timeline/states.json").await.json();
    let states = json["states"].as_array().unwrap();
    assert_eq!(states.len(), 56);
    let mut csv = rows(&data("/timeline/states.csv").await.body).into_iter();
    for state in states {
        let series = state["series"].as_array().unwrap();
        let nothing = [Value::Null];
        for day in if series.is_empty() {
            &nothing[..]
        } else {
            series
        } {
            let row = csv.next().unwrap();
            for name in [
                "fips",
                "state",
                "name",
                "jurisdictions",
                "first_activated_on",
            ] {
                assert_eq!(row[name], cell(&state[name]), "{name}");
            }
            for name in ["date", "activated", "activated_share"] {
                assert_eq!(row[name], cell(&day[name]), "{name}");
            }
            assert_eq!(row["stance_value"], cell(&day["stance"]["value"]));
        }
    }
    assert_eq!(csv.next(), None);

    let drawn: Vec<String> = states
        .iter()
        .filter(|state| !state["first_activated_on"].is_null())
        .map(|state| state["state"].as_str().unwrap().to_lowercase())
        .collect();
    let file = linked(&data("/timeline/states.svg").await.body, "<title>");
    let own = linked(&page("/timeline/states").await.body, "aria-label=\"");
    let nation = linked(&page("/timeline").await.body, "aria-label=\"");
    assert!(drawn.iter().eq(file.iter().map(|(usps, _)| usps)));
    assert_eq!(own, file);
    assert_eq!(own, nation);
    let of = |usps: &str| &own.iter().find(|link| link.0 == usps).unwrap().1;
    assert_eq!(
        of("ma"),
        "Massachusetts: switched on in all 14 counties, from 5 November 2008 to 15 May 2012; \
         the state’s own “no” stood from 3 June 2011 to 9 May 2012"
    );
    assert_eq!(
        of("pr"),
        "Puerto Rico: switched on in all 37 municipios with a known date, on 7 June 2011"
    );
    for (usps, _) in &own {
        assert_eq!(page(&format!("/timeline?state={usps}")).await.status, 200);
    }
}

#[actix_web::test]
async fn what_has_no_date_is_said_in_words_on_the_page() {
    for address in ["/timeline", "/timeline/states"] {
        let html = page(address).await.body;
        assert!(
            html.contains(
                "No date found: American Samoa, Guam, Northern Mariana Islands and U.S. Virgin Islands."
            ),
            "{address}"
        );
        assert!(html.contains("/timeline/sheet\"") || address != "/timeline");
    }
}

#[actix_web::test]
async fn the_sheet_is_the_same_in_every_format() {
    let json = data("/timeline/sheet.json").await.json();
    let maps = json["maps"].as_array().unwrap();
    let csv = rows(&data("/timeline/sheet.csv").await.body);
    let html = page("/timeline/sheet").await.body;
    let svg = data("/timeline/sheet.svg").await.body;
    assert_eq!((maps.len(), csv.len()), (14, 14));
    for (map, row) in maps.iter().zip(&csv) {
        let date = map["date"].as_str().unwrap();
        for name in ["date", "phase", "jurisdictions", "activated"] {
            assert_eq!(row[name], cell(&map[name]), "{name}");
        }
        for count in map["counts"].as_array().unwrap() {
            let basis = count["basis"].as_str().map(|basis| format!("_{basis}"));
            let name = format!(
                "count_{}{}",
                cell(&count["status"]),
                basis.unwrap_or_default()
            );
            assert_eq!(
                row[&name],
                cell(&count["jurisdictions"]),
                "{name} on {date}"
            );
        }
        let drawn = |text: &str, from: &str, to: &str| {
            let rest = text.split(from).nth(1).unwrap();
            let at = rest.find("<g class=").unwrap();
            rest[at..].split(to).next().unwrap().to_owned()
        };
        let in_page = drawn(&html, &format!("<time datetime=\"{date}\">"), "</svg>");
        let in_file = drawn(&svg, &format!("<g id=\"map-{date}\""), "</g>\n");
        assert_eq!(in_page, in_file, "{date}");
        let national = data(&format!("/national.json?date={date}")).await.json();
        assert_eq!(national["counts"], map["counts"], "{date}");
        let activated = participation_atlas::words::number(map["activated"].as_u64().unwrap());
        let caption = format!("{activated} of 3,180 switched on");
        assert!(
            html.contains(&caption) && svg.contains(&caption),
            "{caption}"
        );
    }
}

#[actix_web::test]
async fn both_are_frozen_with_an_edition_and_refuse_a_day() {
    let id = STATE.edition().id.clone();
    for stem in ["/timeline/states", "/timeline/sheet"] {
        for extension in [".svg", ".json", ".csv"] {
            let frozen = data(&format!("{stem}{extension}?edition={id}")).await;
            assert!(frozen.header("cache-control").contains("immutable"));
        }
        let html = page(&format!("{stem}?edition={id}")).await.body;
        assert!(html.contains(&format!("{stem}.svg?edition={id}")), "{stem}");
        assert_eq!(page(&format!("{stem}?date=2012-01-01")).await.status, 400);
        assert_eq!(page(&format!("{stem}.geojson")).await.status, 404);
    }
    let csv = data("/timeline/sheet.csv").await;
    assert!(
        csv.header("content-disposition")
            .contains("participation-atlas-timeline-sheet-edition-")
    );
}
