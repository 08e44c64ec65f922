//! The address space as a contract: canonical spellings, strict parameters, errors, conditional requests.

use super::support::{BROWSER, STATE, ask, data, page};
use participation_atlas::http::security;

#[actix_web::test]
async fn other_spellings_lead_to_the_canonical_address() {
    for (from, to) in [
        ("/states/IL", "/states/il"),
        ("/states/17", "/states/il"),
        ("/states/illinois", "/states/il"),
        ("/states/IL?date=2012-01-01", "/states/il?date=2012-01-01"),
        (
            "/states/17.csv?date=2012-01-01",
            "/states/il.csv?date=2012-01-01",
        ),
        ("/counties/17031", "/counties/17031-cook-county"),
        ("/counties/17031-crook", "/counties/17031-cook-county"),
        ("/counties/17031-cook-county.json", "/counties/17031.json"),
        // Renamed, recoded, merged: to the place of 2010.
        ("/counties/46102", "/counties/46113-shannon-county"),
        ("/counties/02158.json", "/counties/02270.json"),
        (
            "/counties/09120?date=2012-01-01",
            "/counties/09001-fairfield-county?date=2012-01-01",
        ),
        ("/national", "/"),
        ("/national?date=2012-01-01", "/?date=2012-01-01"),
        (
            "/?utm_source=x&date=2012-01-01&fbclid=y",
            "/?date=2012-01-01",
        ),
        ("/?date=", "/"),
        ("/states/", "/states"),
    ] {
        let answer = page(from).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location")),
            (308, to),
            "{from}"
        );
        assert_eq!(page(to).await.status, 200, "{to}");
    }
}

#[actix_web::test]
async fn another_spelling_of_a_query_leads_a_reader_to_the_canonical_one_and_answers_a_program() {
    for (from, to, data) in [
        ("/?date=2011-08-05", "/", "/national.json?date=2011-08-05"),
        (
            "/table?state=IL&status=active",
            "/table?state=il&status=active",
            "/table.csv?state=IL&status=active",
        ),
        (
            "/table?status=active&state=17",
            "/table?state=il&status=active",
            "/table.json?status=active&state=17",
        ),
        (
            "/table?status=unknown,active,unknown&sort=code",
            "/table?status=active,unknown",
            "/table.json?status=unknown,active,unknown&sort=code",
        ),
        (
            "/states/il?layer=status",
            "/states/il",
            "/states/il.svg?layer=status",
        ),
        (
            "/events?state=IL&page=1",
            "/events?state=il",
            "/events.atom?state=IL",
        ),
        (
            "/events?fips=46102",
            "/events?fips=46113",
            "/events.csv?fips=46102",
        ),
        (
            "/timeline?state=36",
            "/timeline?state=ny",
            "/timeline.json?state=36",
        ),
        (
            "/compare?state=MA&from=2011-06-02&to=2011-06-03",
            "/compare?from=2011-06-02&to=2011-06-03&state=ma",
            "/compare.json?state=MA&from=2011-06-02&to=2011-06-03",
        ),
        (
            "/search?q=+cook+",
            "/search?q=cook",
            "/search.json?q=+cook+",
        ),
    ] {
        let led = ask(from, &BROWSER).await;
        assert_eq!(
            (led.status.as_u16(), led.header("location")),
            (308, to),
            "{from}"
        );
        assert!(led.header("vary").starts_with("Accept"), "{from}");
        assert_eq!(ask(to, &BROWSER).await.status, 200, "{to}");
        assert_eq!(ask(data, &[]).await.status, 200, "{data}");
        // A program at the page's address gets data, not a detour.
        let program = ask(from, &[("accept", "application/json")]).await;
        // Pages of a list are for readers; data come whole.
        let expected = if from.contains("page=") { 400 } else { 200 };
        assert_eq!(program.status, expected, "{from}");
    }
    // To say less is no spelling.
    for address in [
        "/compare",
        "/compare?from=2013-01-21",
        "/table?sort=name",
        "/search",
    ] {
        assert_eq!(ask(address, &BROWSER).await.status, 200, "{address}");
    }
}

#[actix_web::test]
async fn two_spellings_of_data_are_one_answer_for_a_cache() {
    let one = ask("/table.csv?state=IL", &[]).await;
    let other = ask("/table.csv?state=il", &[]).await;
    assert_eq!(one.header("etag"), other.header("etag"));
    assert_eq!(one.body, other.body);
}

#[actix_web::test]
async fn a_program_that_asks_by_accept_is_told_of_campaign_parameters() {
    for address in ["/?utm_source=x", "/states/il?fbclid=y", "/table?date="] {
        let program = ask(address, &[("accept", "application/json")]).await;
        assert_eq!(program.status, 400, "{address}");
        assert_eq!(program.header("content-type"), "application/problem+json");
        let reader = ask(address, &BROWSER).await;
        assert_eq!(reader.status, 308, "{address}");
    }
}

