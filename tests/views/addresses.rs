//! The address space as a contract: canonical spellings, strict parameters, errors, conditional requests.

use super::support::{STATE, ask, data, page};

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
        "/events",
        "/data",
    ] {
        let answer = page(address).await;
        assert_eq!(answer.status, 200, "{address}");
        // The files of the day control and the map, and nothing written into the page.
        let scripts: Vec<&str> = answer.body.split("<script").skip(1).collect();
        for script in &scripts {
            let own = script.starts_with(" type=\"module\" src=\"/static/");
            assert!(own && script.contains("\"></script>"), "{address}");
        }
        assert!(scripts.len() <= 2, "{address}");
        for forbidden in [" style=\"", "<style", "onclick", "src=\"http"] {
            assert!(
                !answer.body.contains(forbidden),
                "{address} has {forbidden}"
            );
        }
        assert!(
            answer
                .header("content-security-policy")
                .contains("default-src 'none'")
        );
        assert_eq!(answer.body.matches("<h1").count(), 1, "{address}");
    }
}
