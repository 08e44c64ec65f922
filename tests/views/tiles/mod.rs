//! `/tiles/…` as programs ask it.

mod decoded;
mod shapes;

use actix_web::test::{TestRequest, call_service, init_service, read_body};
use participation_atlas::http;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

use super::support::{STATE, ask, data};
use decoded::{Layer, layers};

const DAYS: [&str; 5] = [
    "2008-10-26",
    "2010-09-28",
    "2012-06-05",
    "2013-01-22",
    "2015-01-01",
];

async fn tile(address: &str) -> Vec<Layer> {
    let app = init_service(http::app(STATE.clone())).await;
    let response = call_service(&app, TestRequest::get().uri(address).to_request()).await;
    assert_eq!(response.status(), 200, "{address}");
    let kind = response.headers().get("content-type").unwrap();
    assert_eq!(kind, "application/vnd.mapbox-vector-tile");
    layers(&read_body(response).await)
}

/// Rows of a CSV by their FIPS code.
async fn rows(address: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let body = data(address).await.body;
    let mut reader = csv::Reader::from_reader(body.as_bytes());
    let names = reader.headers().unwrap().clone();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let cells = names.iter().zip(record.iter());
        let row: BTreeMap<String, String> = cells
            .map(|(name, cell)| (name.to_owned(), cell.to_owned()))
            .collect();
        (row["fips"].clone(), row)
    });
    rows.collect()
}

#[actix_web::test]
async fn a_tile_says_what_the_table_says_of_every_place_on_five_days() {
    for day in DAYS {
        let tables = [
            rows(&format!("/national.csv?date={day}")).await,
            rows(&format!("/states.csv?date={day}")).await,
        ];
        let world = tile(&format!("/tiles/0/0/0.mvt?date={day}")).await;
        let layers: Vec<&str> = world.iter().map(|layer| layer.name.as_str()).collect();
        assert_eq!(layers, ["counties", "states"]);
        for (layer, table) in world.iter().zip(&tables) {
            assert_eq!((layer.version, layer.extent), (2, 4096));
            assert_eq!(layer.features.len(), table.len(), "{day}");
            let names = layer
                .features
                .iter()
                .flat_map(|feature| feature.properties.keys());
            let names: BTreeSet<&String> = names.collect();
            for feature in &layer.features {
                let fips = feature.properties["fips"].as_str().unwrap();
                assert_eq!(feature.id, fips.parse::<u64>().unwrap());
                let row = &table[fips];
                for (name, value) in &feature.properties {
                    let cell = value
                        .as_str()
                        .map_or_else(|| value.to_string(), str::to_owned);
                    assert_eq!(cell, row[name], "{day} {fips} {name}");
                }
                // What a feature has not is empty in the table.
                for name in names
                    .iter()
                    .filter(|name| !feature.properties.contains_key(**name))
                {
                    assert_eq!(row[*name], "", "{day} {fips} {name}");
                }
            }
        }
    }
}

#[actix_web::test]
async fn the_golden_cases_stand_in_their_tiles() {
    for (fips, place, day, status) in [
        ("48201", "6/15/26", "2008-10-26", "not_active"),
        ("48201", "6/15/26", "2008-10-27", "active"),
        ("51013", "6/18/24", "2010-09-28", "active_over_objection"),
        ("11001", "6/18/24", "2012-06-05", "active_over_objection"),
        ("17031", "6/16/23", "2011-09-07", "out_not_active"),
        ("17031", "6/16/23", "2013-01-22", "active_over_objection"),
        ("25025", "6/19/23", "2012-05-15", "active"),
        ("06075", "6/10/24", "2015-01-01", "programme_not_running"),
        ("66010", "6/57/29", "2013-01-22", "unknown"),
    ] {
        let around = tile(&format!("/tiles/{place}.mvt?date={day}")).await;
        let mut counties = around[0].features.iter();
        let found = counties.find(|feature| feature.properties["fips"] == fips);
        assert_eq!(found.unwrap().properties["status"], status, "{fips} {day}");
    }
}

