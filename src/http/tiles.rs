//! `/tiles/…`: vector tiles of counties and states on a day, the TileJSON that says where they are, and a style with its
//! sprite for MapLibre.

use std::fmt::Write as _;

use actix_web::{HttpResponse, web::Path};
use serde_json::{Map, json};

use super::{
    CachePolicy, Error, Format, Part, ask,
    conditional::Reply,
    format::{Asked, split_extension},
    query::{self, Audience},
    visit::Visit,
};
use crate::domain::Code as _;
use crate::export::tiles::{TileAddresses, tile_at, tilejson};
use crate::render::{Ground, StyleAddresses, map_style, sprite, sprite_index};
use crate::timeline::{Selection, View};
use crate::wire::{DayName, Text};
use crate::words;

/// Where the TileJSON is.
const TILEJSON: &str = "/tiles/atlas.json";
/// Where the style is.
const STYLE: &str = "/tiles/style.json";
/// The parameter that chooses the ground of the style.
const THEME: &str = "theme";

/// What stands after the path in addresses of the day and the edition of a selection, after a parameter of its own.
fn dated(selection: &Selection, own: Option<(&'static str, String)>) -> String {
    let mut query = String::new();
    for (name, value) in own.into_iter().chain(selection.parameters()) {
        let mark = if query.is_empty() { '?' } else { '&' };
        // Codes and days: nothing in them needs escaping.
        let _ = write!(query, "{mark}{name}={value}");
    }
    query
}

impl Visit {
    /// The day that is asked for at an address that only programs ask.
    fn day_asked(
        &self,
        asked: &Asked<'_>,
        more: &[&str],
    ) -> Result<(Selection, query::Query), Error> {
        let allowed = [&ask::OF_TILES, more].concat();
        let query = self.query(&allowed, asked)?;
        Ok((self.selection(View::National, &query)?, query))
    }
}

/// How an answer at an address is sent.
fn reply<'a>(address: &'a str, asked: &Asked<'_>, frozen: bool) -> Reply<'a> {
    Reply {
        address,
        format: asked.format,
        negotiated: asked.negotiated,
        policy: CachePolicy::view(false, frozen),
        file_name: None,
    }
}

/// `/tiles/{z}/{x}/{y}.mvt`. A tile in which there is nothing is 204: the specification wants a tile to have a layer
/// (section 4.1), and MapLibre and its like draw nothing for one without content, while 404 is a fault to them.
///
/// # Errors
/// `tile_not_found` outside of the pyramid; those of a query of a day.
pub async fn tile(
    visit: Visit,
    path: Path<(String, String, String)>,
) -> Result<HttpResponse, Error> {
    let (zoom, column, last) = path.into_inner();
    let asked = visit.format(&last, &[Format::Mvt])?;
    let tile = tile_at(&zoom, &column, asked.stem).ok_or_else(Error::tile_not_found)?;
    let (selection, _) = visit.day_asked(&asked, &[])?;
    // A tile has no words, so it has one address for all languages.
    let path = format!("/tiles/{zoom}/{column}/{}.mvt", asked.stem);
    let address = format!("{path}{}", dated(&selection, None));
    let (timeline, tiles) = (&visit.edition.timeline, &visit.edition.tiles);
    // It names no day either, so it is the same until something changes.
    let like = timeline.like_in_data(&View::National, selection.day);
    let part = Part {
        name: visit.name_of_text(&format!("{path} {like}"), Format::Mvt),
        lasting: false,
        text: Box::new(|| Ok(Text::undated(tiles.tile(timeline, &selection, tile)?))),
    };
    visit.send(
        &reply(&address, &asked, selection.edition.is_some()),
        || {
            if tiles.covers(timeline, tile) {
                visit.body(&DayName::default(), &[part])
            } else {
                Ok(HttpResponse::NoContent().finish())
            }
        },
    )
}

/// `/tiles/atlas.json`: TileJSON 3.0.
///
/// # Errors
/// Those of a query of a day.
pub async fn about(visit: Visit) -> Result<HttpResponse, Error> {
    let asked = visit.format("atlas.json", &[Format::Json])?;
    let (selection, _) = visit.day_asked(&asked, &[])?;
    let dated = dated(&selection, None);
    let address = visit.lang.at(&format!("{TILEJSON}{dated}"));
    visit.respond(
        &reply(&address, &asked, selection.edition.is_some()),
        || {
            let base = visit.base();
            let addresses = TileAddresses {
                tiles: format!("{base}/tiles/{{z}}/{{x}}/{{y}}.mvt{dated}"),
                atlas: format!("{base}{}", selection.address("")),
            };
            let edition = &visit.edition;
            Ok(tilejson(
                &edition.tiles,
                &edition.timeline,
                &selection,
                &addresses,
            )?)
        },
    )
}

/// `/tiles/style.json`: the map of the status, as the pages have it.
///
/// # Errors
/// `bad_parameter` for a ground that there is not; those of a query of a day.
pub async fn style(visit: Visit) -> Result<HttpResponse, Error> {
    let asked = visit.format("style.json", &[Format::Json])?;
    let (selection, query) = visit.day_asked(&asked, &[THEME])?;
    let ground = query.get(THEME).map_or(Ok(Ground::Light), |text| {
        Ground::parse(text).map_err(|unknown| Error::unknown_code(THEME, unknown))
    })?;
    let day = dated(&selection, None);
    let own = (ground != Ground::Light).then(|| (THEME, ground.to_string()));
    let address = visit.lang.at(STYLE) + &dated(&selection, own);
    visit.respond(
        &reply(&address, &asked, selection.edition.is_some()),
        || {
            let (base, lang) = (visit.base(), visit.lang);
            let addresses = StyleAddresses {
                tilejson: format!("{base}{}", lang.at(&format!("{TILEJSON}{day}"))),
                sprite: format!("{base}/tiles/sprite-{ground}"),
            };
            let mut about = Map::new();
            about.insert("edition".into(), json!(visit.edition.id));
            about.insert("date".into(), json!(selection.named_day()));
            let name = words::view_title(&visit.edition.timeline, &selection);
            let style = map_style(ground, &name, &about, &addresses);
            Ok(serde_json::to_vec(&style)?)
        },
    )
}

/// `/tiles/sprite-light.png` and its like: the patterns of the style. MapLibre adds `@2x` and the extension to the address
/// that the style names.
///
/// # Errors
/// `page_not_found` for a file that there is not; those of a query of an edition.
pub async fn patterns(visit: Visit, file: Path<String>) -> Result<HttpResponse, Error> {
    let (stem, extension) = split_extension(&file);
    let (name, twice) = match stem.strip_suffix("@2x") {
        Some(name) => (name, true),
        None => (stem, false),
    };
    let ground = name.strip_prefix("sprite-").map(Ground::parse);
    let Some(Ok(ground)) = ground else {
        return Err(Error::page_not_found());
    };
    let format = match extension {
        Some("png") => Format::Png,
        Some("json") => Format::Json,
        _ => {
            let offered = [Format::Json, Format::Png];
            return Err(Error::format_not_offered(
                extension.unwrap_or_default(),
                &offered,
            ));
        }
    };
    let query = query::read(
        visit.req.path(),
        visit.req.query_string(),
        &ask::OF_AN_EDITION,
        Audience::Data,
    )?;
    let edition = visit.pinned(&query)?;
    let address = format!("/tiles/{file}");
    let reply = Reply {
        address: &address,
        format,
        negotiated: false,
        policy: CachePolicy::view(false, edition.is_some()),
        file_name: None,
    };
    visit.respond(&reply, || match format {
        Format::Png => sprite(ground, twice).map_err(Error::internal),
        _ => Ok(serde_json::to_vec(&sprite_index(twice))?),
    })
}
