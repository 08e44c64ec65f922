//! What rows of the data say of themselves, in the language of the reader where the data has it.
//!
//! Labels of kinds and the titles and summaries of the programme's milestones are the atlas's own words and are there in
//! every language. What a source says, and what the compilers say of it, stays in the language it was written in.

use crate::dataset::Dataset;
use crate::domain::{Event, Lang};

/// What kind of event a row is, in a word or two: the codebook's label.
#[must_use]
pub fn kind_label<'d>(lang: Lang, dataset: &'d Dataset, event: &'d Event) -> &'d str {
    let kind = dataset.package.kind_of_event(&event.kind);
    kind.map_or(&event.label, |kind| kind.label_in(lang))
}

/// The heading of a row: of a milestone, what happened; empty for most.
#[must_use]
pub fn event_title(lang: Lang, event: &Event) -> &str {
    match lang {
        Lang::En => &event.title,
        Lang::Es => &event.title_es,
    }
}

/// What happened, in the compilers' words, and the language of these words: English for all but the milestones.
#[must_use]
pub fn event_summary(lang: Lang, event: &Event) -> (&str, Lang) {
    match lang {
        Lang::Es if !event.summary_es.is_empty() => (&event.summary_es, Lang::Es),
        _ => (&event.summary, Lang::En),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Files;
    use Lang::{En, Es};

    #[test]
    fn the_atlas_own_words_are_said_in_the_language_and_those_of_others_as_they_were_written() {
        let dataset = Dataset::load(&Files::Bundled).unwrap();
        let (_, cancelled) = dataset.event_by_id("PM15").unwrap();
        assert_eq!(kind_label(En, &dataset, cancelled), cancelled.label);
        assert_eq!(kind_label(Es, &dataset, cancelled), "Hito");
        assert_eq!(event_title(En, cancelled), "ICE terminates all state MOAs");
        assert_eq!(
            event_title(Es, cancelled),
            "ICE pone fin a todos los MOA estatales"
        );
        assert_eq!(event_summary(En, cancelled), (&*cancelled.summary, En));
        assert_eq!(event_summary(Es, cancelled), (&*cancelled.summary_es, Es));
        let act = dataset.events.iter().find(|event| event.is_act()).unwrap();
        assert_eq!(event_title(Es, act), "");
        assert_eq!(event_summary(Es, act), (&*act.summary, En));
        for event in &dataset.events {
            let label = kind_label(Es, &dataset, event);
            assert_ne!(label, event.label, "{} is in English", event.kind);
        }
    }
}
