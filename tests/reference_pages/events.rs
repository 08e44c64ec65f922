//! The list of events: paging, filters, headings.

use crate::support::{BASE, STATE, bytes, code, heading, ids_on, json, page_code, rows, text};
use std::collections::BTreeSet;

#[actix_web::test]
async fn the_pages_of_a_list_neither_skip_nor_repeat() {
    for filter in ["", "state=tx", "kind=milestone", "track=stance"] {
        let all: Vec<String> = rows(&bytes(&format!("/events.csv?{filter}")).await)
            .into_iter()
            .map(|row| row["event"].clone())
            .collect();
        let mut walked = Vec::new();
        let mut next = Some(format!("/events?{filter}"));
        while let Some(address) = next {
            let page = text(&address).await;
            walked.extend(ids_on(&page));
            next = page
                .split("<link rel=\"next\" href=\"")
                .nth(1)
                .map(|rest| rest.split('"').next().unwrap().replace("&#38;", "&"));
        }
        assert_eq!(walked, all, "{filter}");
        assert_eq!(
            all.iter().collect::<BTreeSet<_>>().len(),
            all.len(),
            "{filter}"
        );
    }
}

#[actix_web::test]
async fn each_page_of_a_list_has_its_own_canonical_address() {
    let second = text("/events?state=il&page=2").await;
    let canonical = format!("<link rel=\"canonical\" href=\"{BASE}/events?state=il&#38;page=2\">");
    assert!(second.contains(&canonical), "{second}");
    assert!(second.contains("rel=\"prev\" href=\"/events?state=il\""));
    let first = text("/events?state=il").await;
    assert!(first.contains(&format!(
        "<link rel=\"canonical\" href=\"{BASE}/events?state=il\">"
    )));
    assert!(!first.contains("rel=\"prev\""));
}

#[actix_web::test]
async fn filters_narrow_and_the_heading_says_how() {
    let total = json("/events.json").await["total"].as_u64().unwrap();
    assert_eq!(total as usize, STATE.edition().dataset().events.len());
    assert_eq!(heading(&text("/events").await), "3,725 events");
    for filter in [
        "state=il",
        "fips=17031",
        "track=jail_practice",
        "kind=moa_signed",
        "from=2011-05-01",
        "to=2011-05-01",
        "state=il&track=stance&from=2011-05-01&to=2011-12-31",
    ] {
        let some = json(&format!("/events.json?{filter}")).await;
        let count = some["total"].as_u64().unwrap();
        assert!(count > 0 && count < total, "{filter}: {count}");
        assert_eq!(some["events"].as_array().unwrap().len() as u64, count);
    }
    let one = text("/events?state=il&track=stance&from=2011-05-01").await;
    assert!(
        heading(&one).ends_with(" events in Illinois, stance track, from 1 May 2011"),
        "{}",
        heading(&one)
    );
    let none = text("/events?state=gu").await;
    assert_eq!(heading(&none), "No event in Guam");
    assert!(none.contains("class=\"empty\""));
    assert_eq!(
        heading(&text("/events?fips=17031&kind=activated").await),
        "1 event in Cook County, IL, kind “Switched on”"
    );
}

#[actix_web::test]
async fn a_wrong_filter_says_what_is_wrong() {
    for (query, expected) in [
        ("page=0", "bad_page"),
        ("page=9999", "bad_page"),
        ("page=02", "bad_page"),
        ("page=two", "bad_page"),
        ("page=2&kind=moa_signed", "bad_page"),
        ("from=2012-01-02&to=2012-01-01", "bad_parameter"),
        ("kind=party", "bad_parameter"),
        ("track=colour", "bad_parameter"),
        ("fips=1703", "bad_parameter"),
        ("state=zz", "bad_state"),
        ("from=2012-02-30", "bad_date"),
    ] {
        let told = page_code(&format!("/events?{query}")).await;
        assert_eq!(told, (400, expected.to_owned()), "{query}");
    }
    for address in [
        "/events.json?page=2",
        "/events.csv?page=1",
        "/events.atom?page=1",
    ] {
        assert_eq!(
            code(address).await,
            (400, "unknown_parameter".to_owned()),
            "{address}"
        );
    }
}
