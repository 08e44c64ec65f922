//! What each format of a comparison says, place by place.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// FIPS code → the kinds of change.
pub type Kinds = BTreeMap<String, BTreeSet<String>>;

pub const DAYS: [(&str, &str); 6] = [
    ("2010-09-27", "2010-09-28"),
    ("2011-05-03", "2011-05-04"),
    ("2011-08-04", "2011-08-05"),
    ("2012-05-14", "2012-05-15"),
    ("2013-01-21", "2013-01-22"),
    ("2014-11-19", "2014-11-20"),
];

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

pub fn by_json(json: &Value) -> Kinds {
    let row = |change: &Value| {
        let kinds = change["kinds"].as_array().unwrap().iter();
        let kinds = kinds.map(|kind| text(kind).to_owned()).collect();
        (text(&change["fips"]).to_owned(), kinds)
    };
    let changes = json["changes"].as_array().unwrap();
    let kinds: Kinds = changes.iter().map(row).collect();
    assert_eq!(kinds.len(), changes.len(), "a place twice");
    kinds
}

pub fn by_csv(csv: &str) -> Kinds {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|header| header == name).unwrap();
    let (fips, kinds) = (column("fips"), column("kinds"));
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        let kinds = row[kinds].split(';').map(str::to_owned).collect();
        (row[fips].to_owned(), kinds)
    })
    .collect()
}

pub fn by_geojson(json: &Value) -> Kinds {
    let features = json["features"].as_array().unwrap().iter();
    features
        .map(|feature| {
            assert!(!feature["geometry"]["coordinates"][0].is_null());
            let kinds = text(&feature["properties"]["kinds"]).split(';');
            (
                text(&feature["id"]).to_owned(),
                kinds.map(str::to_owned).collect(),
            )
        })
        .collect()
}

/// The tables of a page: one a kind of change.
pub fn by_table(html: &str) -> Kinds {
    let mut said = Kinds::new();
    for section in html
        .split("<section class=\"kind-of-change\" id=\"")
        .skip(1)
    {
        let (kind, rest) = section.split_once('"').unwrap();
        let rows = rest.split("<tr><th scope=\"row\"><a href=\"/counties/");
        let mut count = 0;
        for row in rows.skip(1) {
            let cells = row.split("</tr>").next().unwrap();
            assert!(
                cells.contains("<time datetime=") && cells.contains("/sources/"),
                "{cells}"
            );
            let kinds = said.entry(row[..5].to_owned()).or_default();
            assert!(kinds.insert(kind.to_owned()), "{kind}: {} twice", &row[..5]);
            count += 1;
        }
        assert!(count > 0, "{kind} has no rows");
    }
    said
}

/// The shapes of a map: FIPS code → class and title.
pub fn by_map(svg: &str) -> BTreeMap<String, (String, String)> {
    let shapes = svg.split("/counties/").skip(1);
    let mut said = BTreeMap::new();
    for shape in shapes {
        let shape = shape.split("</a>").next().unwrap();
        let class = shape.split("class=\"").nth(1).unwrap();
        let class = class.split(['"', ' ']).next().unwrap();
        let title = shape.split("<title>").nth(1).unwrap();
        let title = title.split("</title>").next().unwrap();
        let place = (class.to_owned(), title.to_owned());
        assert!(said.insert(shape[..5].to_owned(), place).is_none());
    }
    said
}

/// What a class of the map must say of the kinds of a place.
pub fn drawn_as(class: &str, kinds: Option<&BTreeSet<String>>) {
    let has = |kind: &str| kinds.is_some_and(|kinds| kinds.contains(kind));
    let (fill, over) = (&class[1..2], &class[2..]);
    assert_eq!(fill == "n", has("switched_on"), "{class} {kinds:?}");
    assert_eq!(over.starts_with('o'), has("said_no_own"), "{class}");
    assert_eq!(over.starts_with('s'), has("said_no_state"), "{class}");
    assert_eq!(over.ends_with('l'), has("limits_holds"), "{class}");
    if kinds.is_none() {
        assert!(matches!(class, "cs" | "cu"), "{class} of what is the same");
    }
}
