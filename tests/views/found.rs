//! How a page is found and passed on: what its head says of it, the list of all pages, and what crawlers are told.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::markup::plain;
use super::support::{STATE, ask, data, page};

const BASE: &str = "https://atlas.example.org";

/// What a page says under each property of Open Graph.
fn properties(html: &str) -> BTreeMap<String, String> {
    let metas = html.split("<meta property=\"").skip(1);
    let said = metas.map(|meta| {
        let (name, rest) = meta.split_once("\" content=\"").unwrap();
        (name.to_owned(), plain(rest.split("\">").next().unwrap()))
    });
    said.collect()
}

fn dataset(html: &str) -> Value {
    let (_, rest) = html
        .split_once("<script type=\"application/ld+json\">")
        .unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    assert!(!json.contains('<'), "nothing ends the element early");
    serde_json::from_str(json).unwrap()
}

fn heading(html: &str) -> String {
    let rest = html.split("<h1").nth(1).unwrap().split_once('>').unwrap().1;
    let mut text = String::new();
    for part in rest.split("</h1>").next().unwrap().split('<') {
        text += part.rsplit('>').next().unwrap();
    }
    plain(&text)
}

#[actix_web::test]
async fn a_page_is_passed_on_with_its_finding_and_its_own_picture() {
    for (address, picture, alt) in [
        (
            "/",
            "/national.png?size=card",
            "Map of the United States by county. ",
        ),
        (
            "/?date=2012-05-15",
            "/national.png?date=2012-05-15&size=card",
            "Map of the United States by county. ",
        ),
        (
            "/?layer=287g",
            "/national.png?layer=287g&size=card",
            "Map of the United States by county. ",
        ),
        (
            "/es/states/il?date=2012-01-01",
            "/es/states/il.png?date=2012-01-01&size=card",
            "Mapa de Illinois por condado. ",
        ),
        (
            "/counties/17031-cook-county",
            "/counties/17031.png?size=card",
            "Chart of three tracks over time: ",
        ),
        (
            "/timeline?state=ny",
            "/timeline.png?state=ny&size=card",
            "Line chart of the roll-out. ",
        ),
        (
            "/compare?from=2011-08-05&to=2014-11-19",
            "/compare.png?from=2011-08-05&to=2014-11-19&size=card",
            "Map of changes",
        ),
        (
            "/practice",
            "/practice.png?size=card",
            "Map of the United States by county. ",
        ),
        // What has no picture of its own shows the map of its day.
        (
            "/table?state=il",
            "/states/il.png?size=card",
            "Secure Communities in Illinois by county, 5 August 2011",
        ),
        (
            "/es/states",
            "/es/national.png?size=card",
            "Comunidades Seguras en Estados Unidos por condado, 5 de agosto de 2011",
        ),
        (
            "/methods",
            "/national.png?size=card",
            "Secure Communities in the United States by county, 5 August 2011",
        ),
    ] {
        let html = page(address).await;
        assert_eq!(html.status, 200, "{address}");
        let said = properties(&html.body);
        assert_eq!(said["og:url"], format!("{BASE}{address}"));
        assert_eq!(said["og:image"], format!("{BASE}{picture}"), "{address}");
        assert!(
            said["og:image:alt"].starts_with(alt),
            "{address}: {}",
            said["og:image:alt"]
        );
        assert_eq!(
            (
                said["og:image:width"].as_str(),
                said["og:image:height"].as_str()
            ),
            ("1200", "630")
        );
        let spanish = address.starts_with("/es/");
        let (own, other) = if spanish {
            ("es_US", "en_US")
        } else {
            ("en_US", "es_US")
        };
        assert_eq!(
            (
                said["og:locale"].as_str(),
                said["og:locale:alternate"].as_str()
            ),
            (own, other)
        );
        assert!(
            html.body
                .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">")
        );
        if address != "/methods" {
            assert_eq!(said["og:description"], heading(&html.body), "{address}");
        }
    }
    let error = page("/states/zz").await;
    assert!(
        !error.body.contains("og:") && !error.body.contains("ld+json"),
        "an error is not passed on"
    );
}

