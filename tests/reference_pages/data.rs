//! The codebook, and the files as they are.

use crate::support::{STATE, ask, bytes, header, json, rows, text};
use actix_web::{
    http::StatusCode,
    test::{TestRequest, call_service, init_service},
};
use participation_atlas::http::{self, error::CODES};
use serde_json::Value;

#[actix_web::test]
async fn the_codebook_explains_every_column_and_every_error() {
    let page = text("/data").await;
    let package: Value = serde_json::from_slice(&bytes("/data/datapackage.json").await).unwrap();
    let mut columns = 0;
    for kind in ["resources", "exports"] {
        for table in package[kind].as_array().unwrap() {
            let name = table["name"].as_str().unwrap();
            let fields = table["schema"]["fields"].as_array();
            for field in fields.into_iter().flatten() {
                let id = format!("id=\"{name}-{}\"", field["name"].as_str().unwrap());
                assert_eq!(page.matches(&id).count(), 1, "{id}");
                columns += 1;
            }
        }
    }
    assert!(columns > 200, "{columns}");
    for entry in CODES {
        assert!(
            page.contains(&format!("id=\"error-{}\"", entry.name)),
            "{}",
            entry.name
        );
    }
    let told = json("/data.json").await;
    assert_eq!(told["package"], package);
    assert_eq!(told["errors"].as_array().unwrap().len(), CODES.len());
}

#[actix_web::test]
async fn files_are_handed_on_unchanged_and_no_others() {
    let package: Value = serde_json::from_slice(&bytes("/data/datapackage.json").await).unwrap();
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let page = text("/data").await;
    for resource in package["resources"].as_array().unwrap() {
        let path = resource["path"].as_str().unwrap();
        let address = format!("/data/{path}");
        assert!(page.contains(&format!("href=\"{address}\"")), "{address}");
        assert!(
            bytes(&address).await == std::fs::read(data.join(path)).unwrap(),
            "{path}"
        );
        let response = ask(&address).await;
        let saved = header(&response, "content-disposition");
        assert!(saved.contains(&STATE.edition().id), "{saved}");
    }
    let app = init_service(http::app(STATE.clone())).await;
    for address in [
        "/data/../Cargo.toml",
        "/data/%2e%2e/Cargo.toml",
        "/data/..%2fCargo.toml",
        "/data/boundaries/../../Cargo.toml",
        "/data//etc/passwd",
        "/data/%2Fetc%2Fpasswd",
        "/data/boundaries/BUILD.md",
        "/data/boundaries/build/build.sh",
        "/data/acts",
        "/data/acts.json",
        "/data/nothing.csv",
        "/data/spells.json",
    ] {
        let response = call_service(&app, TestRequest::get().uri(address).to_request()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{address}");
    }
}

#[actix_web::test]
async fn the_whole_history_is_one_file() {
    let table = text("/data/spells.csv").await;
    let header = table.lines().next();
    assert_eq!(header, Some("fips,track,value,from,to,basis,event,edition"));
    let cook: Vec<_> = rows(table.as_bytes())
        .into_iter()
        .filter(|row| row["fips"] == "17031" && row["track"] == "federal")
        .collect();
    assert_eq!(cook.len(), 2);
    assert_eq!(
        (cook[1]["from"].as_str(), cook[1]["value"].as_str()),
        ("2013-01-22", "activated")
    );
}
