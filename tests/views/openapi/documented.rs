//! What docs/API.md says there is.

use std::fs;

/// A view in one format, as the documentation has it.
pub struct Operation {
    /// Its address, with an extension and with parameters in braces.
    pub path: String,
    /// What it is.
    pub what: String,
    /// The extension.
    pub format: String,
    /// Names of its parameters.
    pub parameters: Vec<String>,
}

/// The cells of the rows of the table whose header begins with `header`.
fn table(header: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(super::path_of("docs/API.md")).unwrap();
    let rows = text.split(&format!("| {header} |")).nth(1).unwrap();
    rows.lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells = line.trim_matches('|').split(" | ");
            cells
                .map(|cell| cell.trim().trim_end_matches('|').trim().to_owned())
                .collect()
        })
        .collect()
}

/// What is said of a parameter: what it is, and what goes without saying.
pub fn parameter(name: &str) -> String {
    let rows = table("name");
    let row = rows.iter().find(|row| row[0] == format!("`{name}`"));
    let row = row.unwrap_or_else(|| panic!("docs/API.md does not explain `{name}`"));
    match row.get(2).map(String::as_str) {
        None | Some("") => row[1].clone(),
        Some(default) => format!("{}. Default: {default}.", row[1]),
    }
}

/// Every view that is JSON, GeoJSON or CSV, a format each.
pub fn operations() -> Vec<Operation> {
    let mut operations = Vec::new();
    for row in table("address") {
        let address = row[0].trim_matches('`');
        if !address.starts_with('/') || address.starts_with("/es/") || address.starts_with("/ogc") {
            continue;
        }
        let parameters: Vec<String> = row
            .get(3)
            .map(String::as_str)
            .unwrap_or_default()
            .split(", ")
            .filter(|name| name.starts_with('`') && !name.contains("pages only"))
            .map(|name| name.trim_matches('`').to_owned())
            .collect();
        for format in row[2].split(' ') {
            if !matches!(format, "json" | "csv" | "geojson") {
                continue;
            }
            let stem = address.replace("{fips}-{slug}", "{fips}");
            let path = match stem.as_str() {
                "/healthz" | "/readyz" | "/oembed" => stem.clone(),
                "/data/{file}" if format == "csv" => "/data/{table}.csv".to_owned(),
                "/data/{file}" => "/data/datapackage.json".to_owned(),
                "/data/{folder}/{file}" => format!("/data/{{folder}}/{{table}}.{format}"),
                stem if stem.ends_with(&format!(".{format}")) => stem.to_owned(),
                stem => format!("{stem}.{format}"),
            };
            // A view of the operators has no edition to be pinned to.
            let mut parameters = parameters.clone();
            if path.starts_with("/data/steps/") {
                parameters.push("edition".to_owned());
            } else if !path.ends_with('z') && path != "/oembed" {
                parameters.extend(["edition".to_owned(), "known".to_owned()]);
            }
            operations.push(Operation {
                path,
                what: row[1].clone(),
                format: format.to_owned(),
                parameters,
            });
        }
    }
    operations
}
