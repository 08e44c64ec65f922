//! Boundaries: GeoJSON → checked polygons, one of each place.

use super::files::Files;
use super::finding::{Finding, json_fault};
use super::rings;
use super::table::Table;
use geo::Validation;
use geo_types::{LineString, MultiPolygon, Polygon};
use geojson::{GeometryValue, Position};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// A boundary file after its checks: the shape of each place by its FIPS code, in the order of
/// the codes.
#[derive(Debug, Default)]
pub struct Boundaries {
    /// FIPS code and shape, sorted by code. Exterior rings run counter-clockwise.
    pub shapes: Vec<(String, MultiPolygon<f64>)>,
}

impl Boundaries {
    /// The shape of a place.
    #[must_use]
    pub fn get(&self, fips: &str) -> Option<&MultiPolygon<f64>> {
        let index = self
            .shapes
            .binary_search_by(|(code, _)| code.as_str().cmp(fips))
            .ok()?;
        self.shapes.get(index).map(|(_, shape)| shape)
    }
}

/// A feature collection whose features are still text, so that a fault can name its feature
/// and its line.
#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(rename = "type")]
    kind: String,
    #[serde(borrow)]
    features: Vec<&'a RawValue>,
}

/// One feature on its way through the checks.
struct Checked {
    fips: Option<String>,
    shape: Option<MultiPolygon<f64>>,
    findings: Vec<Finding>,
}

/// Reads a boundary file, which must have a shape for each code of the table `places`, once.
/// Where that table cannot be read, the shapes alone are checked.
pub fn read(files: &Files, file: &str, places: &Table, findings: &mut Vec<Finding>) -> Boundaries {
    let text = match files.read_text(file) {
        Ok(text) => text,
        Err(finding) => {
            findings.push(finding);
            return Boundaries::default();
        }
    };
    let collection: Collection<'_> = match serde_json::from_str(&text) {
        Ok(collection) => collection,
        Err(error) => {
            findings.push(malformed(file, &text, &error));
            return Boundaries::default();
        }
    };
    if collection.kind != "FeatureCollection" {
        findings.push(Finding::of_file(
            file,
            format!(
                "the GeoJSON is a `{}`, not a `FeatureCollection`",
                collection.kind
            ),
            "Export the layer as a feature collection, one feature a place.",
        ));
        return Boundaries::default();
    }
    if collection.features.is_empty() {
        findings.push(Finding::of_file(
            file,
            "the collection has no feature",
            "Restore its features; an export that broke off half-way looks like this.",
        ));
        return Boundaries::default();
    }
    let lines = line_starts(&text);
    let position = |feature: &RawValue| {
        let offset = (feature.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        let line = lines.partition_point(|&start| start <= offset);
        let start = line
            .checked_sub(1)
            .and_then(|index| lines.get(index))
            .copied()
            .unwrap_or(0);
        (line as u64, (offset - start) as u64 + 1)
    };
    let numbered: Vec<(usize, &RawValue)> =
        collection.features.iter().copied().enumerate().collect();
    let mut shapes = Vec::with_capacity(numbered.len());
    let mut first_line: HashMap<String, u64> = HashMap::new();
    let mut nameless = 0;
    let (codes, codes_file) = (places.values("fips"), &places.file);
    for (&(index, raw), checked) in numbered.iter().zip(check_all(file, &numbered)) {
        let (line, column) = position(raw);
        findings.extend(
            checked
                .findings
                .into_iter()
                .map(|finding| finding.shifted(line, column)),
        );
        let Some(fips) = checked.fips else {
            nameless += 1;
            continue;
        };
        let at = |what: String, mend: &str| {
            Finding::of_file(file, what, mend)
                .at(line)
                .column(column)
                .subject(subject(index, Some(&fips)))
        };
        if places.whole() && !codes.contains(fips.as_str()) {
            findings.push(at(
                format!("unknown fips: a boundary without a row in {codes_file}: `{fips}`"),
                &format!("Add the place to {codes_file}, or take the feature out; codes are those of 2010."),
            ));
            continue;
        }
        if let Some(first) = first_line.insert(fips.clone(), line) {
            findings.push(at(
                format!("duplicate fips: `{fips}` has a feature on line {first} already"),
                "Merge the two into one MultiPolygon feature, or correct the code of one.",
            ));
            continue;
        }
        if let Some(shape) = checked.shape {
            shapes.push((fips, shape));
        }
    }
    let mut missing: Vec<Finding> = places
        .all_rows()
        .filter(|row| !first_line.contains_key(row.get("fips")))
        .map(|row| {
            row.finding(
                "fips",
                format!("`{}` has no boundary in {file}", row.get("fips")),
                "Add its feature there, or take this row out.",
            )
        })
        .collect();
    // As many features do not say whose they are: most likely these, and reported already.
    if missing.len() <= nameless || !places.whole() {
        missing.clear();
    }
    findings.append(&mut missing);
    shapes.sort_by(|a, b| a.0.cmp(&b.0));
    Boundaries { shapes }
}

/// Checks features on several threads: they are a good part of a start-up.
fn check_all(file: &str, features: &[(usize, &RawValue)]) -> Vec<Checked> {
    let threads = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .clamp(1, 8);
    let size = features.len().div_ceil(threads).max(1);
    let check = |part: &[(usize, &RawValue)]| -> Vec<Checked> {
        part.iter()
            .map(|&(index, raw)| check_feature(file, index, raw))
            .collect()
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = features
            .chunks(size)
            .map(|part| (part, scope.spawn(move || check(part))))
            .collect();
        workers
            .into_iter()
            // A worker that died is asked again here, so that its panic is seen where it belongs.
            .flat_map(|(part, worker)| worker.join().unwrap_or_else(|_| check(part)))
            .collect()
    })
}