#[actix_web::test]
async fn rings_run_as_the_specification_wants_them() {
    for address in [
        "/tiles/0/0/0.mvt",
        "/tiles/4/3/6.mvt",
        "/tiles/6/16/24.mvt",
        "/tiles/10/301/384.mvt",
    ] {
        for layer in tile(address).await {
            for feature in layer.features {
                let areas = feature.rings.iter().map(|ring| {
                    assert!(ring.len() >= 3, "{address}");
                    let next = ring.iter().cycle().skip(1);
                    let cross = |(a, b): (&[i64; 2], &[i64; 2])| a[0] * b[1] - b[0] * a[1];
                    ring.iter().zip(next).map(cross).sum::<i64>()
                });
                let areas: Vec<i64> = areas.collect();
                assert!(
                    areas[0] > 0 && areas.iter().sum::<i64>() > 0,
                    "{address} {areas:?}"
                );
                assert!(areas.iter().all(|area| *area != 0), "{address} {areas:?}");
            }
        }
    }
}

#[actix_web::test]
async fn what_is_no_tile_is_said_so_and_an_empty_one_has_no_content() {
    for address in [
        "/tiles/11/0/0.mvt",
        "/tiles/3/8/0.mvt",
        "/tiles/3/0/8.mvt",
        "/tiles/03/0/0.mvt",
        "/tiles/a/0/0.mvt",
        "/es/tiles/-1/0/0.mvt",
    ] {
        let answer = ask(address, &[]).await;
        assert_eq!(answer.status, 404, "{address}");
        assert_eq!(answer.json()["code"], "tile_not_found", "{address}");
    }
    let other = ask("/tiles/3/1/2.pbf", &[("accept", "application/json")]).await;
    assert_eq!(
        (other.status.as_u16(), &other.json()["code"]),
        (404, &Value::from("format_not_offered"))
    );
    for (query, code, parameter) in [
        ("date=2012-02-30", "bad_date", "date"),
        ("date=", "bad_date", "date"),
        ("date=2030-01-01", "date_after_data", "date"),
        ("layer=stance", "unknown_parameter", "layer"),
        ("utm_source=x", "unknown_parameter", "utm_source"),
        (
            "date=2012-01-01&date=2012-01-01",
            "repeated_parameter",
            "date",
        ),
        ("edition=x", "bad_edition", "edition"),
    ] {
        for path in ["/tiles/3/1/2.mvt", "/tiles/atlas.json", "/tiles/style.json"] {
            let answer = ask(&format!("{path}?{query}"), &[]).await;
            assert_eq!(answer.status, 400, "{path}?{query}");
            let problem = answer.json();
            assert_eq!(
                (&problem["code"], &problem["parameter"]),
                (&Value::from(code), &Value::from(parameter))
            );
        }
    }
    let theme = ask("/tiles/style.json?theme=pink", &[]).await;
    assert_eq!(
        (theme.status.as_u16(), &theme.json()["parameter"]),
        (400, &Value::from("theme"))
    );
    // The middle of the Atlantic.
    let ocean = ask("/tiles/5/14/12.mvt", &[]).await;
    assert_eq!((ocean.status.as_u16(), ocean.body.as_str()), (204, ""));
    assert!(!ocean.header("etag").is_empty() && !ocean.header("cache-control").is_empty());
    for address in [
        "/tiles/sprite-pink.png",
        "/tiles/sprite-light.svg",
        "/tiles/sprite-light@3x.png",
        "/tiles/x",
    ] {
        assert_eq!(ask(address, &[]).await.status, 404, "{address}");
    }
}

#[actix_web::test]
async fn what_a_client_has_is_not_sent_again() {
    let edition = STATE.edition().id.clone();
    for address in [
        "/tiles/3/1/3.mvt?date=2012-01-01",
        "/tiles/5/14/12.mvt?date=2012-01-01",
        "/tiles/atlas.json?date=2012-01-01",
        "/tiles/style.json?date=2012-01-01&theme=dark",
        "/tiles/sprite-dark@2x.png",
        "/tiles/sprite-dark.json",
    ] {
        let first = ask(address, &[]).await;
        let tag = first.header("etag").to_owned();
        let again = ask(address, &[("if-none-match", &tag)]).await;
        assert_eq!(
            (again.status.as_u16(), again.body.as_str()),
            (304, ""),
            "{address}"
        );
        assert_eq!(again.header("cache-control"), first.header("cache-control"));
        assert_eq!(first.header("access-control-allow-origin"), "*");
        let mark = if address.contains('?') { '&' } else { '?' };
        let frozen = ask(&format!("{address}{mark}edition={edition}"), &[]).await;
        assert!(
            frozen.header("cache-control").contains("immutable"),
            "{address}"
        );
    }
    // Another day is another answer, though it can hold the same; the day that goes without saying is the same one.
    let tag =
        |address: &'static str| async move { ask(address, &[]).await.header("etag").to_owned() };
    let plain = tag("/tiles/3/1/3.mvt").await;
    assert_eq!(plain, tag("/tiles/3/1/3.mvt?date=2011-08-05").await);
    assert_ne!(plain, tag("/tiles/3/1/3.mvt?date=2011-08-06").await);
}

