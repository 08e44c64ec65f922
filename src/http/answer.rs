//! How a selection is answered: what every view writes in the same way here, its page and pictures by the view itself.

use actix_web::{HttpResponse, http::header, web};

use super::{
    CachePolicy, Desk, Error, Format, Part,
    conditional::{self, Reply},
    format::Asked,
    front::Note,
    ready::Pieces,
    visit::Visit,
};
use crate::{export, timeline::Selection, words::Citation};

impl Desk {
    /// The address of a selection's page that never changes, absolute.
    #[must_use]
    pub fn permalink(&self, selection: &Selection) -> String {
        let pinned = Selection {
            edition: Some(self.edition.id.clone()),
            ..selection.clone()
        };
        format!("{}{}", self.base(), pinned.address(""))
    }

    /// The whole answer to a selection as one part: its table, its shapes, its citation, or what `make` makes.
    #[must_use]
    pub fn whole<'a>(
        &'a self,
        format: Format,
        selection: &Selection,
        make: impl Fn(&Selection) -> Result<Vec<u8>, Error> + 'a,
    ) -> Part<'a> {
        self.part(format, selection, "", move |selection| {
            let written = self.written(format, selection)?;
            written.map_or_else(|| make(selection), Ok)
        })
    }

    /// What every view writes in the same way; `None` for its page, its pictures and its JSON.
    pub(super) fn written(
        &self,
        format: Format,
        selection: &Selection,
    ) -> Result<Option<Vec<u8>>, Error> {
        let timeline = &self.edition.timeline;
        Ok(Some(match format {
            Format::Csv => export::table(timeline, selection)?.csv()?,
            Format::Xlsx => self.workbook(selection)?,
            Format::GeoJson => export::features(timeline, selection)?.geojson()?,
            Format::TopoJson => export::features(timeline, selection)?.topojson()?,
            Format::BibTex | Format::CslJson => self.citation(format, selection)?,
            Format::Html
            | Format::Json
            | Format::Svg
            | Format::Png
            | Format::Pdf
            | Format::Atom
            | Format::Zip
            | Format::Xml
            | Format::Mvt => return Ok(None),
        }))
    }

    fn workbook(&self, selection: &Selection) -> Result<Vec<u8>, Error> {
        let timeline = &self.edition.timeline;
        let about = export::About {
            lang: selection.lang,
            permalink: &self.permalink(selection),
        };
        Ok(export::table(timeline, selection)?.xlsx(timeline, about)?)
    }

    fn citation(&self, format: Format, selection: &Selection) -> Result<Vec<u8>, Error> {
        let permalink = self.permalink(selection);
        let citation = Citation::of(&self.edition.timeline, selection, &permalink);
        if format == Format::BibTex {
            return Ok(citation.bibtex().into_bytes());
        }
        let mut body = serde_json::to_vec_pretty(&citation.csl_json())?;
        body.push(b'\n');
        Ok(body)
    }
}

impl Visit {
    /// Answers a selection in the format asked for: 304, or its table, its shapes, its citation, or what `make` makes of
    /// it; with a file name for what is saved. Where the answer is like that of other days, `make` is asked for it with a
    /// day of their run that stands for all of them.
    ///
    /// # Errors
    /// A redirect from a page's address in another spelling; whatever the writers and `make` say.
    pub async fn answer(
        &self,
        asked: &Asked<'_>,
        selection: &Selection,
        make: impl Fn(&Selection) -> Result<Vec<u8>, Error>,
    ) -> Result<HttpResponse, Error> {
        let whole = || Ok(vec![self.whole(asked.format, selection, make)]);
        self.answer_in_parts(asked, selection, whole).await
    }

    /// The same, of an answer that is put together from `parts`. A workbook has none.
    ///
    /// # Errors
    /// A redirect from a page's address in another spelling; whatever makes a part says.
    pub async fn answer_in_parts<'p>(
        &self,
        asked: &Asked<'_>,
        selection: &Selection,
        parts: impl FnOnce() -> Result<Vec<Part<'p>>, Error>,
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
        if asked.format == Format::Xlsx {
            let selection = selection.clone();
            let workbook = move |desk: &Desk| desk.workbook(&selection);
            return self.respond_apart(&reply, workbook).await;
        }
        let mut response = self.send(&reply, || {
            let mut response = self.body(&self.name_of(selection.day), &parts()?)?;
            if page && let Some(policy) = self.style_of(selection)? {
                let headers = response.headers_mut();
                headers.insert(header::CONTENT_SECURITY_POLICY, policy);
            }
            Ok(response)
        })?;
        let made = response.extensions_mut().remove::<Pieces>();
        if let Some(made) = made {
            response.extensions_mut().insert(Note {
                edition: self.edition.id.clone(),
                address,
                format: asked.format,
                lang: self.lang,
                negotiated: asked.negotiated,
                days: (!selection.opening).then(|| self.days_like(asked.format, selection)),
                made,
            });
        }
        Ok(response)
    }

    /// Answers with a file that is compressed in itself and takes long to make: it is made beside the workers, which go
    /// on answering, and sent as it is.
    ///
    /// # Errors
    /// Whatever `make` says.
    pub async fn respond_apart(
        &self,
        reply: &Reply<'_>,
        make: impl FnOnce(&Desk) -> Result<Vec<u8>, Error> + Send + 'static,
    ) -> Result<HttpResponse, Error> {
        if let Some(response) = conditional::not_modified(&self.req, self, reply)? {
            return Ok(response);
        }
        let desk = self.desk.clone();
        let made = web::block(move || make(&desk))
            .await
            .map_err(Error::internal)??;
        conditional::fresh(&self.req, self, reply, conditional::as_it_is(made.into()))
    }
}