fn subject(index: usize, fips: Option<&str>) -> String {
    match fips {
        Some(fips) => format!("feature {}, fips {fips}", index + 1),
        None => format!("feature {}", index + 1),
    }
}

fn check_feature(file: &str, index: usize, raw: &RawValue) -> Checked {
    let mut checked = Checked {
        fips: None,
        shape: None,
        findings: Vec::new(),
    };
    let feature: geojson::Feature = match serde_json::from_str(raw.get()) {
        Ok(feature) => feature,
        Err(error) => {
            // The text of a feature that cannot be read may still say whose it is.
            let value: serde_json::Value = serde_json::from_str(raw.get()).unwrap_or_default();
            let fips = value
                .pointer("/properties/fips")
                .and_then(|fips| fips.as_str())
                .map(str::to_owned);
            checked.findings.push(
                Finding::of_file(
                    file,
                    format!("malformed GeoJSON: {}", json_fault(&error)),
                    "A feature needs type, properties and a geometry with coordinates as RFC 7946 says.",
                )
                .at(error.line() as u64)
                .column(error.column() as u64)
                .subject(subject(index, fips.as_deref())),
            );
            checked.fips = fips;
            return checked;
        }
    };
    let fips = feature
        .property("fips")
        .and_then(|fips| fips.as_str())
        .map(str::to_owned);
    let mut fault = |what: String, mend: &str| {
        checked
            .findings
            .push(Finding::of_file(file, what, mend).subject(subject(index, fips.as_deref())));
    };
    if fips.is_none() {
        fault(
            "the feature has no text property `fips`".into(),
            "Add it, as text with its leading zeros.",
        );
    }
    let polygons = match feature.geometry.map(|geometry| geometry.value) {
        Some(GeometryValue::Polygon { coordinates }) => vec![coordinates],
        Some(GeometryValue::MultiPolygon { coordinates }) => coordinates,
        _ => Vec::new(),
    };
    if polygons.is_empty() {
        fault(
            "malformed GeoJSON: the geometry is not a Polygon or MultiPolygon with coordinates"
                .into(),
            "Give the place an area.",
        );
    }
    let shape = polygons
        .iter()
        .map(|rings| polygon(rings, &mut fault))
        .collect::<Option<Vec<_>>>();
    checked.shape = shape.filter(|shape| !shape.is_empty()).map(MultiPolygon);
    checked.fips = fips;
    checked
}

/// A polygon of rings as the file has them, if they make one.
fn polygon(rings: &[Vec<Position>], fault: &mut impl FnMut(String, &str)) -> Option<Polygon<f64>> {
    let mut lines = Vec::with_capacity(rings.len());
    for (number, ring) in rings.iter().enumerate() {
        let name = if number == 0 {
            "the outer ring".to_owned()
        } else {
            format!("hole {number}")
        };
        let line: LineString<f64> = ring
            .iter()
            .map(|position| match position.as_slice() {
                [x, y, ..] => (*x, *y),
                _ => (f64::NAN, f64::NAN),
            })
            .collect();
        if !line
            .coords()
            .all(|c| c.x.abs() <= 180.0 && c.y.abs() <= 90.0)
        {
            fault(
                format!(
                    "{name} leaves the globe: a position is not longitude, latitude in degrees"
                ),
                "Export in WGS 84 (EPSG:4326), longitude first.",
            );
            return None;
        }
        if line.0.len() < 4 || line.0.first() != line.0.last() {
            fault(
                format!(
                    "{name} is open: its {} positions do not end where they start",
                    line.0.len()
                ),
                "Repeat the first position as the last; a ring has at least four.",
            );
            return None;
        }
        lines.push(line);
    }
    let mut lines = lines.into_iter();
    let polygon = Polygon::new(lines.next()?, lines.collect());
    if !rings::is_surely_valid(&polygon)
        && let Err(error) = polygon.check_validation()
    {
        fault(
            format!("a ring crosses itself or another: {error}"),
            "Repair the polygon (for instance with mapshaper -clean, or ST_MakeValid).",
        );
        return None;
    }
    if signed_area(polygon.exterior()) < 0.0
        || polygon
            .interiors()
            .iter()
            .any(|hole| signed_area(hole) > 0.0)
    {
        fault(
            "a ring runs the wrong way round".into(),
            "Exterior rings run counter-clockwise, holes clockwise (RFC 7946, section 3.1.6).",
        );
        return None;
    }
    Some(polygon)
}

/// Twice the signed area of a ring on the plane of degrees: positive when counter-clockwise.
fn signed_area(ring: &LineString<f64>) -> f64 {
    ring.lines()
        .map(|line| line.start.x * line.end.y - line.end.x * line.start.y)
        .sum()
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0)
        .chain(text.match_indices('\n').map(|(index, _)| index + 1))
        .collect()
}

/// A file that is not JSON at all: says in which feature the reader stopped.
fn malformed(file: &str, text: &str, error: &serde_json::Error) -> Finding {
    let line = error.line().saturating_sub(1);
    let start = line_starts(text).get(line).copied().unwrap_or(0);
    let before = text.as_bytes().get(..start + error.column());
    let before = String::from_utf8_lossy(before.unwrap_or(text.as_bytes()));
    let number = before.matches("\"Feature\"").count();
    let subject = match number {
        0 => "before the first feature".to_owned(),
        number => format!("feature {number}"),
    };
    Finding::of_file(
        file,
        format!("malformed GeoJSON: {}", json_fault(error)),
        "The text is not JSON from here on; export the file again or repair it at this place.",
    )
    .at(error.line() as u64)
    .column(error.column() as u64)
    .subject(subject)
}