#[actix_web::test]
async fn the_tilejson_leads_to_the_tiles_of_its_day() {
    let about = data("/tiles/atlas.json?date=2012-01-01").await.json();
    assert_eq!(about["tilejson"], "3.0.0");
    assert_eq!(
        about["tiles"],
        serde_json::json!(["https://atlas.example.org/tiles/{z}/{x}/{y}.mvt?date=2012-01-01"])
    );
    assert_eq!(
        (&about["date"], &about["minzoom"], &about["maxzoom"]),
        (&"2012-01-01".into(), &0.into(), &10.into())
    );
    assert_eq!(about["edition"], STATE.edition().id.as_str());
    assert!(
        about["attribution"]
            .as_str()
            .unwrap()
            .contains("US Census Bureau")
    );
    let bounds: Vec<f64> = about["bounds"]
        .as_array()
        .unwrap()
        .iter()
        .map(|n| n.as_f64().unwrap())
        .collect();
    // From American Samoa to the north of Alaska.
    assert!(
        bounds[1] < -14.3 && bounds[1] > -15.0 && bounds[3] > 71.3 && bounds[3] < 72.0,
        "{bounds:?}"
    );
    // Every field of a layer is in a feature of it, and none else.
    let world = tile("/tiles/0/0/0.mvt?date=2012-01-01").await;
    for (said, layer) in about["vector_layers"]
        .as_array()
        .unwrap()
        .iter()
        .zip(&world)
    {
        assert_eq!(said["id"], layer.name.as_str());
        let fields: BTreeSet<&String> = said["fields"].as_object().unwrap().keys().collect();
        let features = layer.features.iter();
        let mut found = features.flat_map(|feature| feature.properties.keys());
        assert!(found.all(|name| fields.contains(name)), "{}", layer.name);
    }
    let edition = STATE.edition().id.clone();
    let pinned = data(&format!("/tiles/atlas.json?edition={edition}"))
        .await
        .json();
    assert!(
        pinned["tiles"][0]
            .as_str()
            .unwrap()
            .ends_with(&format!(".mvt?edition={edition}"))
    );
    // The words are of the language, the tiles have none.
    let spanish = data("/es/tiles/atlas.json?date=2012-01-01").await.json();
    assert_eq!(spanish["tiles"], about["tiles"]);
    assert_ne!(
        spanish["vector_layers"][0]["fields"]["status"],
        about["vector_layers"][0]["fields"]["status"]
    );
}

#[actix_web::test]
async fn the_style_asks_nobody_else_and_names_what_there_is() {
    let style = data("/tiles/style.json?date=2012-01-01&theme=dark").await;
    for address in style.body.split("\"https://").skip(1) {
        assert!(address.starts_with("atlas.example.org/tiles/"), "{address}");
    }
    let style = style.json();
    assert_eq!(style["version"], 8);
    assert_eq!(
        style["sources"]["atlas"]["url"],
        "https://atlas.example.org/tiles/atlas.json?date=2012-01-01"
    );
    assert_eq!(
        style["sprite"],
        "https://atlas.example.org/tiles/sprite-dark"
    );
    assert!(style.get("glyphs").is_none());
    for extra in ["", "@2x"] {
        let index = data(&format!("/tiles/sprite-dark{extra}.json"))
            .await
            .json();
        let picture = ask(&format!("/tiles/sprite-dark{extra}.png"), &[]).await;
        assert_eq!(picture.header("content-type"), "image/png");
        assert!(index["aol"]["width"].as_u64().unwrap() >= 12);
    }
}
