//! Page, map, JSON, CSV and GeoJSON of a comparison say the same of every place.

use serde_json::Value;

use super::reading::{DAYS, by_csv, by_geojson, by_json, by_map, by_table, drawn_as};
use super::support::{data, page};

#[actix_web::test]
async fn page_map_and_data_of_a_comparison_are_one() {
    for (from, to) in DAYS {
        let query = format!("from={from}&to={to}");
        let json = data(&format!("/compare.json?{query}")).await.json();
        let kinds = by_json(&json);
        assert!(!kinds.is_empty(), "{to}");
        let csv = data(&format!("/compare.csv?{query}")).await;
        assert_eq!(by_csv(&csv.body), kinds, "{to}");
        let edition = json["edition"].as_str().unwrap();
        assert_eq!(
            csv.header("content-disposition"),
            format!(
                "attachment; filename=\"participation-atlas-compare-{from}-{to}-edition-{edition}.csv\""
            )
        );
        let geo = data(&format!("/compare.geojson?{query}")).await.json();
        assert_eq!(by_geojson(&geo), kinds, "{to}");
        for member in ["edition", "from", "to", "phase_from", "phase_to", "counts"] {
            assert_eq!(geo[member], json[member], "{to}: {member}");
        }
        let html = page(&format!("/compare?{query}")).await.body;
        assert_eq!(by_table(&html), kinds, "{to}");
        let inline = html.split("<svg class=\"map\"").nth(1).unwrap();
        let inline = by_map(inline.split("<figcaption").next().unwrap());
        let file = by_map(&data(&format!("/compare.svg?{query}")).await.body);
        assert_eq!(inline, file, "{to}");
        assert_eq!(file.len(), 3_234);
        for (fips, (class, title)) in &file {
            drawn_as(class, kinds.get(fips));
            let same = title.contains(": nothing changed, ");
            assert_eq!(same, !kinds.contains_key(fips), "{title}");
        }
        // The numbers at the head are those of the rows.
        let counts = json["counts"].as_object().unwrap();
        assert_eq!(counts["changed"], kinds.len());
        assert_eq!(counts["jurisdictions"], 3_234);
        for (kind, count) in counts.iter().skip(2) {
            let of = kinds.values().filter(|kinds| kinds.contains(kind)).count();
            assert_eq!(count, of, "{to}: {kind}");
        }
    }
}

#[actix_web::test]
async fn a_state_is_its_part_of_the_nation() {
    let all = data("/compare.json?from=2011-05-01&to=2013-02-01")
        .await
        .json();
    for usps in ["NY", "IL", "DC", "PR"] {
        let query = format!(
            "from=2011-05-01&to=2013-02-01&state={}",
            usps.to_lowercase()
        );
        let json = data(&format!("/compare.json?{query}")).await.json();
        let rows = all["changes"].as_array().unwrap().iter();
        let of_state: Vec<&Value> = rows.filter(|change| change["state"] == usps).collect();
        assert_eq!(
            json["changes"]
                .as_array()
                .unwrap()
                .iter()
                .collect::<Vec<_>>(),
            of_state
        );
        assert_eq!(json["filter"]["state"], usps);
        let html = page(&format!("/compare?{query}")).await.body;
        assert_eq!(by_table(&html), by_json(&json));
        let map = by_map(&data(&format!("/compare.svg?{query}")).await.body);
        assert_eq!(
            map.len() as u64,
            json["counts"]["jurisdictions"].as_u64().unwrap()
        );
        for (fips, (class, _)) in &map {
            drawn_as(class, by_json(&json).get(fips));
        }
    }
    assert!(all.get("filter").is_none());
}

#[actix_web::test]
async fn a_comparison_carries_no_style_and_each_number_has_its_rows() {
    let html = page("/compare?from=2011-05-04&to=2014-11-20").await;
    for forbidden in ["<script>", " style=\"", "<style", "onclick"] {
        assert!(!html.body.contains(forbidden), "{forbidden}");
    }
    assert_eq!(html.body.matches("<h1").count(), 1);
    let anchors = html.body.split("href=\"#").skip(1);
    let mut seen = 0;
    for anchor in anchors.map(|rest| rest.split('"').next().unwrap()) {
        assert!(html.body.contains(&format!("id=\"{anchor}\"")), "{anchor}");
        seen += 1;
    }
    assert!(seen > 8, "{seen}");
}
