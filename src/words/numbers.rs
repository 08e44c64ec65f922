//! Numbers in words that do not say more than they know.

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

/// `no county`, `1 county`, `26 counties`.
#[must_use]
pub fn count_of(value: u64, one: &str, many: &str) -> String {
    match value {
        0 => format!("no {one}"),
        1 => format!("1 {one}"),
        _ => format!("{} {many}", number(value)),
    }
}

/// A share from 0 to 1 as a percentage; never rounded to none or to all.
#[must_use]
pub fn percent(share: f64) -> String {
    let hundredths = share * 100.0;
    if share <= 0.0 {
        "0%".to_owned()
    } else if hundredths < 1.0 {
        "less than 1%".to_owned()
    } else if share < 1.0 && hundredths > 99.0 {
        "more than 99%".to_owned()
    } else {
        format!("{hundredths:.0}%")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_right_for_none_one_and_many() {
        assert_eq!(count_of(0, "county", "counties"), "no county");
        assert_eq!(count_of(1, "county", "counties"), "1 county");
        assert_eq!(count_of(1_510, "county", "counties"), "1,510 counties");
        assert_eq!(number(308_745_538), "308,745,538");
        assert_eq!(number(999), "999");
        assert_eq!(number(1_000), "1,000");
    }

    #[test]
    fn a_share_is_not_rounded_to_none_or_to_all() {
        assert_eq!(percent(0.0), "0%");
        assert_eq!(percent(0.002), "less than 1%");
        assert_eq!(percent(0.26), "26%");
        assert_eq!(percent(0.999), "more than 99%");
        assert_eq!(percent(1.0), "100%");
    }
}