#[actix_web::test]
async fn the_links_of_a_page_are_canonical() {
    let mut seen = std::collections::BTreeSet::new();
    for address in [
        "/",
        "/?date=2012-05-15",
        "/states/il?date=2012-05-15",
        "/counties/17031-cook-county?date=2012-05-15",
        "/table?status=active_over_objection&basis=own",
        "/compare?from=2011-05-03&to=2011-05-04",
        "/events?state=il&track=stance",
        "/timeline?state=ma",
        "/search?q=cook",
    ] {
        let body = page(address).await.body;
        let links = body.split("href=\"/").skip(1);
        let links = links.map(|rest| format!("/{}", rest.split(['"', '#']).next().unwrap()));
        let mut forms = std::collections::BTreeMap::new();
        for link in links {
            let link = link.replace("&#38;", "&").replace("&amp;", "&");
            let names = |link: &str| -> Vec<String> {
                let query = link.split_once('?').map_or("", |(_, query)| query);
                let parts = query.split('&').map(|part| part.split('=').next().unwrap());
                parts.map(str::to_owned).collect()
            };
            let first = link.split(['?', '-', '.']).next().unwrap();
            let first = first.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
            // One of each form is enough.
            forms
                .entry((first.to_owned(), names(&link)))
                .or_insert(link);
        }
        for link in forms.into_values().filter(|link| seen.insert(link.clone())) {
            assert_eq!(ask(&link, &BROWSER).await.status, 200, "{address}: {link}");
        }
    }
}

#[actix_web::test]
async fn a_code_whose_area_went_to_several_places_offers_the_choice() {
    for (code, choices) in [
        (
            "09140",
            &[
                "/counties/09001",
                "/counties/09003",
                "/counties/09005",
                "/counties/09009",
            ][..],
        ),
        ("02201", &["/counties/02130", "/counties/02198"]),
    ] {
        let html = page(&format!("/counties/{code}?date=2012-01-01")).await;
        assert_eq!(html.status, 300);
        for choice in choices {
            assert!(html.body.contains(choice), "{choice}");
        }
        let problem = ask(&format!("/counties/{code}.json"), &[]).await;
        assert_eq!(problem.status, 300);
        assert_eq!(problem.json()["code"], "multiple_choices");
        assert_eq!(
            problem.json()["choices"].as_array().unwrap().len(),
            choices.len()
        );
    }
}

#[actix_web::test]
async fn what_cannot_be_read_is_400_with_its_code_and_parameter() {
    for (address, code, parameter) in [
        ("/national.json?date=2011-02-30", "bad_date", "date"),
        ("/national.json?date=5.8.2011", "bad_date", "date"),
        ("/national.json?date=", "bad_date", "date"),
        ("/national.json?date=2026-11-23", "date_after_data", "date"),
        ("/national.json?dat=2011-08-05", "unknown_parameter", "dat"),
        (
            "/national.json?utm_source=x",
            "unknown_parameter",
            "utm_source",
        ),
        (
            "/national.json?date=2011-08-05&date=2011-08-06",
            "repeated_parameter",
            "date",
        ),
        ("/national.json?layer=weather", "bad_layer", "layer"),
        ("/table.csv?state=ZZ", "bad_state", "state"),
        ("/table.csv?status=sanctuary", "bad_status", "status"),
        ("/table.csv?basis=hearsay", "bad_parameter", "basis"),
        (
            "/table.csv?jail_practice=ignores",
            "bad_parameter",
            "jail_practice",
        ),
        ("/table.csv?sort=luck", "bad_parameter", "sort"),
        (
            "/states/il.json?edition=yesterday",
            "bad_edition",
            "edition",
        ),
    ] {
        let answer = ask(address, &[]).await;
        assert_eq!(answer.status, 400, "{address}");
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{address}"
        );
        let problem = answer.json();
        assert_eq!(
            (problem["code"].as_str(), problem["parameter"].as_str()),
            (Some(code), Some(parameter)),
            "{address}"
        );
        assert!(
            problem["detail"].as_str().unwrap().len() > 20,
            "{address}: {problem}"
        );
        let page = page(
            &address
                .replace(".json", "")
                .replace(".csv", "")
                .replace("/national", "/"),
        )
        .await;
        let baggage = address.contains("utm_") || address.ends_with("date=");
        assert_eq!(
            page.status.as_u16(),
            if baggage { 308 } else { 400 },
            "{address} as a page"
        );
    }
}

#[actix_web::test]
async fn an_unknown_place_is_404_with_suggestions() {
    let html = page("/counties/cook").await;
    assert_eq!(html.status, 404);
    assert!(
        html.body.contains("/counties/17031-cook-county"),
        "{}",
        html.body
    );
    let problem = ask("/states/ilinois.json", &[]).await;
    assert_eq!(
        (problem.status.as_u16(), problem.json()["code"].as_str()),
        (404, Some("place_not_found"))
    );
    let labels = problem.json()["suggestions"].to_string();
    assert!(labels.contains("Illinois"), "{labels}");
}

