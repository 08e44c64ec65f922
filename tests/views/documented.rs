//! The documentation is true to the code: whatever can be asked for stands in it.

use std::fs;

use super::support::STATE;
use participation_atlas::config::SETTINGS;
use participation_atlas::domain::{Code as _, Lang};
use participation_atlas::http::CachePolicy;
use participation_atlas::http::{ask, error::CODES, ogc, pages::oembed};
use participation_atlas::timeline::{Layer, View};

fn read(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Every path registered in the table of addresses.
fn routes() -> Vec<String> {
    let table = read("src/http/routes.rs") + &read("src/http/ogc/mod.rs");
    let named = table
        .split("&named(\"")
        .skip(1)
        .map(|rest| format!("/{}", rest.split('"').next().unwrap()));
    let plain = table
        .split("view(")
        .skip(1)
        .filter_map(|rest| rest.trim_start().strip_prefix('"'))
        .map(|rest| rest.split('"').next().unwrap().to_owned());
    named
        .chain(plain)
        .filter(|path| path.starts_with('/'))
        .collect()
}

#[test]
fn every_address_stands_in_the_api_page() {
    let api = read("docs/API.md");
    let routes = routes();
    assert!(routes.len() > 15, "{routes:?}");
    for route in routes {
        let shown = route
            .replace("/steps/counties/{segment}", "/steps/counties/{fips}")
            .replace("/states/{segment}", "/states/{usps}")
            .replace("/counties/{segment}", "/counties/{fips}-{slug}")
            .replace("/sources/{segment}", "/sources/{id}")
            .replace("/embed/{view:.+}", "/embed/…")
            .replace("/static/{hash}/{name}", "/static/");
        assert!(
            api.contains(&format!("`{shown}")),
            "docs/API.md lacks `{shown}`"
        );
    }
}

#[test]
fn every_language_stands_in_the_api_page() {
    let api = read("docs/API.md");
    for lang in Lang::ALL {
        let row = format!("| `{}/…` |", lang.prefix());
        assert!(
            lang.prefix().is_empty() || api.contains(&row),
            "docs/API.md lacks `{row}`"
        );
    }
    for header in ["`Content-Language`", "`Link`", "`Accept-Language`"] {
        assert!(api.contains(header), "docs/API.md lacks {header}");
    }
}

#[test]
fn every_parameter_stands_in_the_api_page() {
    let api = read("docs/API.md");
    let lists: [&[&str]; 7] = [
        &ogc::PARAMETERS,
        &ask::OF_A_DAY,
        &ask::OF_THE_TABLE,
        &ask::OF_EVENTS,
        &ask::OF_THE_TIMELINE,
        &ask::OF_A_COMPARISON,
        &oembed::PARAMETERS,
    ];
    for parameter in lists.concat() {
        assert!(
            api.contains(&format!("| `{parameter}` |")),
            "docs/API.md lacks the parameter `{parameter}`"
        );
    }
}

#[test]
fn every_class_of_every_layer_stands_in_the_api_page() {
    let api = read("docs/API.md");
    for layer in Layer::of(&View::Table) {
        let classes = layer
            .classes
            .iter()
            .map(|class| format!("`{}`", class.code));
        let classes: Vec<String> = classes.collect();
        let row = format!("| `{}` | {} |", layer.code, classes.join(", "));
        assert!(api.contains(&row), "docs/API.md lacks {row}");
    }
}

#[test]
fn every_error_code_and_cache_policy_stands_in_the_api_page() {
    let api = read("docs/API.md");
    for entry in CODES {
        let code = entry.name;
        let row = format!("| `{code}` | {} |", entry.status.as_u16());
        assert!(api.contains(&row), "docs/API.md lacks `{row}`");
    }
    for policy in CachePolicy::ALL {
        assert!(
            api.contains(policy.as_str()),
            "docs/API.md lacks the policy {}",
            policy.as_str()
        );
    }
}

#[test]
fn every_setting_stands_in_the_readme() {
    let readme = read("README.md");
    for setting in SETTINGS {
        for text in [setting.key, setting.env, setting.flag] {
            assert!(
                readme.contains(&format!("`{text}`")),
                "README.md lacks the setting `{text}`"
            );
        }
    }
}

#[test]
fn every_table_and_export_stands_in_the_documents() {
    let (data, api) = (read("docs/DATA.md"), read("docs/API.md"));
    let edition = STATE.edition();
    for resource in &edition.dataset().package.resources {
        assert!(
            data.contains(&resource.path),
            "docs/DATA.md lacks {}",
            resource.path
        );
        assert!(
            !resource.reuse.is_empty() && !resource.credit.is_empty(),
            "{} has no terms",
            resource.name
        );
    }
    for export in &edition.dataset().package.exports {
        assert!(
            api.contains(&format!("`{}`", export.name)),
            "docs/API.md lacks the export `{}`",
            export.name
        );
        for field in &export.schema.fields {
            assert!(
                !field.description.is_empty(),
                "{}.{} is not explained",
                export.name,
                field.name
            );
        }
    }
}
