//! Pictures of views: PNG and PDF.
//!
//! To make one takes longer than any other answer, up to a second for print. So it is made beside the workers, by a few
//! at a time; what many ask for at once is made once; and what was made is kept, bounded in bytes. When too many wait
//! already, the answer is `overloaded` at once, which is better than a line that only grows.

use std::sync::Arc;

use actix_web::{
    HttpResponse,
    web::{self, Bytes},
};
use quick_cache::{Weighter, sync::Cache};
use tokio::sync::Semaphore;

use super::{
    CachePolicy, Desk, Error, Format, Visit,
    ask::SIZE,
    conditional::{self, Reply},
    format::Asked,
    query::Query,
};
use crate::domain::Code as _;
use crate::render::{self, Form, Size};
use crate::timeline::Selection;

/// Bytes kept at most, over all pictures. One for print takes some 1.3 MB, a card up to 400 KB.
const MOST_KEPT: u64 = 24 * 1024 * 1024;
/// Pictures expected to be kept.
const PICTURES: usize = 100;
/// How many are made at a time. Each takes a thread, and for print up to 100 MB.
const AT_A_TIME: usize = 2;
/// How many may be made or wait for their turn.
const MOST_WAITING: usize = 32;
/// Seconds after which it makes sense to ask again when that many wait.
const TRY_AGAIN: u32 = 5;

#[derive(Debug, Clone)]
struct InBytes;

impl Weighter<String, Bytes> for InBytes {
    fn weight(&self, tag: &String, picture: &Bytes) -> u64 {
        (tag.len() + picture.len()) as u64
    }
}

/// The pictures that were made, by the tag of their answer, and the turns to make more.
#[derive(Debug)]
pub struct Pictures {
    made: Cache<String, Bytes, InBytes>,
    waiting: Arc<Semaphore>,
    turns: Arc<Semaphore>,
}

impl Default for Pictures {
    fn default() -> Self {
        Self {
            made: Cache::with_weighter(PICTURES, MOST_KEPT, InBytes),
            waiting: Arc::new(Semaphore::new(MOST_WAITING)),
            turns: Arc::new(Semaphore::new(AT_A_TIME)),
        }
    }
}

impl Pictures {
    /// The picture with this tag: as it is kept, as somebody else is just making it, or as `make` makes it, in a thread
    /// where it may take its time.
    ///
    /// # Errors
    /// `overloaded`; whatever `make` says.
    pub async fn get(
        &self,
        tag: &str,
        make: impl FnOnce() -> Result<Vec<u8>, Error> + Send + 'static,
    ) -> Result<Bytes, Error> {
        let made = async {
            let full = |_| Error::overloaded(TRY_AGAIN);
            let waiting = Arc::clone(&self.waiting)
                .try_acquire_owned()
                .map_err(full)?;
            let turn = Arc::clone(&self.turns).acquire_owned().await;
            let turn = turn.map_err(Error::internal)?;
            let made = web::block(move || {
                let made = make();
                // Given back here: whoever asked may have gone, and the thread works on.
                drop((turn, waiting));
                made
            });
            made.await.map_err(Error::internal)?.map(Bytes::from)
        };
        self.made.get_or_insert_async(tag, made).await
    }
}

impl Visit {
    /// Answers a selection with a picture of its drawing: 304, or the picture.
    ///
    /// # Errors
    /// `bad_parameter` for a size that there is not, `overloaded`, `format_not_offered` for a view without a drawing.
    pub async fn picture(
        &self,
        asked: &Asked<'_>,
        selection: Selection,
        query: &Query,
    ) -> Result<HttpResponse, Error> {
        let format = asked.format;
        let size = Desk::size(query)?;
        let form = match format {
            Format::Png => Form::of(size),
            _ => Form::Vector,
        };
        let address = picture_address(&selection, format, size);
        let reply = Reply {
            address: &address,
            format,
            negotiated: asked.negotiated,
            policy: CachePolicy::view(false, selection.edition.is_some()),
            file_name: Some(file_name(&selection, format, size, &self.edition.id)),
        };
        if let Some(response) = conditional::not_modified(&self.req, self, &reply)? {
            return Ok(response);
        }
        let tag = conditional::tag(&self.state, &self.edition, &reply);
        let (edition, base) = (Arc::clone(&self.edition), self.base().to_owned());
        let make = move || {
            let drawing = edition
                .drawing(&selection, &base, form)
                .ok_or_else(Error::page_not_found)?;
            let made = match format {
                Format::Png => render::png(&drawing, size),
                _ => render::pdf(&drawing),
            };
            made.map_err(Error::internal)
        };
        let picture = self.state.pictures().get(&tag, make).await?;
        conditional::fresh(&self.req, self, &reply, conditional::as_it_is(picture))
    }
}

