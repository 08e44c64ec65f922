use super::*;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::sync::Arc;

const CODINGS: [Coding; 3] = [Coding::Plain, Coding::Gzip, Coding::Brotli];

fn name(iso: &str, words: &str) -> DayName {
    DayName {
        iso: iso.to_owned(),
        words: words.to_owned(),
    }
}

fn stand_in() -> DayName {
    name("9999-12-31", "31 December 9999")
}

fn dated(text: &str) -> Text {
    Text::dated(text, &stand_in())
}

/// Days whose names end in every digit, in every length of words.
fn days() -> Vec<DayName> {
    let months = [
        "May",
        "June",
        "April",
        "August",
        "January",
        "February",
        "September",
    ];
    (0..10)
        .flat_map(|digit| {
            months.map(|month| {
                name(
                    &format!("20{digit}{}-0{digit}-{digit}{digit}", 9 - digit),
                    &format!("{digit} {month} 200{digit}"),
                )
            })
        })
        .collect()
}

/// Rows with a link each, as pages have them.
fn page(rows: usize) -> String {
    let mut page = String::from("<!doctype html><title>On 31 December 9999, everything</title>");
    for row in 0..rows {
        let _ = writeln!(
            page,
            "<tr class=\"k{}\"><td><a href=\"/states/{row}?date=9999-12-31#p{row}\">{row}</a></td><td>{}</td></tr>",
            row % 37,
            (row * 7919) % 1009,
        );
    }
    page.push_str("<caption>31 December 9999</caption>");
    page
}

fn holds(text: &Text, coding: Coding, effort: Effort) {
    let piece = Arc::new(Piece::new(text, coding, effort).unwrap());
    for day in days() {
        let sent = Sent::of(coding, &[Arc::clone(&piece)], &day);
        assert_eq!(
            coding.unpack(&sent.together()).map(String::from_utf8),
            Some(String::from_utf8(text.of(&day))),
            "{coding:?} {effort:?} {day:?}"
        );
    }
}

#[test]
fn a_page_of_any_day_comes_out_of_one_piece() {
    let text = dated(&page(300));
    for coding in CODINGS {
        holds(&text, coding, Effort::Quick);
        holds(&text, coding, Effort::Best);
    }
}

#[test]
fn compressed_with_holes_it_is_little_larger_than_without() {
    let text = dated(&page(3_000));
    let day = &days()[0];
    let plain = text.of(day);
    for coding in [Coding::Gzip, Coding::Brotli] {
        let length = |text: &Text| {
            let piece = Piece::new(text, coding, Effort::Best).unwrap();
            Sent::of(coding, &[Arc::new(piece)], day).len()
        };
        let (with, without) = (length(&text), length(&Text::undated(plain.clone())));
        assert!(
            with < without + without / 20 + 400,
            "{coding:?}: {with}, {without}"
        );
    }
}

#[test]
fn names_at_the_ends_side_by_side_or_nowhere() {
    for text in [
        "",
        "x",
        "9999-12-31",
        "31 December 999931 December 9999",
        "nothing of a day at all, and long enough to be compressed, long enough to be compressed",
        &format!("{}9999-12-31", "before it ".repeat(40)),
        &format!("9999-12-31{}", " behind it".repeat(40)),
        &format!(
            "{}31 December 9999{}9999-12-31",
            "a".repeat(115),
            "b".repeat(5_000)
        ),
        &format!(
            "{}9999-12-31{}",
            "a".repeat(125),
            "?date=9999-12-31".repeat(100)
        ),
    ] {
        for coding in CODINGS {
            holds(&dated(text), coding, Effort::Quick);
            holds(&dated(text), coding, Effort::Best);
        }
    }
}

#[test]
fn pieces_of_different_texts_make_one_stream() {
    let texts = [
        dated(&page(50)),
        Text::undated("the same on all days ".repeat(200).into()),
        dated(&format!("{} 9999-12-31", page(20))),
    ];
    for coding in CODINGS {
        for day in days() {
            let pieces: Vec<Arc<Piece>> = texts
                .iter()
                .map(|text| Piece::new(text, coding, Effort::Quick).unwrap().into())
                .collect();
            let whole: Vec<u8> = texts.iter().flat_map(|text| text.of(&day)).collect();
            let sent = Sent::of(coding, &pieces, &day);
            assert_eq!(
                coding.unpack(&sent.together()),
                Some(whole),
                "{coding:?} {day:?}"
            );
            assert_eq!(sent.len(), sent.together().len());
        }
    }
}

#[test]
fn a_text_with_bytes_that_stand_for_holes_is_no_piece() {
    let text = Text::undated(b"no UTF-8 \xf7 in here".to_vec());
    assert!(Piece::new(&text, Coding::Brotli, Effort::Quick).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_of_any_day(
        parts in prop::collection::vec(
            prop_oneof![
                Just("9999-12-31".to_owned()),
                Just("31 December 9999".to_owned()),
                Just("\" class=\"k17\"><a href=\"/states/tx?date=".to_owned()),
                "[ -~]{0,60}",
            ],
            0..120,
        ),
        which in 0_usize..70,
        best in any::<bool>(),
    ) {
        let text = dated(&parts.concat());
        let day = &days()[which];
        let effort = if best { Effort::Best } else { Effort::Quick };
        for coding in CODINGS {
            // What cannot be compressed with holes is no piece; what is one is right.
            if let Some(piece) = Piece::new(&text, coding, effort) {
                let sent = Sent::of(coding, &[Arc::new(piece)], day);
                prop_assert_eq!(coding.unpack(&sent.together()), Some(text.of(day)));
            }
        }
    }
}
