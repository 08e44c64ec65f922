//! What ICE recorded, beside what was declared: right on pages, on layers and in exports, and never
//! zero where there is no record.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it fails"
)]

#[path = "views/support.rs"]
mod support;

use participation_atlas::domain::recorded::{Agreed, Caveat};
use participation_atlas::domain::{CountyFips, Day};
use participation_atlas::timeline::layer::{LAYERS, WORD_AND_RECORD};
use participation_atlas::timeline::practice::Way;
use support::{STATE, data, page};

fn fips(text: &str) -> CountyFips {
    CountyFips::parse(text).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The text of a page between two marks, tags left out.
fn between(page: &str, from: &str, to: &str) -> String {
    let rest = page
        .split_once(from)
        .unwrap_or_else(|| panic!("no {from}"))
        .1;
    let part = rest.split_once(to).unwrap().0;
    let mut text = String::new();
    let mut inside = false;
    for character in part.chars() {
        match character {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(character),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[actix_web::test]
async fn cook_county_shows_word_and_record_side_by_side() {
    let body = page("/counties/17031-cook-county").await.body;
    let section = between(&body, "<h2 id=\"recorded\">", "<h3 id=\"agreements\">");
    assert!(
        section.contains(
            "Its own limit on ICE holds dates from 7 September 2011. Declines that ICE recorded of its local jails \
             from that year on: 1 in 2011, no record of 2012, 8 in 2013, 441 in 2014 and 4 in 2015."
        ),
        "{section}"
    );
    assert!(
        section.contains("COOK COUNTY JAIL County jail – – 2 2 1 – 8 439 4"),
        "{section}"
    );
    assert!(section.contains("2014 441 3 not given"), "{section}");
    assert!(!section.to_lowercase().contains("complian"), "{section}");
}

#[actix_web::test]
async fn sac_county_stands_in_the_table_with_the_reason_and_not_on_the_map() {
    let body = page("/counties/19161-sac-county").await.body;
    let section = between(&body, "<h2 id=\"recorded\">", "<h3 id=\"agreements\">");
    assert!(
        section.contains("SAC COUNTY JAIL") && section.contains("27 (44%) 5"),
        "{section}"
    );
    assert!(
        section.contains("look like those of Sacramento County, California, miscoded"),
        "{section}"
    );
    let timeline = &STATE.edition().timeline;
    for date in ["2014-06-01", "2015-06-01"] {
        let figure = timeline.declined_on(fips("19161"), day(date));
        assert_eq!(
            (figure.value, figure.caveat),
            (None, Some(Caveat::NoRecord))
        );
    }
    let map = data("/states/ia.svg?date=2014-06-01&layer=detainers_declined")
        .await
        .body;
    assert!(
        map.contains("Sac County, IA: no record"),
        "unknown on the map"
    );
}

/// An absent row is unknown on every map, null in every export, and said to be no record.
#[actix_web::test]
async fn an_absent_row_is_never_zero() {
    let timeline = &STATE.edition().timeline;
    let layer = LAYERS.iter().find(|layer| layer.key == "declined").unwrap();
    let mut absent = 0;
    for period in timeline.recorded_periods() {
        for answer in timeline.counties(period.end) {
            let class = layer.class(timeline, &answer);
            match timeline.declined(answer.place.fips, *period) {
                None => {
                    absent += 1;
                    assert_eq!(class.code, "no_record", "{}", answer.place.full_name);
                    let parted = WORD_AND_RECORD.class(timeline, &answer).code;
                    assert!(["no_record", "none_limited"].contains(&parted), "{parted}");
                }
                Some(count) => {
                    assert!(count > 0, "the declines have no zero");
                    assert!(class.shows, "{}", answer.place.full_name);
                }
            }
        }
    }
    assert_eq!(absent, 9 * 3_234 - 923);
    let told = data("/national.json?date=2014-06-01").await.json();
    for place in told["jurisdictions"].as_array().unwrap() {
        let (value, caveat) = (
            &place["detainers_declined"]["value"],
            place["detainers_declined"]["caveat"].as_str().unwrap(),
        );
        assert_eq!(value.is_null(), caveat == "no_record", "{place}");
        assert_ne!(value.as_u64(), Some(0), "{place}");
    }
    // Outside the years of the records a layer shows no record, not its last value.
    for answer in timeline.counties(day("2015-07-20")) {
        assert_eq!(layer.class(timeline, &answer).code, "no_record");
    }
}

#[actix_web::test]
async fn measures_do_not_change_the_status() {
    let plain = data("/states/il.csv?date=2014-06-01").await.body;
    let layered = data("/states/il.csv?date=2014-06-01&layer=detainers_declined")
        .await
        .body;
    assert_eq!(plain, layered);
    let cook = plain.lines().find(|row| row.contains(",17031,")).unwrap();
    assert!(cook.contains("active_over_objection"), "{cook}");
    assert!(
        cook.ends_with(
            "441,2014-01-01,2014-12-31,detainers,R2-NPR1,learned_only,none_found,R2-AGR,"
        ),
        "{cook}"
    );
}

#[actix_web::test]
async fn every_layer_has_its_finding_legend_and_limits_in_both_languages() {
    for layer in &LAYERS {
        for prefix in ["/", "/es/"] {
            let body = page(&format!("{prefix}?date=2012-10-10&layer={}", layer.code)).await;
            assert_eq!(body.status, 200, "{}", layer.code);
            let body = body.body;
            assert!(body.contains("class=\"mapped layered\""), "{}", layer.code);
            assert!(body.contains("id=\"limits\""), "{}", layer.code);
            assert!(!body.contains("data-score"), "the score is of the status");
            let legend = between(&body, "<figcaption class=\"legend\">", "</figcaption>");
            assert!(legend.chars().any(|c| c.is_ascii_digit()), "{legend}");
            for source in layer.sources {
                assert!(body.contains(&format!("sources/{source}\"")), "{source}");
            }
        }
    }
    let unknown = page("/?layer=weather").await;
    assert_eq!(unknown.status, 400);
    let nothing = page("/?date=2020-10-28&layer=287g").await.body;
    assert!(nothing.contains("On 28 October 2020 there is no record"));
    let none = page("/states/ri?date=2009-07-18&layer=detainers_declined")
        .await
        .body;
    assert!(
        none.contains(
            "For 2009, ICE has no record of a declined detainer of a local jail in Rhode Island."
        ),
        "none"
    );
    let one = page("/states/id?date=2014-07-18&layer=detainers_declined")
        .await
        .body;
    let finding = between(&one, "<main", "</h1>");
    assert!(
        finding.ends_with("For 2014, ICE recorded declined detainers of local jails in 1 county in Idaho: 1 to 9 ( 1 ). \
         Of 43 jurisdictions there is no record, which is not zero."),
        "{finding}"
    );
    let some = page("/states/al?date=2014-07-18&layer=detainers_declined")
        .await
        .body;
    assert!(
        some.contains("ICE recorded declined detainers of local jails in "),
        "some"
    );
}

/// The ground of a map says that its year lacks declines: on the page, in its legend, in the file and on the card.
#[actix_web::test]
async fn a_year_that_is_under_recorded_is_shaded_and_no_other() {
    for (year, shaded) in [
        (2007, true),
        (2008, true),
        (2013, true),
        (2014, false),
        (2015, false),
    ] {
        for (place, layer) in [
            ("", "&layer=detainers_declined"),
            ("states/il", "&layer=detainers_declined"),
            ("practice", ""),
        ] {
            let body = page(&format!("/{place}?date={year}-11-01{layer}"))
                .await
                .body;
            let at = format!("{place} {year}");
            assert_eq!(body.contains("<rect id=\"under-recorded\""), shaded, "{at}");
            let legend = between(&body, "<figcaption class=\"legend\">", "</figcaption>");
            assert_eq!(legend.contains("Shaded ground"), shaded, "{at}");
        }
        let file = format!("/national.svg?date={year}-11-01&layer=detainers_declined");
        let file = data(&file).await.body;
        assert_eq!(
            file.matches("class=\"under-recorded").count(),
            if shaded { 2 } else { 0 }
        );
    }
    for layer in ["", "&layer=287g", "&layer=jail_practice"] {
        let body = page(&format!("/?date=2012-11-01{layer}")).await.body;
        assert!(!body.contains("id=\"under-recorded\""), "{layer}");
    }
}

/// Signings are days, ends are brackets: an agreement stands, fades and is gone.
#[test]
fn an_agreement_fades_between_two_rosters() {
    let timeline = &STATE.edition().timeline;
    let agreed = |fips_of: &str, on: &str| timeline.agreed_on(fips(fips_of), day(on)).value;
    // Pima County AZ hybrid on the roster of 2009; Etowah AL listed to the end.
    assert_eq!(agreed("01055", "2008-07-07"), Agreed::NoneFound);
    assert_eq!(agreed("01055", "2008-07-08"), Agreed::Jail);
    assert_eq!(agreed("01055", "2017-08-01"), Agreed::Jail);
    assert_eq!(agreed("01055", "2017-08-02"), Agreed::NoRecord);
    assert_eq!(agreed("04019", "2009-10-28"), Agreed::Both);
    // San Bernardino CA: last listed 2012-12-31, gone by 2014-08-13.
    assert_eq!(agreed("06071", "2012-12-31"), Agreed::Jail);
    assert_eq!(agreed("06071", "2013-06-01"), Agreed::Fading);
    assert_eq!(agreed("06071", "2014-08-12"), Agreed::Fading);
    assert_eq!(agreed("06071", "2014-08-13"), Agreed::NoneFound);
}

/// Every county with a signed row on the roster of 2009 has an agreement then in the compilation.
#[test]
fn the_roster_of_2009_checks_the_agreements() {
    let timeline = &STATE.edition().timeline;
    let recorded = timeline.recorded();
    let signed = recorded.roster_2009.iter().filter(|row| !row.pending);
    let missing: Vec<&str> = signed
        .clone()
        .filter(|row| row.fips.is_some())
        .filter(|row| {
            let on = |agreement: &participation_atlas::domain::recorded::Agreement| {
                agreement.fips == row.fips && agreement.on(row.as_of).is_some()
            };
            !recorded.agreements.iter().any(on)
        })
        .map(|row| row.agency.as_str())
        .collect();
    assert_eq!(signed.count(), 61);
    assert!(missing.is_empty(), "{missing:?}");
}

#[actix_web::test]
async fn word_and_record_add_up_on_the_page_and_in_data() {
    let body = page("/practice?date=2014-06-01").await.body;
    let ledger = between(&body, "<h2 id=\"ledger\">", "</section>");
    for part in [
        "20,241 declined of 1,814,828 issued",
        "20,219 of 1,789,251",
        "972,344 detainers at 1,376 facilities",
        "In the totals of counties 16,958",
        "State prison 94",
        "Federal facility 146",
        "Other or unclear facility 95",
        "No county known 2,915",
        "Miscoded 32",
        "Together 20,240",
    ] {
        assert!(ledger.contains(part), "{part}: {ledger}");
    }
    let told = data("/practice.json?date=2014-06-01").await.json();
    let places = told["places"].as_array().unwrap();
    for way in [
        "limited_few",
        "limited_none",
        "limited_many",
        "unlimited_many",
        "neither",
    ] {
        let rows = places.iter().filter(|row| row["way"] == way).count() as u64;
        assert_eq!(told["counts"][way].as_u64(), Some(rows), "{way}");
        if way != "neither" {
            let counted = format!("<h2 id=\"{way}\">");
            assert!(body.contains(&counted), "{way}");
        }
    }
    let timeline = &STATE.edition().timeline;
    let partings = timeline.partings(day("2014-06-01"), None);
    for parting in partings.of(Way::UnlimitedMany) {
        assert!(parting.declined >= Some(10) && parting.limit.is_none());
    }
    let rows = data("/practice.csv?date=2014-06-01").await.body;
    assert_eq!(rows.lines().count(), places.len() + 1);
    let outside = page("/practice?date=2020-01-01&state=ri").await.body;
    assert!(outside.contains("On 1 January 2020 there is no record to set beside the word"));
    assert!(body.contains("140,396") && body.contains("the first three years of the program"));
}

/// Every share on every page of a county is one that its file gives for a clean denominator.
#[test]
fn a_share_of_a_year_is_of_all_its_declines() {
    let timeline = &STATE.edition().timeline;
    let mut shares = 0;
    for (place, _) in timeline.all() {
        let record = timeline.county_record(place.fips);
        for (index, year) in record.years.iter().enumerate() {
            if year.of_recorded.is_none() {
                continue;
            }
            shares += 1;
            for jail in record.jails.iter().filter(|jail| jail.left_out.is_none()) {
                if let Some(row) = jail.years.get(index).copied().flatten() {
                    assert!(row.share.is_some(), "{} {}", place.full_name, row.name);
                }
            }
        }
    }
    assert!(shares > 400, "{shares}");
}

/// Facility by facility, in the county where a row stands: a page shows the shares of the table, all of them clean, and
/// no other.
#[actix_web::test]
async fn every_share_of_a_facility_on_a_page_has_a_clean_denominator() {
    let table = std::fs::read_to_string("data/measures/facility_year_declines.csv").unwrap();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let header = rows.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|each| each == name).unwrap();
    let (place, denominator, share) = (
        column("fips"),
        column("denominator"),
        column("share_declined"),
    );
    let mut shares: std::collections::BTreeMap<String, Vec<String>> = Default::default();
    for row in rows.records().map(Result::unwrap) {
        let of_place = shares.entry(row[place].to_owned()).or_default();
        if !row[share].is_empty() {
            assert_eq!(&row[denominator], "clean", "{row:?}");
            of_place.push(row[share].to_owned());
        }
    }
    shares.remove("");
    let timeline = &STATE.edition().timeline;
    let (mut pages, mut shown) = (0, 0);
    for (place, expected) in &shares {
        let county = timeline.dataset().county(fips(place)).unwrap();
        let body = page(&format!("/counties/{place}-{}", county.slug)).await;
        assert_eq!(body.status, 200, "{place}");
        let jails = between(&body.body, "<th scope=\"row\" lang=\"en\">", "</table>");
        let found = jails.matches("%)").count();
        assert_eq!(found, expected.len(), "{place}: {jails}");
        pages += 1;
        shown += found;
    }
    assert!(pages > 200 && shown > 400, "{pages} pages, {shown} shares");
}