impl Desk {
    /// The drawing of a view as an SVG file.
    ///
    /// # Errors
    /// `page_not_found` for a view that has none.
    pub fn drawing(&self, selection: &Selection) -> Result<Vec<u8>, Error> {
        let drawing = self.edition.drawing(selection, self.base(), Form::File);
        Ok(drawing.ok_or_else(Error::page_not_found)?.into_bytes())
    }
}

/// The canonical address of a picture; a size that goes without saying is left out.
#[must_use]
pub fn picture_address(selection: &Selection, format: Format, size: Size) -> String {
    let address = selection.address(format.extension());
    if size == Size::DEFAULT {
        return address;
    }
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}{SIZE}={}", size.code())
}

/// The name of a picture for whoever keeps it.
fn file_name(selection: &Selection, format: Format, size: Size, edition: &str) -> String {
    let edition = match size {
        Size::DEFAULT => edition.to_owned(),
        size => format!("{edition}-{}", size.code()),
    };
    selection.file_name(format.extension(), &edition)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::error::Code;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc;

    fn code(answer: Result<Bytes, Error>) -> Code {
        match answer {
            Err(Error::Problem(problem)) => problem.code,
            other => panic!("expected a problem, got {other:?}"),
        }
    }

    #[actix_web::test]
    async fn what_many_ask_for_at_once_is_made_once_and_kept() {
        let pictures = Arc::new(Pictures::default());
        let made = Arc::new(AtomicUsize::new(0));
        let ask = || {
            let (pictures, made) = (Arc::clone(&pictures), Arc::clone(&made));
            actix_web::rt::spawn(async move {
                let make = move || {
                    made.fetch_add(1, Ordering::SeqCst);
                    std::thread::sleep(std::time::Duration::from_millis(50));
                    Ok(vec![7])
                };
                pictures.get("tag", make).await.unwrap()
            })
        };
        for answer in [ask(), ask(), ask()] {
            assert_eq!(&*answer.await.unwrap(), [7]);
        }
        assert_eq!(&*ask().await.unwrap(), [7]);
        assert_eq!(made.load(Ordering::SeqCst), 1);
    }

    #[actix_web::test]
    async fn where_too_many_wait_the_next_is_sent_away_and_told_when_to_come_back() {
        let pictures = Arc::new(Pictures::default());
        let mut gates = Vec::new();
        let mut asked = Vec::new();
        for number in 0..MOST_WAITING {
            let (open, gate) = mpsc::channel::<()>();
            let pictures = Arc::clone(&pictures);
            gates.push(open);
            asked.push(actix_web::rt::spawn(async move {
                let make = move || {
                    gate.recv().ok();
                    Ok(vec![1])
                };
                pictures.get(&number.to_string(), make).await.map(|_| ())
            }));
        }
        while pictures.waiting.available_permits() > 0 {
            actix_web::rt::task::yield_now().await;
        }
        let one_more = pictures.get("one more", || Ok(vec![2])).await;
        let Err(Error::Problem(problem)) = &one_more else {
            panic!("expected a problem")
        };
        assert_eq!(problem.retry_after, Some(TRY_AGAIN));
        assert_eq!(code(one_more), Code::Overloaded);
        // Those who wait get theirs, and then there is room again.
        drop(gates);
        for answer in asked {
            answer.await.unwrap().unwrap();
        }
        assert_eq!(
            &*pictures.get("one more", || Ok(vec![2])).await.unwrap(),
            [2]
        );
    }

    #[actix_web::test]
    async fn what_failed_is_not_kept() {
        let pictures = Pictures::default();
        let failed = pictures.get("tag", || Err(Error::internal("broken"))).await;
        assert_eq!(code(failed), Code::Internal);
        assert_eq!(&*pictures.get("tag", || Ok(vec![1])).await.unwrap(), [1]);
    }
}