#[actix_web::test]
async fn an_edition_is_this_one_or_is_said_not_to_be_kept() {
    let edition = STATE.edition().id.clone();
    let frozen = data(&format!("/states/il.json?edition={edition}")).await;
    assert!(frozen.header("cache-control").contains("immutable"));
    assert!(
        frozen.json()["links"]["csv"]
            .as_str()
            .unwrap()
            .ends_with(&format!("?edition={edition}"))
    );
    let other = ask("/states/il.json?edition=2020-01-01-0123abcd", &[]).await;
    assert_eq!(
        (other.status.as_u16(), other.json()["code"].as_str()),
        (404, Some("edition_not_kept"))
    );
    assert_eq!(data("/states/il.json?known=2026-11-22").await.status, 200);
    assert_eq!(
        ask("/states/il.json?known=2020-01-01", &[]).await.status,
        404
    );
}

#[actix_web::test]
async fn a_reader_who_has_the_answer_gets_304() {
    for address in [
        "/",
        "/national.json",
        "/states/il",
        "/counties/17031.geojson",
        "/table.csv",
    ] {
        let first = data(address).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with("W/\""), "{address}: {tag}");
        let again = ask(address, &[("if-none-match", &format!("\"x\", {tag}"))]).await;
        assert_eq!(
            (again.status.as_u16(), again.body.as_str()),
            (304, ""),
            "{address}"
        );
        assert_eq!(again.header("etag"), tag);
        assert_eq!(again.header("access-control-allow-origin"), "*");
        let other = ask(
            &format!("{address}?date=2012-01-01"),
            &[("if-none-match", &tag)],
        )
        .await;
        assert_eq!(other.status, 200, "{address} on another day");
    }
    // A page and its JSON are different answers.
    let html = page("/").await;
    let json = ask("/", &[("accept", "application/json")]).await;
    assert_ne!(html.header("etag"), json.header("etag"));
    assert!(html.header("vary").to_lowercase().contains("accept"));
}

#[actix_web::test]
async fn accept_chooses_the_format_of_a_page_address() {
    for (accept, content) in [
        ("application/json", "application/json"),
        ("text/csv", "text/csv"),
        ("application/geo+json", "application/geo+json"),
        ("image/svg+xml", "image/svg+xml"),
        ("text/html", "text/html"),
        ("*/*", "text/html"),
    ] {
        let answer = ask("/states/ri", &[("accept", accept)]).await;
        assert!(
            answer.header("content-type").starts_with(content),
            "{accept}"
        );
    }
}

#[actix_web::test]
async fn a_filtered_export_says_so_in_its_columns_and_its_name() {
    let csv =
        data("/table.csv?state=il&status=active_over_objection&basis=state&date=2012-01-01").await;
    assert_eq!(
        csv.header("content-disposition"),
        format!(
            "attachment; filename=\"participation-atlas-table-2012-01-01-il-active_over_objection-state-edition-{}.csv\"",
            STATE.edition().id
        )
    );
    let mut reader = csv::Reader::from_reader(csv.body.as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (state, status, basis) = (at("filter_state"), at("filter_status"), at("filter_basis"));
    let mut rows = 0;
    for row in reader.records().map(Result::unwrap) {
        assert_eq!(
            (&row[state], &row[status], &row[basis]),
            ("IL", "active_over_objection", "state")
        );
        rows += 1;
    }
    assert_eq!(rows, 24);
}

#[actix_web::test]
async fn pages_carry_no_inline_style_or_script_and_ask_nobody_else() {
    for address in [
        "/",
        "/states",
        "/states/il",
        "/table?state=il",
        "/counties/17031-cook-county",
        "/timeline",
        "/timeline/states",
        "/timeline/sheet",
        "/events",
        "/data",
    ] {
        let answer = page(address).await;
        assert_eq!(answer.status, 200, "{address}");
        // The files of the day control and the map, and nothing written into the page.
        let scripts = answer.body.split("<script").skip(1);
        // What is said to search engines is data, which no browser runs: a policy has no say in it.
        let (said, scripts): (Vec<&str>, Vec<&str>) =
            scripts.partition(|script| script.starts_with(" type=\"application/ld+json\">{"));
        assert_eq!(said.len(), 1, "{address}");
        for script in &scripts {
            let own = script.starts_with(" type=\"module\" src=\"/static/");
            assert!(own && script.contains("\"></script>"), "{address}");
        }
        assert!(scripts.len() <= 2, "{address}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{address}");
        // But for the style of the day in a map, which the policy names.
        let mut rest = answer.body.clone();
        if let Some((before, own)) = answer.body.split_once("<style>") {
            let (style, behind) = own.split_once("</style>").unwrap();
            let named = format!("style-src 'self' '{}'", security::hash_of(style));
            assert!(policy.contains(&named), "{address}: {policy}");
            assert!(before.contains("<svg class=\"map\""), "{address}");
            rest = format!("{before}{behind}");
        }
        for forbidden in [" style=\"", "<style", "onclick", "src=\"http"] {
            assert!(!rest.contains(forbidden), "{address} has {forbidden}");
        }
        assert_eq!(answer.body.matches("<h1").count(), 1, "{address}");
    }
}
