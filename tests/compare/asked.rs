//! What can be asked, what is answered to the rest, and how the heading says it.

use serde_json::Value;

use super::reading::{by_table, text};
use super::support::{STATE, ask, data, page};

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
