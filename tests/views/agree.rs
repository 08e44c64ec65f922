//! Map, table, JSON, CSV and GeoJSON of one address say the same of every jurisdiction.

use std::collections::BTreeMap;

use quick_xml::{Reader, events::Event};

use super::histories::day_in_shapes;
use super::support::{data, page};

/// FIPS code → what is said of the place, in lower case and without what a limit on holds adds.
type Said = BTreeMap<String, String>;

fn bare(label: &str) -> String {
    label
        .trim()
        .trim_end_matches("; limits ICE holds")
        .to_lowercase()
}

/// The statuses of a JSON answer in the words of the pages.
async fn by_json(address: &str) -> Said {
    let json = data(address).await.json();
    let rows = json["jurisdictions"].as_array().unwrap();
    rows.iter()
        .map(|row| {
            let label = match (
                row["status"].as_str().unwrap(),
                row["status_basis"].as_str(),
            ) {
                ("active_over_objection", Some("state")) => "active over the state’s objection",
                ("active_over_objection", _) => "active over its objection",
                ("active_limits_holds", _) => "active, limits ice holds",
                ("active", _) => "active",
                ("out_not_active", Some("state")) => "the state said no, not active",
                ("out_not_active", _) => "said no, not active",
                ("not_active", _) => "not yet active",
                ("programme_not_running", _) => "not running under this name (sharing continues)",
                ("unknown", _) => "no date found",
                other => panic!("{other:?}"),
            };
            (row["fips"].as_str().unwrap().to_owned(), label.to_owned())
        })
        .collect()
}

/// What the shapes of a map say: the code in the link, the status in the title.
fn by_map(svg: &str) -> Said {
    let mut reader = Reader::from_str(svg);
    let (mut said, mut fips, mut title) = (Said::new(), None, None);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().as_ref() == b"a" => {
                let href = start.try_get_attribute("href").unwrap().unwrap();
                let href = href.unescape_value().unwrap().into_owned();
                let shape = !href.contains('#');
                let code = href
                    .split("/counties/")
                    .nth(1)
                    .map(|rest| rest[..5].to_owned());
                fips = code.filter(|_| shape);
            }
            Event::Start(start) if start.name().as_ref() == b"title" && fips.is_some() => {
                title = Some(String::new());
            }
            Event::Text(text) if title.is_some() => {
                title = title.map(|title| title + &text.decode().unwrap());
            }
            Event::GeneralRef(reference) if title.is_some() => {
                assert!(!reference.is_empty());
            }
            Event::End(end) if end.name().as_ref() == b"title" => {
                if let (Some(fips), Some(title)) = (&fips, title.take()) {
                    let label = title.rsplit_once(": ").unwrap().1.to_owned();
                    assert!(
                        said.insert(fips.clone(), bare(&label)).is_none(),
                        "{fips} twice"
                    );
                }
            }
            Event::Eof => return said,
            _ => {}
        }
    }
}

/// What the rows of a page's table say.
fn by_table(html: &str) -> Said {
    // A state's page marks what its day control may exchange.
    let html = html.replace(" data-s>", ">");
    let rows = html
        .split("<tr><th scope=\"row\"><a href=\"/counties/")
        .skip(1);
    rows.map(|row| {
        let fips = row[..5].to_owned();
        let label = row
            .split("</svg>")
            .nth(1)
            .unwrap()
            .split("</td>")
            .next()
            .unwrap();
        (fips, bare(&label.replace("&#39;", "'")))
    })
    .collect()
}

fn by_csv(csv: &str) -> BTreeMap<String, (String, String)> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|header| header == name).unwrap();
    let (fips, status, basis) = (column("fips"), column("status"), column("status_basis"));
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        (
            row[fips].to_owned(),
            (row[status].to_owned(), row[basis].to_owned()),
        )
    })
    .collect()
}

const DAYS: [&str; 6] = [
    "2008-10-27",
    "2010-10-01",
    "2011-08-05",
    "2012-05-15",
    "2014-11-19",
    "2018-06-01",
];

#[actix_web::test]
async fn the_national_map_the_table_and_the_data_are_one() {
    for day in DAYS {
        let json = by_json(&format!("/national.json?date={day}")).await;
        assert_eq!(json.len(), 3_234);
        assert_eq!(
            by_map(&data(&format!("/national.svg?date={day}")).await.body),
            json,
            "file, {day}"
        );
        let front = day_in_shapes(&page(&format!("/?date={day}")).await.body);
        let start = front.find("<svg class=\"map\"").unwrap();
        let end = start + front[start..].find("</figure>").unwrap();
        let inline = front[start..end].split("<figcaption").next().unwrap();
        assert_eq!(by_map(inline), json, "page, {day}");
        assert_eq!(
            by_table(&page(&format!("/table?date={day}")).await.body),
            json,
            "table, {day}"
        );
        let plain = by_csv(&data(&format!("/national.csv?date={day}")).await.body);
        let geo = data(&format!("/national.geojson?date={day}")).await.json();
        for feature in geo["features"].as_array().unwrap() {
            let of = &feature["properties"];
            let (status, basis) = &plain[feature["id"].as_str().unwrap()];
            assert_eq!(of["status"].as_str().unwrap(), status);
            assert_eq!(of["status_basis"].as_str().unwrap_or_default(), basis);
        }
    }
}

