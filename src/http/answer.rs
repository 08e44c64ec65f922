//! How a selection is answered: what every view writes in the same way here, its page and pictures by the view itself.

use std::sync::Arc;

use actix_web::{HttpResponse, web};

use super::{
    CachePolicy, Error, Format,
    conditional::{self, Reply},
    format::Asked,
    visit::Visit,
};
use crate::{edition::Edition, export, timeline::Selection, words::Citation};

impl Visit {
    /// Answers a selection in the format asked for: 304, or its table, its shapes, its citation, or what
    /// `render` makes; with a file
    /// name for what is saved.
    ///
    /// # Errors
    /// Whatever the writers and `render` say.
    pub async fn answer(
        &self,
        asked: &Asked<'_>,
        selection: &Selection,
        render: impl FnOnce() -> Result<Vec<u8>, Error>,
    ) -> Result<HttpResponse, Error> {
        let page = asked.format == Format::Html;
        let extension = if page { "" } else { asked.format.extension() };
        let address = selection.address(extension);
        let reply = Reply {
            address: &address,
            format: asked.format,
            negotiated: asked.negotiated,
            policy: CachePolicy::view(page, selection.edition.is_some()),
            file_name: asked
                .format
                .is_saved()
                .then(|| selection.file_name(extension, &self.edition.id)),
        };
        let timeline = &self.edition.timeline;
        match asked.format {
            Format::Csv => self.respond(reply, || Ok(export::table(timeline, selection)?.csv()?)),
            Format::GeoJson => self.respond(reply, || {
                Ok(export::features(timeline, selection)?.geojson()?)
            }),
            Format::TopoJson => self.respond(reply, || {
                Ok(export::features(timeline, selection)?.topojson()?)
            }),
            Format::Xlsx => {
                let (selection, permalink) = (selection.clone(), self.permalink(selection));
                let workbook = move |edition: &Edition| {
                    let timeline = &edition.timeline;
                    let about = export::About {
                        lang: selection.lang,
                        permalink: &permalink,
                    };
                    Ok(export::table(timeline, &selection)?.xlsx(timeline, about)?)
                };
                self.respond_apart(reply, workbook).await
            }
            Format::BibTex => self.respond(reply, || {
                let permalink = self.permalink(selection);
                Ok(Citation::of(timeline, selection, &permalink).bibtex())
            }),
            Format::CslJson => self.respond(reply, || {
                let permalink = self.permalink(selection);
                let items = Citation::of(timeline, selection, &permalink).csl_json();
                let mut body = serde_json::to_vec_pretty(&items)?;
                body.push(b'\n');
                Ok(body)
            }),
            _ => self.respond(reply, render),
        }
    }

    /// Like [`Visit::respond`], for what takes long to make: it is made beside the workers, which go on answering.
    ///
    /// # Errors
    /// Whatever `make` says.
    pub async fn respond_apart(
        &self,
        reply: Reply<'_>,
        make: impl FnOnce(&Edition) -> Result<Vec<u8>, Error> + Send + 'static,
    ) -> Result<HttpResponse, Error> {
        let edition = Arc::clone(&self.edition);
        let made = if conditional::is_held(&self.req, &self.state, &edition, &reply) {
            Vec::new()
        } else {
            web::block(move || make(&edition))
                .await
                .map_err(Error::internal)??
        };
        self.respond(reply, || Ok(made))
    }

    /// The address of a selection's page that never changes, absolute.
    #[must_use]
    pub fn permalink(&self, selection: &Selection) -> String {
        let pinned = Selection {
            edition: Some(self.edition.id.clone()),
            ..selection.clone()
        };
        format!("{}{}", self.base(), pinned.address(""))
    }
}
