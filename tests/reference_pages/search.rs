//! Places by every name they have.

use crate::support::{BASE, ask, code, heading, json, text};
use actix_web::http::StatusCode;

async fn found(q: &str) -> Vec<String> {
    let q: String = q.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let told = json(&format!("/search.json?q={q}")).await;
    let results = told["results"].as_array().unwrap();
    results
        .iter()
        .map(|hit| hit["fips"].as_str().unwrap().to_owned())
        .collect()
}

#[actix_web::test]
async fn places_are_found_by_every_name_they_have() {
    for (q, first) in [
        ("cook il", "17031"),
        ("Cook County, Illinois", "17031"),
        ("cook co il", "17031"),
        ("17031", "17031"),
        ("IL", "17"),
        ("Illinois", "17"),
        ("17", "17"),
        ("Dona Ana", "35013"),
        ("Doña Ana", "35013"),
        ("DOÑA  ANA COUNTY", "35013"),
        ("la salle la", "22059"),
        ("lasalle la", "22059"),
        ("Brooklyn", "36047"),
        ("brooklyn, ny", "36047"),
        ("Los Angeles", "06037"),
        ("46102", "46113"),
        ("Oglala Lakota", "46113"),
        ("kusilvak", "02270"),
        ("1001", "01001"),
        ("West Virginia", "54"),
        ("kanawha west virginia", "54039"),
        ("saint louis city", "29510"),
        ("washington dc", "11001"),
        ("bedford city", "51515"),
        ("the bronx", "36005"),
        ("Shannon SD", "46113"),
    ] {
        assert_eq!(
            found(q).await.first().map(String::as_str),
            Some(first),
            "{q}"
        );
    }
    assert_eq!(found("cook il").await.len(), 1);
    assert_eq!(
        found("NYC").await,
        ["36047", "36081", "36061", "36005", "36085"],
        "the five boroughs, most people first"
    );
    assert_eq!(found("la salle").await, found("lasalle").await);
    assert_eq!(found("la salle").await.len(), 3);
    let cook = found("cook co").await;
    assert!(
        cook.contains(&"17031".to_owned()) && cook.len() > 1,
        "{cook:?}"
    );
    assert!(!found("west virginia").await.contains(&"51193".to_owned()));
}

#[actix_web::test]
async fn a_near_miss_is_suggested_and_what_was_typed_is_escaped() {
    let near = json("/search.json?q=Milwakee").await;
    assert_eq!(near["results"], serde_json::json!([]));
    assert_eq!(near["near"][0]["fips"], "55079");
    let href = format!("{BASE}/counties/55079-milwaukee-county");
    assert_eq!(near["near"][0]["href"], href.as_str());
    let page = text("/search?q=Milwakee").await;
    assert!(page.contains("Perhaps you meant") && page.contains("Milwaukee County, WI"));

    let hit = ask("/search?q=17031").await;
    assert_eq!(
        hit.status(),
        StatusCode::OK,
        "a single hit does not redirect"
    );
    let page = text("/search?q=17031").await;
    assert_eq!(heading(&page), "1 place matches “17031”");
    assert!(
        page.contains("The state said no, not active"),
        "the status of the opening day"
    );

    let page = text("/search?q=%3Cb%3E%22x").await;
    assert!(!page.contains("<b>") && page.contains("&#60;b&#62;&#34;x"));
    let nothing = text("/search").await;
    assert_eq!(heading(&nothing), "Find a place");
    let long = "a".repeat(101);
    assert_eq!(
        code(&format!("/search.json?q={long}")).await,
        (400, "bad_parameter".to_owned())
    );
    let response = ask("/search?q=").await;
    assert_eq!(response.status(), StatusCode::PERMANENT_REDIRECT);
}

#[actix_web::test]
async fn places_are_found_by_their_spanish_names() {
    for (q, first) in [
        ("Nueva York", "36"),
        ("nueva  york", "36"),
        ("Hawái", "15"),
        ("hawai", "15"),
        ("Carolina del Norte", "37"),
        ("Virginia Occidental", "54"),
        ("Distrito de Columbia", "11"),
        ("condado de Cook", "17031"),
        ("Condado de Cook, Illinois", "17031"),
        ("condado de kings nueva york", "36047"),
        ("condado de Nueva York", "36061"),
        ("parroquia de Orleans", "22071"),
        ("municipio de Ponce", "72113"),
        ("área censal de Nome", "02180"),
        ("ciudad de Baltimore", "24510"),
        ("orange california", "06059"),
        ("orange, nueva york", "36071"),
    ] {
        assert_eq!(
            found(q).await.first().map(String::as_str),
            Some(first),
            "{q}"
        );
    }
    assert_eq!(found("condado de Cook il").await, ["17031"]);
    assert_eq!(
        found("ciudad de nueva york").await,
        found("NYC").await,
        "the five boroughs"
    );
    let near = json("/search.json?q=Pensilvannia").await;
    assert_eq!(near["results"], serde_json::json!([]));
    let near = near["near"].as_array().unwrap();
    assert_eq!(near[0]["fips"], "42");
    let states = near.iter().filter(|hit| hit["fips"] == "42").count();
    assert_eq!(states, 1, "two names of one state are one place");

    let page = text("/es/search?q=condado+de+cook+il").await;
    assert_eq!(heading(&page), "1 lugar coincide con «condado de cook il»");
    assert!(
        page.contains("<a href=\"/es/counties/17031-cook-county\">Condado de Cook, IL</a>")
            && page.contains("El estado dijo que no, sin activar"),
        "{page}"
    );
    let page = text("/es/search?q=hawaii").await;
    assert!(page.contains("<a href=\"/es/states/hi\">Hawái</a>"));
    assert!(page.contains("Activado en "), "what stands behind a state");
    let page = text("/es/search?q=zzzz").await;
    assert_eq!(heading(&page), "Ningún lugar coincide con «zzzz»");
    // Data has no language: names in it are those of the tables.
    let told = json("/es/search.json?q=nueva+york").await;
    assert_eq!(told["results"][0]["name"], "New York");
}
