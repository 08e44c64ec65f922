//! Where the tiles are, and what is in them, as TileJSON 3.0 has it.

use super::super::Error;
use super::{TileLayer, Tiles};
use crate::domain::{Code as _, Lang};
use crate::geometry::MAX_ZOOM;
use crate::timeline::{Selection, Timeline};
use crate::words;
use serde_json::{Map, Value, json};

/// Where a map of the whole is centred, and at which zoom: the middle of the 48 states, in a window of any width.
const CENTER: [f64; 3] = [-96.0, 38.5, 3.0];

/// Absolute addresses that a TileJSON names.
#[derive(Debug, Clone)]
pub struct TileAddresses {
    /// Of a tile, with `{z}`, `{x}` and `{y}` in it.
    pub tiles: String,
    /// Of the atlas.
    pub atlas: String,
}

/// The TileJSON of the tiles of the day of a selection.
///
/// # Errors
/// [`Error::Write`]; [`Error::NoSuchColumn`], where the codebook and the code disagree.
pub fn tilejson(
    tiles: &Tiles,
    timeline: &Timeline,
    selection: &Selection,
    addresses: &TileAddresses,
) -> Result<Vec<u8>, Error> {
    let (lang, dataset) = (selection.lang, timeline.dataset());
    let layers: Vec<Value> = TileLayer::ALL
        .iter()
        .map(|layer| described(*layer, timeline, lang))
        .collect::<Result<_, _>>()?;
    let bounds = tiles.level(dataset, 0).and_then(|level| level.bounds());
    let [_, south, _, north] = bounds.unwrap_or_default();
    let mut body = serde_json::to_vec(&json!({
        "tilejson": "3.0.0",
        "name": words::atlas_name(lang),
        "description": words::view_title(timeline, selection),
        "version": env!("CARGO_PKG_VERSION"),
        "attribution": words::tiles_credit(timeline, lang, &addresses.atlas),
        "scheme": "xyz",
        "tiles": [addresses.tiles],
        "minzoom": 0,
        "maxzoom": MAX_ZOOM,
        // There are places on both sides of 180°.
        "bounds": [-180.0, outward(south, f64::floor), 180.0, outward(north, f64::ceil)],
        "center": CENTER,
        "vector_layers": layers,
        "edition": dataset.edition,
        "date": selection.named_day(),
        "phase": timeline.phase(selection.day),
    }))?;
    body.push(b'\n');
    Ok(body)
}

/// To a tenth of a degree.
fn outward(degrees: f64, round: fn(f64) -> f64) -> f64 {
    round(degrees * 10.0) / 10.0
}

fn described(layer: TileLayer, timeline: &Timeline, lang: Lang) -> Result<Value, Error> {
    let fields = layer.fields(timeline)?;
    let fields = fields.iter().map(|field| {
        let said = field.description_in(lang);
        (field.name.clone(), Value::String(said.to_owned()))
    });
    Ok(json!({
        "id": layer.code(),
        "description": layer.export(timeline)?.title_in(lang),
        "minzoom": 0,
        "maxzoom": MAX_ZOOM,
        "fields": fields.collect::<Map<String, Value>>(),
    }))
}