#[actix_web::test]
async fn each_states_map_table_and_data_are_one() {
    let states = data("/states.json").await.json();
    let mut places = 0;
    for state in states["states"].as_array().unwrap() {
        let usps = state["state"].as_str().unwrap().to_lowercase();
        let json = by_json(&format!("/states/{usps}.json?date=2012-05-15")).await;
        let svg = data(&format!("/states/{usps}.svg?date=2012-05-15"))
            .await
            .body;
        assert_eq!(by_map(&svg), json, "map of {usps}");
        let html = page(&format!("/states/{usps}?date=2012-05-15")).await.body;
        assert_eq!(by_table(&html), json, "table of {usps}");
        places += json.len();
    }
    assert_eq!(places, 3_234);
}

#[actix_web::test]
async fn every_number_of_the_legend_leads_to_as_many_rows() {
    let html = page("/?date=2012-05-15").await.body;
    let legend = html
        .split("<figcaption")
        .nth(1)
        .unwrap()
        .split("</figcaption>")
        .next()
        .unwrap();
    let mut total = 0;
    for item in legend.split("<li><a href=\"").skip(1) {
        let href = item
            .split('"')
            .next()
            .unwrap()
            .replace("&#38;", "&")
            .replace("&amp;", "&");
        let count = item
            .split("<strong>")
            .nth(1)
            .unwrap()
            .split("</strong>")
            .next()
            .unwrap();
        let count: usize = count.replace(',', "").parse().unwrap();
        let table = page(&href).await;
        assert_eq!(table.status, 200, "{href}");
        assert_eq!(by_table(&table.body).len(), count, "{href}");
        // Dots lie over shapes that are counted by their colour.
        if !href.contains("jail_practice=") {
            total += count;
        }
    }
    assert_eq!(total, 3_234);
}

/// How many rows the table at an address has.
async fn rows_at(href: &str) -> usize {
    let table = page(&href.replace("&#38;", "&")).await;
    assert_eq!(table.status, 200, "{href}");
    by_table(&table.body).len()
}

#[actix_web::test]
async fn the_dots_of_a_map_have_a_count_that_leads_to_their_rows() {
    for (address, day, inside) in [
        ("/?date=2012-05-15", "2012-05-15", ""),
        ("/states/il?date=2014-11-19", "2014-11-19", "17"),
        ("/?date=2015-01-01", "2015-01-01", ""),
    ] {
        let html = page(address).await.body;
        let row = html
            .split("<li>")
            .find(|row| row.contains("Dots, on any colour"));
        let row = row.unwrap();
        let href = row
            .split("href=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let count = row
            .split("<strong>")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap();
        let map = data(&format!("/national.json?date={day}")).await.json();
        let limited = map["jurisdictions"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|place| {
                place["fips"].as_str().unwrap().starts_with(inside)
                    && matches!(
                        place["jail_practice"]["value"].as_str().unwrap(),
                        "limits_holds" | "notifies_only"
                    )
            });
        let limited = limited.count();
        assert_eq!(count.replace(',', ""), limited.to_string(), "{address}");
        assert_eq!(rows_at(href).await, limited, "{href}");
    }
    let early = page("/?date=2008-10-27").await.body;
    assert!(
        !early.contains("Dots, on any colour"),
        "nobody limited holds"
    );
}

#[actix_web::test]
async fn each_number_of_the_roll_out_leads_to_as_many_rows() {
    for (address, days) in [
        (
            "/timeline?state=il",
            ["4 May 2011", "22 January 2013", "20 November 2014"],
        ),
        (
            "/timeline?state=ca",
            ["8 June 2010", "18 October 2011", "1 January 2014"],
        ),
        (
            "/timeline",
            ["28 September 2010", "15 May 2012", "20 November 2014"],
        ),
    ] {
        let html = page(address).await.body;
        for day in days {
            let row = html
                .split("<tr>")
                .find(|row| row.contains(&format!(">{day}</a></th>")));
            let row = row.unwrap_or_else(|| panic!("{address} has no {day}"));
            for (column, cell) in row.split("<td class=\"num\">").skip(1).enumerate() {
                let cell = cell.split("</td>").next().unwrap();
                let said = cell.split("</a>").next().unwrap();
                let said = said.rsplit('>').next().unwrap();
                let Some(link) = cell.split("href=\"").nth(1) else {
                    assert!(said.starts_with('0'), "{address} {day}: {said} has no rows");
                    continue;
                };
                let count = rows_at(link.split('"').next().unwrap()).await;
                // The second is a share: its rows are those switched on.
                if column != 1 {
                    assert_eq!(said.replace(',', ""), count.to_string(), "{address} {day}");
                }
            }
        }
    }
}