#[actix_web::test]
async fn a_page_says_which_data_it_is() {
    let edition = &STATE.edition().id;
    for (address, place, days, files) in [
        ("/?date=2012-05-15", "United States", "2012-05-15", 5),
        ("/es/states/il", "Illinois", "2011-08-05", 5),
        (
            "/counties/17031-cook-county?date=2012-01-01",
            "Cook County, IL",
            "2012-01-01",
            5,
        ),
        ("/timeline", "United States", "2008-10-27/2026-11-22", 3),
        (
            "/compare?from=2011-08-05&to=2014-11-19&state=ma",
            "Massachusetts",
            "2011-08-05/2014-11-19",
            5,
        ),
        ("/data", "United States", "2008-10-27/2026-11-22", 20),
    ] {
        let html = page(address).await.body;
        let said = dataset(&html);
        assert_eq!(said["@type"], "Dataset");
        assert_eq!(said["@context"], "https://schema.org");
        assert_eq!(said["version"], edition.as_str());
        assert_eq!(said["url"], format!("{BASE}{address}"));
        assert_eq!(said["spatialCoverage"]["name"], place, "{address}");
        assert_eq!(said["temporalCoverage"], days, "{address}");
        // What search engines ask of a description.
        assert!((50..=5_000).contains(&said["description"].as_str().unwrap().chars().count()));
        assert!(
            !said["isBasedOn"].as_array().unwrap().is_empty(),
            "{address}"
        );
        let distribution = said["distribution"].as_array().unwrap();
        assert!(
            distribution.len() >= files,
            "{address}: {}",
            distribution.len()
        );
        for file in distribution {
            let href = file["contentUrl"]
                .as_str()
                .unwrap()
                .strip_prefix(BASE)
                .unwrap();
            let answer = ask(href, &[]).await;
            assert_eq!(answer.status, 200, "{href}");
            let sent = answer.header("content-type").split(';').next().unwrap();
            assert_eq!(file["encodingFormat"], sent, "{href}");
            if address != "/data" {
                let link = format!(
                    "<link rel=\"alternate\" type=\"{sent}\" href=\"{}\">",
                    href.replace('&', "&#38;")
                );
                assert!(html.contains(&link), "{address} lacks {link}");
            }
        }
    }
    let whole = page("/data").await.body;
    assert!(
        dataset(&whole)["distribution"]
            .to_string()
            .contains("/data/participation-atlas.zip")
    );
}

#[actix_web::test]
async fn the_sitemap_lists_every_page_once_in_each_language() {
    let list = data("/sitemap.xml").await;
    assert_eq!(list.header("content-type"), "text/xml; charset=utf-8");
    assert_eq!(list.body, data("/sitemap.xml").await.body);
    let listed: Vec<String> = list
        .body
        .split("<loc>")
        .skip(1)
        .map(|rest| plain(rest.split("</loc>").next().unwrap()))
        .collect();
    let every: BTreeSet<&str> = listed.iter().map(String::as_str).collect();
    assert_eq!(every.len(), listed.len(), "each once");
    // What one list may hold.
    assert!(listed.len() <= 50_000 && list.body.len() <= 50_000_000);
    let edition = STATE.edition();
    let (places, states) = (
        edition.dataset().jurisdictions.len(),
        edition.dataset().states.len(),
    );
    assert!(listed.len() > 2 * (places + 2 * states), "{}", listed.len());
    let dated = format!("<lastmod>{}</lastmod>", edition.as_of);
    assert_eq!(list.body.matches(&dated).count(), listed.len());
    for address in &listed {
        let path = address.strip_prefix(BASE).unwrap();
        let other = match path.strip_prefix("/es") {
            Some(path) => path.to_owned(),
            None => format!("/es{path}"),
        };
        assert!(
            every.contains(format!("{BASE}{other}").as_str()),
            "{path} alone"
        );
    }
    // Each is the canonical address of its page: a sample of them, and all that are no place.
    for (index, address) in listed.iter().enumerate() {
        let path = address.strip_prefix(BASE).unwrap();
        let one_of_many = ["/counties/", "/sources/", "/timeline?", "/states/"]
            .iter()
            .any(|many| path.contains(many));
        if one_of_many && index % 400 != 0 {
            continue;
        }
        let html = page(path).await;
        assert_eq!(html.status, 200, "{path}");
        let canonical = format!(
            "<link rel=\"canonical\" href=\"{}\">",
            address.replace('&', "&#38;")
        );
        assert!(html.body.contains(&canonical), "{path}");
    }
}

#[actix_web::test]
async fn crawlers_are_told_where_the_list_is_and_what_has_no_end() {
    let told = data("/robots.txt").await.body;
    for line in [
        "Disallow: /search",
        "Disallow: /es/search",
        "Disallow: /es/data/steps/",
    ] {
        assert!(told.lines().any(|other| other == line), "{line}");
    }
    assert!(told.contains(&format!("Sitemap: {BASE}/sitemap.xml")));
    // A page that is listed must not be kept from crawlers.
    let list = data("/sitemap.xml").await.body;
    for line in told
        .lines()
        .filter_map(|line| line.strip_prefix("Disallow: "))
    {
        assert!(!list.contains(&format!("<loc>{BASE}{line}")), "{line}");
    }
}
