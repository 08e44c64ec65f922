//! Two days side by side: what `/compare` says is the difference between the answers of both, in
//! every format.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

#[path = "views/support.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};

use participation_atlas::domain::{Basis, CountyFips, Day, Status};
use participation_atlas::timeline::{Answer, ChangeKind, Timeline};
use proptest::prelude::*;
use serde_json::Value;
use support::{STATE, ask, data, page};

/// FIPS code → the kinds of change.
type Kinds = BTreeMap<String, BTreeSet<String>>;

const DAYS: [(&str, &str); 6] = [
    ("2010-09-27", "2010-09-28"),
    ("2011-05-03", "2011-05-04"),
    ("2011-08-04", "2011-08-05"),
    ("2012-05-14", "2012-05-15"),
    ("2013-01-21", "2013-01-22"),
    ("2014-11-19", "2014-11-20"),
];

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn by_json(json: &Value) -> Kinds {
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

fn by_csv(csv: &str) -> Kinds {
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

fn by_geojson(json: &Value) -> Kinds {
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
fn by_table(html: &str) -> Kinds {
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
fn by_map(svg: &str) -> BTreeMap<String, (String, String)> {
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
fn drawn_as(class: &str, kinds: Option<&BTreeSet<String>>) {
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

#[actix_web::test]
async fn page_map_and_data_of_a_comparison_are_one() {
    for (from, to) in DAYS {
        let query = format!("from={from}&to={to}");
        let json = data(&format!("/compare.json?{query}")).await.json();
        let kinds = by_json(&json);
        assert!(!kinds.is_empty(), "{to}");
        let csv = data(&format!("/compare.csv?{query}")).await;
        assert_eq!(by_csv(&csv.body), kinds, "{to}");
        assert!(
            csv.header("content-disposition")
                .contains(&format!("participation-atlas-compare-{from}-{to}.csv"))
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
async fn a_change_holds_the_answers_that_the_two_days_give() {
    for (from, to) in DAYS {
        let mut answers = Vec::new();
        for day in [from, to] {
            let json = data(&format!("/national.json?date={day}")).await.json();
            let rows = json["jurisdictions"].as_array().unwrap().clone();
            answers.push(rows);
        }
        let json = data(&format!("/compare.json?from={from}&to={to}"))
            .await
            .json();
        let mut changes = json["changes"].as_array().unwrap().iter().peekable();
        let pointers = [
            "/status",
            "/status_basis",
            "/federal/value",
            "/stance/value",
            "/stance/basis",
            "/jail_practice/value",
            "/jail_practice/basis",
        ];
        for (before, after) in answers[0].iter().zip(&answers[1]) {
            let same = pointers
                .iter()
                .all(|at| before.pointer(at) == after.pointer(at));
            let Some(change) = changes.next_if(|change| change["fips"] == before["fips"]) else {
                assert!(same, "{to}: {} is left out", before["name"]);
                continue;
            };
            assert!(!same, "{to}: {} has not changed", before["name"]);
            for at in pointers.iter().chain(&["/stance/since", "/federal/since"]) {
                assert_eq!(change["from"].pointer(at), before.pointer(at), "{at}");
                assert_eq!(change["to"].pointer(at), after.pointer(at), "{at}");
            }
            // On the day after, everything that happened is of that day.
            assert_eq!(change["event_date"], to, "{change}");
            let events = change["events"].as_array().unwrap();
            assert!(events.contains(&change["event"]), "{change}");
        }
        assert!(changes.next().is_none(), "{to}");
    }
}

#[actix_web::test]
async fn the_known_days_come_out_right() {
    let counts = async |query: &str| {
        let json = data(&format!("/compare.json?{query}")).await.json();
        json["counts"].clone()
    };
    let last = data("/compare.json?from=2013-01-21&to=2013-01-22")
        .await
        .json();
    let in_state = |usps: &str| {
        let changes = last["changes"].as_array().unwrap().iter();
        changes.filter(|change| change["state"] == usps).count()
    };
    assert_eq!((in_state("AL"), in_state("IL")), (30, 76));
    assert_eq!(last["counts"]["switched_on"], 106);
    let ended = counts("from=2014-11-19&to=2014-11-20").await;
    assert_eq!(ended["phase_changed"], 3_180);
    assert_eq!(ended["no_longer_out"], 0, "nobody took a no back that day");
    let votes = data("/compare.json?from=2010-09-27&to=2010-09-28")
        .await
        .json();
    let own: Vec<String> = by_json(&votes)
        .into_iter()
        .filter(|(_, kinds)| kinds.contains("said_no_own"))
        .map(|(fips, _)| fips)
        .collect();
    assert_eq!(own, ["06085", "51013"]);
    let illinois = counts("from=2011-05-03&to=2011-05-04&state=il").await;
    assert_eq!(illinois["jurisdictions"], 102);
    assert!(illinois["said_no_state"].as_u64().unwrap() >= 100);
    let cancelled = counts("from=2011-08-04&to=2011-08-05").await;
    assert_eq!(cancelled["agreement_cancelled"], cancelled["changed"]);
    let html = page("/compare?from=2013-01-21&to=2013-01-22&state=il")
        .await
        .body;
    assert!(html.contains("Cook County, IL: switched on 22 January 2013</title>"));
    assert!(html.contains("/counties/17031-cook-county?date=2013-01-22"));
    assert!(html.contains("href=\"#switched_on\">76 counties</a> were switched on"));
}

#[actix_web::test]
async fn the_same_day_twice_and_quiet_days_say_that_nothing_changed() {
    for (query, said) in [
        (
            "from=2012-01-01&to=2012-01-01",
            "Nothing changed: both days are 1 January 2012",
        ),
        (
            "from=2001-01-01&to=2002-01-01",
            "Between 1 January 2001 and 1 January 2002, nothing changed in any jurisdiction",
        ),
        (
            "from=2012-01-01&to=2012-01-01&state=la",
            "Nothing changed in Louisiana: both days are 1 January 2012",
        ),
        (
            "from=2001-01-01&to=2002-01-01&state=la",
            "Louisiana, between 1 January 2001 and 1 January 2002, nothing changed in any parish",
        ),
    ] {
        let html = page(&format!("/compare?{query}")).await.body;
        assert!(html.contains(&format!("<h1>{said}</h1>")), "{query}");
        assert!(by_table(&html).is_empty());
        let json = data(&format!("/compare.json?{query}")).await.json();
        assert_eq!(json["changes"], Value::Array(Vec::new()));
        assert_eq!(json["counts"]["changed"], 0);
        let csv = data(&format!("/compare.csv?{query}")).await.body;
        assert_eq!(csv.lines().count(), 1, "{query}");
        let geo = data(&format!("/compare.geojson?{query}")).await.json();
        assert_eq!(geo["features"], Value::Array(Vec::new()));
        assert_eq!(
            data(&format!("/compare.svg?{query}")).await.status.as_u16(),
            200
        );
    }
}

#[actix_web::test]
async fn the_heading_is_right_for_one_and_for_many() {
    for (query, said) in [
        (
            "from=2008-10-26&to=2008-10-27",
            "On 27 October 2008, compared with the day before, 1 jurisdiction was switched on",
        ),
        (
            "from=2008-10-26&to=2008-10-27&state=tx",
            "Texas, on 27 October 2008, compared with the day before, 1 county was switched on",
        ),
        (
            "from=2010-09-27&to=2010-09-28&state=ca",
            "California, on 28 September 2010, compared with the day before, 1 county said no itself",
        ),
        (
            "from=2012-05-09&to=2012-05-10&state=ma",
            "Massachusetts, on 10 May 2012, compared with the day before, 11 counties no longer stood under a “no”",
        ),
        (
            "from=2013-01-20&to=2013-01-22",
            "Between 20 January 2013 and 22 January 2013, 106 jurisdictions were switched on",
        ),
    ] {
        let html = page(&format!("/compare?{query}")).await.body;
        let heading = html
            .split("<h1>")
            .nth(1)
            .unwrap()
            .split("</h1>")
            .next()
            .unwrap();
        let parts = heading
            .split('<')
            .map(|part| part.rsplit('>').next().unwrap());
        assert_eq!(parts.collect::<String>(), said, "{query}");
        let svg = data(&format!("/compare.svg?{query}")).await.body;
        assert!(
            svg.contains(&format!("<title id=\"map-title\">{said}</title>")),
            "{query}"
        );
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
async fn what_cannot_be_compared_is_400_and_says_why() {
    for (query, code, parameter) in [
        ("from=2012-01-02&to=2012-01-01", "from_after_to", "from"),
        ("from=2012-02-30", "bad_date", "from"),
        ("to=yesterday", "bad_date", "to"),
        ("from=2030-01-01", "date_after_data", "from"),
        ("to=2030-01-01", "date_after_data", "to"),
        ("state=zz", "bad_state", "state"),
        ("date=2012-01-01", "unknown_parameter", "date"),
        (
            "from=2012-01-01&from=2012-01-01",
            "repeated_parameter",
            "from",
        ),
    ] {
        let problem = ask(&format!("/compare.json?{query}"), &[]).await;
        assert_eq!(problem.status, 400, "{query}");
        let problem = problem.json();
        assert_eq!(
            (text(&problem["code"]), text(&problem["parameter"])),
            (code, parameter),
            "{query}"
        );
        assert_eq!(
            page(&format!("/compare?{query}")).await.status,
            400,
            "{query}"
        );
    }
}

#[actix_web::test]
async fn the_wrong_order_offers_the_right_one() {
    let query = "from=2013-01-22&to=2011-05-04&state=IL";
    let right = "from=2011-05-04&to=2013-01-22&state=il";
    for extension in [".json", ".csv", ".svg"] {
        let problem = ask(&format!("/compare{extension}?{query}"), &[])
            .await
            .json();
        let href = text(&problem["suggestions"][0]["href"]);
        assert_eq!(href, format!("/compare{extension}?{right}"));
        assert_eq!(data(href).await.status, 200);
    }
    let html = page(&format!("/compare?{query}")).await.body;
    let href = format!("/compare?{right}").replace('&', "&#38;");
    assert!(html.contains(&format!("<a href=\"{href}\">")), "{html}");
    let edition = &STATE.edition().id;
    let problem = ask(
        &format!("/compare.json?from=2013-01-22&to=2011-05-04&edition={edition}"),
        &[],
    )
    .await
    .json();
    assert!(text(&problem["suggestions"][0]["href"]).ends_with(&format!("&edition={edition}")));
}

#[actix_web::test]
async fn days_left_out_are_chosen_and_written_out() {
    for (query, from, to) in [
        ("", "2011-08-05", "2014-11-19"),
        ("?from=2012-01-01", "2012-01-01", "2014-11-19"),
        ("?from=2020-01-01", "2020-01-01", "2026-11-22"),
        ("?to=2012-01-01", "2011-08-05", "2012-01-01"),
        ("?to=2011-01-01", "2008-10-26", "2011-01-01"),
        ("?to=2001-01-01", "2001-01-01", "2001-01-01"),
    ] {
        let json = data(&format!("/compare.json{query}")).await.json();
        assert_eq!(
            (text(&json["from"]), text(&json["to"])),
            (from, to),
            "{query}"
        );
        let address = format!("/compare?from={from}&to={to}");
        assert!(text(&json["links"]["html"]).ends_with(&address));
        assert_eq!(page(&address).await.status, 200);
    }
}

#[actix_web::test]
async fn a_map_leads_to_a_comparison_with_its_day() {
    for (address, href) in [
        ("/", "/compare?from=2011-08-05&to=2014-11-19"),
        (
            "/?date=2012-05-15",
            "/compare?from=2012-05-15&to=2014-11-19",
        ),
        (
            "/?date=2018-01-01",
            "/compare?from=2011-08-05&to=2018-01-01",
        ),
        (
            "/states/il?date=2012-05-15",
            "/compare?from=2012-05-15&to=2014-11-19&state=il",
        ),
    ] {
        let html = page(address).await.body;
        let link = format!("<a href=\"{}\">Compare", href.replace('&', "&#38;"));
        assert!(html.contains(&link), "{address}");
        assert_eq!(page(href).await.status, 200);
    }
}

#[actix_web::test]
async fn a_comparison_carries_no_style_and_each_number_has_its_rows() {
    let html = page("/compare?from=2011-05-04&to=2014-11-20").await;
    for forbidden in ["<script", " style=\"", "<style", "onclick"] {
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

/// The headline of a place.
type Headline = (Status, Option<Basis>);

fn answers(timeline: &Timeline, day: Day) -> BTreeMap<CountyFips, Answer<'_>> {
    let answers = timeline.counties(day);
    answers.map(|answer| (answer.place.fips, answer)).collect()
}

fn any_day() -> impl Strategy<Value = Day> {
    let first: Day = "2006-01-01".parse().unwrap();
    let last: Day = "2026-11-22".parse().unwrap();
    let span = first.until(last).unwrap().get_days();
    (0..=span).prop_map(move |days| first.checked_add(jiff::Span::new().days(days)).unwrap())
}

/// What was, changed by what the comparison says, is what is; and every change has its reason.
fn holds(one: Day, other: Day) {
    let edition = STATE.edition();
    let timeline = &edition.timeline;
    let (from, to) = (one.min(other), one.max(other));
    let (before, after) = (answers(timeline, from), answers(timeline, to));
    let changes = timeline.compare(from, to, None);
    assert!(from < to || changes.is_empty());
    let mut statuses: BTreeMap<CountyFips, Headline> = before
        .iter()
        .map(|(fips, answer)| (*fips, answer.key()))
        .collect();
    let mut unchanged = after.clone();
    for change in &changes {
        let fips = change.to.place.fips;
        assert_eq!(
            statuses.insert(fips, change.to.key()),
            Some(change.from.key())
        );
        unchanged.remove(&fips);
        assert!(!change.kinds.is_empty());
        for event in change.kinds.iter().map(|&kind| change.event_of(kind)) {
            let event = timeline
                .dataset()
                .event(event.expect("a row behind it"))
                .unwrap();
            assert!(
                event.date.day > from && event.date.day <= to,
                "{}",
                event.id
            );
        }
        for event in change
            .events
            .iter()
            .map(|&event| timeline.dataset().event(event))
        {
            assert!(event.is_some_and(|event| event.date.day > from && event.date.day <= to));
        }
        assert_eq!(
            change.is(ChangeKind::SwitchedOn),
            change.to.federal.since.is_some_and(|day| day > from)
        );
    }
    let wanted: BTreeMap<CountyFips, Headline> = after
        .iter()
        .map(|(fips, answer)| (*fips, answer.key()))
        .collect();
    assert_eq!(statuses, wanted, "{from} to {to}");
    for (fips, answer) in unchanged {
        let was = before[&fips];
        assert_eq!(was.federal.value, answer.federal.value);
        assert_eq!(
            (was.stance.value, was.stance.basis),
            (answer.stance.value, answer.stance.basis)
        );
        assert_eq!(
            (was.jail_practice.value, was.jail_practice.basis),
            (answer.jail_practice.value, answer.jail_practice.basis)
        );
    }
}

#[test]
fn known_days_lead_from_one_to_the_other() {
    for (from, to) in DAYS {
        holds(from.parse().unwrap(), to.parse().unwrap());
    }
    holds("2008-10-26".parse().unwrap(), "2026-11-22".parse().unwrap());
    holds("2014-11-19".parse().unwrap(), "2017-01-25".parse().unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_two_days_lead_from_one_to_the_other(one in any_day(), other in any_day()) {
        holds(one, other);
    }
}
