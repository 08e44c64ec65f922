//! OGC API – Features as clients ask it, beyond what their own suites ask.

use super::support::{ask, data};
use serde_json::Value;

const COUNTIES: &str = "/ogc/collections/counties/items";
const EVENTS: &str = "/ogc/collections/events/items";

async fn found(address: &str) -> u64 {
    let answer = data(address).await.json();
    let returned = answer["features"].as_array().unwrap().len() as u64;
    assert_eq!(answer["numberReturned"], returned, "{address}");
    answer["numberMatched"].as_u64().unwrap()
}

#[actix_web::test]
async fn what_cannot_be_asked_is_refused_and_named() {
    for (query, parameter) in [
        ("date=2012-01-01", "date"),
        ("status=nonsense", "status"),
        ("population=many", "population"),
        ("bbox=1,2,3", "bbox"),
        ("bbox=1,50,3,40", "bbox"),
        ("bbox=a,b,c,d", "bbox"),
        ("bbox-crs=EPSG:4326", "bbox-crs"),
        ("crs=http://www.opengis.net/def/crs/EPSG/0/4326", "crs"),
        ("datetime=yesterday", "datetime"),
        ("datetime=2012-01-01/2011-01-01", "datetime"),
        ("limit=0", "limit"),
        ("limit=-1", "limit"),
        ("offset=few", "offset"),
        ("f=xml", "f"),
        ("state=IL&state=MA", "state"),
    ] {
        let answer = ask(&format!("{COUNTIES}?{query}"), &[]).await;
        assert_eq!(answer.status, 400, "{query}");
        let problem = answer.json();
        assert_eq!(problem["parameter"], parameter, "{query}: {problem}");
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
    for address in [
        "/ogc/collections/cities",
        "/ogc/collections/cities/items",
        "/ogc/collections/counties/items/99999",
        "/ogc/collections/events/items/ST9999",
    ] {
        assert_eq!(ask(address, &[]).await.status, 404, "{address}");
    }
}

#[actix_web::test]
async fn places_answer_for_an_instant_and_for_the_last_day_of_an_interval() {
    for (datetime, day) in [
        ("2010-10-01", "2010-10-01"),
        ("2010-10-01T23:00:00-05:00", "2010-10-02"),
        ("2009-01-01/2010-10-01", "2010-10-01"),
        ("../2010-10-01", "2010-10-01"),
        ("2010-10-01/..", "2026-11-22"),
        ("2010-10-01/2030-01-01", "2026-11-22"),
    ] {
        let answer = data(&format!("{COUNTIES}?datetime={datetime}&limit=1"))
            .await
            .json();
        assert_eq!(answer["date"], day, "{datetime}");
        assert_eq!(
            answer["features"][0]["properties"]["date"], day,
            "{datetime}"
        );
        assert_eq!(answer["numberMatched"], 3234, "{datetime}");
    }
    for datetime in ["2030-01-01", "2027-01-01/.."] {
        let none = found(&format!("{COUNTIES}?datetime={datetime}")).await;
        assert_eq!(none, 0, "{datetime}: of what is to come nothing is known");
    }
}

#[actix_web::test]
async fn an_event_dated_by_its_month_answers_to_any_of_that_month() {
    let all = data(&format!("{EVENTS}?limit=5000")).await.json();
    let events = all["features"].as_array().unwrap();
    let by_month: Vec<&Value> = events
        .iter()
        .map(|event| &event["properties"])
        .filter(|event| event["precision"] == "month")
        .collect();
    assert!(by_month.len() > 5, "{}", by_month.len());
    for event in &by_month[..3] {
        let (id, month) = (&event["event"], event["date_as_written"].as_str().unwrap());
        for (datetime, is_in) in [
            (format!("{month}-02"), true),
            (format!("{month}-01/{month}-03"), true),
            ("../2007-01-01".to_owned(), false),
        ] {
            let address = format!("{EVENTS}?limit=5000&datetime={datetime}");
            let answer = data(&address).await.json();
            let mut found = answer["features"].as_array().unwrap().iter();
            assert_eq!(
                found.any(|feature| feature["id"] == *id),
                is_in,
                "{id} {datetime}"
            );
        }
    }
}

#[actix_web::test]
async fn filters_count_what_the_table_counts() {
    let filtered = found(&format!(
        "{COUNTIES}?datetime=2013-01-22&status=active_over_objection&limit=5000"
    ))
    .await;
    let table = data("/table.json?date=2013-01-22&status=active_over_objection")
        .await
        .json();
    assert_eq!(
        filtered,
        table["jurisdictions"].as_array().unwrap().len() as u64
    );
    assert!(filtered > 10);
    let none = found(&format!("{COUNTIES}?population=-36893488147419103231")).await;
    assert_eq!(none, 0, "a number that no computer holds is still a number");
    let none = found(&format!("{COUNTIES}?state=il")).await;
    assert_eq!(none, 0, "a filter is of the value as it stands");
    assert_eq!(
        found(&format!(
            "{COUNTIES}?bbox=-88,41.6,-87.5,42.0&name=Cook+County"
        ))
        .await,
        1
    );
}

#[actix_web::test]
async fn links_to_other_pages_keep_the_question_and_name_the_edition() {
    let answer = data(&format!(
        "{COUNTIES}?state=IL&datetime=2012-01-01&limit=40&offset=40"
    ))
    .await
    .json();
    let link = |rel: &str| {
        let links = answer["links"].as_array().unwrap();
        let link = links.iter().find(|link| link["rel"] == rel).unwrap();
        link["href"].as_str().unwrap().to_owned()
    };
    let edition = answer["edition"].as_str().unwrap();
    for (rel, offset) in [("next", 80), ("prev", 0)] {
        let href = link(rel);
        for part in [
            "state=IL",
            "datetime=2012-01-01",
            "limit=40",
            &format!("offset={offset}"),
            &format!("edition={edition}"),
        ] {
            assert!(href.contains(part), "{rel}: {href} lacks {part}");
        }
    }
    let more = data(&format!("{COUNTIES}?limit=99999999999999999999"))
        .await
        .json();
    assert_eq!(
        more["numberReturned"], 3234,
        "more than there can be is as many as there are"
    );
}

#[actix_web::test]
async fn the_system_of_the_coordinates_is_named_and_held() {
    let answer =
        data("/ogc/collections/states/items/17?crs=http://www.opengis.net/def/crs/EPSG/0/3857")
            .await;
    let named = answer.header("content-crs");
    assert_eq!(named, "<http://www.opengis.net/def/crs/EPSG/0/3857>");
    let plain = data("/ogc/collections/states/items/17").await;
    assert_eq!(
        plain.header("content-crs"),
        "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>"
    );
    let box_in_metres = "bbox=-9850000,5100000,-9750000,5160000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857";
    let in_metres = found(&format!("{COUNTIES}?{box_in_metres}")).await;
    assert!((1..20).contains(&in_metres), "{in_metres}");
}

#[actix_web::test]
async fn every_resource_is_a_page_in_both_languages() {
    for path in [
        "/ogc",
        "/ogc/conformance",
        "/ogc/collections",
        "/ogc/collections/events",
        "/ogc/collections/counties/queryables",
        "/ogc/collections/states/schema",
        "/ogc/collections/states/items",
        "/ogc/collections/events/items/ST0042",
        "/ogc/api",
        "/openapi",
    ] {
        for (lang, prefix) in [("en", ""), ("es", "/es")] {
            let page = ask(&format!("{prefix}{path}"), &[("accept", "text/html")]).await;
            assert_eq!(page.status, 200, "{prefix}{path}: {}", page.body);
            assert!(
                page.body.contains(&format!("<html lang=\"{lang}\"")),
                "{prefix}{path}"
            );
            assert!(page.header("content-type").starts_with("text/html"));
        }
    }
}

#[actix_web::test]
async fn a_page_of_features_that_the_client_has_is_not_sent_again() {
    let address = format!("{COUNTIES}?datetime=2012-01-01&limit=20");
    let answer = data(&address).await;
    let tag = answer.header("etag").to_owned();
    let again = ask(&address, &[("if-none-match", &tag)]).await;
    assert_eq!((again.status.as_u16(), again.body.as_str()), (304, ""));
    let other = ask(
        &format!("{COUNTIES}?datetime=2012-01-02&limit=20"),
        &[("if-none-match", &tag)],
    )
    .await;
    assert_eq!(other.status, 200);
    let wrong = ask(&format!("{COUNTIES}?limit=0"), &[("if-none-match", "*")]).await;
    assert_eq!(
        wrong.status, 400,
        "a wrong question has no answer that could be held"
    );
}
