//! Numbers in words that do not say more than they know.

use super::catalogue as t;
use crate::domain::Lang;

/// A whole number with thousands separated: `1,510`.
#[must_use]
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn list(lang: Lang, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => {
            // Spanish says "e" for "y" before the sound of i.
            let begins = last.to_lowercase();
            let sound =
                begins.starts_with('i') || begins.starts_with("hi") && !begins.starts_with("hie");
            t::list_and(
                lang,
                last,
                most.join(", "),
                if sound { "i" } else { "other" },
            )
        }
    }
}

/// A share from 0 to 1 as a percentage; never rounded to none or to all.
#[must_use]
pub fn percent(lang: Lang, share: f64) -> String {
    let hundredths = share * 100.0;
    if share > 0.0 && hundredths < 1.0 {
        t::percent_under_one(lang).to_owned()
    } else if share < 1.0 && hundredths > 99.0 {
        t::percent_over_ninety_nine(lang).to_owned()
    } else {
        t::percent_whole(lang, format!("{:.0}", hundredths.max(0.0)))
    }
}

/// A text begun with a capital, in any alphabet that has one.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A text begun with a small letter, to go on in a sentence.
#[must_use]
pub fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(number(308_745_538), "308,745,538");
        assert_eq!(number(999), "999");
        assert_eq!(number(1_000), "1,000");
    }

    #[test]
    fn a_share_is_not_rounded_to_none_or_to_all() {
        assert_eq!(percent(Lang::En, 0.0), "0%");
        assert_eq!(percent(Lang::En, 0.002), "less than 1%");
        assert_eq!(percent(Lang::En, 0.26), "26%");
        assert_eq!(percent(Lang::En, 0.999), "more than 99%");
        assert_eq!(percent(Lang::En, 1.0), "100%");
        assert_eq!(percent(Lang::Es, 0.26), "26\u{a0}%");
    }

    #[test]
    fn the_first_letter_changes_with_its_accent() {
        assert_eq!(capitalised("último"), "Último");
        assert_eq!(uncapitalised("Área censal"), "área censal");
        assert_eq!(capitalised(""), "");
    }
}
