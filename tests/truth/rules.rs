//! The rules, on the rows that show them.

use crate::support::*;
use participation_atlas::domain::{Code, CountyFips, Federal, JailPractice, Phase, Stance, Status};
use std::collections::BTreeSet;

#[test]
fn nobody_is_in_by_agreement_after_the_cancellation() {
    let signed: BTreeSet<_> = ATLAS
        .dataset()
        .events
        .iter()
        .filter(|event| event.kind == "moa_signed" && event.date.day < day("2011-08-05"))
        .map(|event| event.state().unwrap())
        .collect();
    assert_eq!(
        signed.len(),
        7,
        "six states and the District have sourced agreements"
    );
    for on in ["2011-08-05", "2011-08-06"] {
        for answer in ATLAS.states(day(on)) {
            let by_moa = answer.stance.value == Stance::In && signed.contains(&answer.state.fips);
            assert!(!by_moa, "{} is in by MOA on {on}", answer.state.name);
        }
    }
    // The milestone of the day is the event, even where a row of the state (ST0052) says it too.
    assert_eq!(
        say(state("06", "2011-08-04").stance),
        "in own 2009-01-23 ST0004"
    );
    assert_eq!(
        say(state("06", "2011-08-05").stance),
        "agreement_cancelled own 2011-08-05 PM15"
    );
    let cancelled: Vec<_> = ATLAS
        .states(day("2011-08-06"))
        .filter(|answer| answer.stance.value == Stance::AgreementCancelled)
        .map(|answer| answer.state.usps.to_string())
        .collect();
    // No signing is sourced for Delaware: it stands here by a row of its own (ST0053). The other
    // signers had left `in` by then: Illinois and New York, and the District in 2010.
    assert_eq!(cancelled, ["CA", "CO", "DE", "NV", "RI"]);
    assert_eq!(
        say(state("10", "2011-08-06").stance),
        "agreement_cancelled own 2011-08-05 ST0053"
    );
    // A county whose own stance is `in` has no agreement that could be cancelled.
    assert_eq!(
        say(county("06037", "2011-08-06").stance),
        "in own 2011-06-08 ST2060"
    );
    // One that said nothing has its state's cancelled agreement.
    assert_eq!(
        say(county("06001", "2011-08-06").stance),
        "agreement_cancelled state 2011-08-05 PM15"
    );
}

#[test]
fn the_last_are_30_in_alabama_and_76_in_illinois() {
    let last = ATLAS
        .counties(day("2013-01-22"))
        .filter(|answer| answer.federal.since == Some(day("2013-01-22")));
    assert_eq!(last.count(), 106);
    assert_eq!(switched_on("01", "2013-01-22"), 30);
    assert_eq!(switched_on("17", "2013-01-22"), 76);
    let on = ATLAS.counts(day("2013-01-22"), None);
    assert_eq!(on.active(), 3_180);
    assert_eq!(ATLAS.counts(day("2011-08-05"), None).active(), 1_510);
}

#[test]
fn after_the_end_it_runs_nowhere() {
    let counts = ATLAS.counts(day("2015-01-01"), None);
    assert_eq!(counts.of_status(Status::ProgrammeNotRunning), 3_180);
    assert_eq!(counts.of_status(Status::Unknown), 54);
    assert_eq!(counts.total(), 3_234);
}

#[test]
fn where_no_date_was_found_it_is_unknown_on_every_day() {
    for on in [
        "1990-01-01",
        "2008-10-27",
        "2011-08-05",
        "2015-01-01",
        "2026-11-22",
    ] {
        let unknown: Vec<_> = ATLAS
            .counties(day(on))
            .filter(|answer| answer.status.value == Status::Unknown)
            .collect();
        assert!(unknown.iter().all(|answer| say(answer.status) == "unknown"));
        assert!(
            unknown
                .iter()
                .all(|answer| say(answer.federal) == "no_date_found")
        );
        let of = |usps: &str| {
            unknown
                .iter()
                .filter(|a| a.place.usps.to_string() == usps)
                .count()
        };
        assert_eq!(of("PR"), 41, "municipios on {on}");
        assert_eq!(
            (of("GU"), of("VI"), of("AS"), of("MP")),
            (1, 3, 5, 4),
            "on {on}"
        );
        assert_eq!(unknown.len(), 41 + 13);
    }
}

#[test]
fn a_phase_begins_on_its_day() {
    for (before, on, phase, status) in [
        ("2008-10-26", "2008-10-27", Phase::Running, Status::Active),
        (
            "2014-11-19",
            "2014-11-20",
            Phase::ReplacedByPep,
            Status::ProgrammeNotRunning,
        ),
        ("2017-01-24", "2017-01-25", Phase::Restarted, Status::Active),
        (
            "2021-01-19",
            "2021-01-20",
            Phase::OrderRevoked,
            Status::ProgrammeNotRunning,
        ),
        (
            "2025-01-19",
            "2025-01-20",
            Phase::RevocationRescinded,
            Status::ProgrammeNotRunning,
        ),
    ] {
        assert_ne!(ATLAS.phase(day(before)), phase);
        assert_eq!(ATLAS.phase(day(on)), phase);
        let (earlier, later) = (county("48201", before), county("48201", on));
        assert_eq!(later.status.value, status, "{on}");
        if phase == Phase::RevocationRescinded {
            // Not running before and after: the headline goes on, with the day it began on.
            assert_eq!(say(later.status), "programme_not_running 2021-01-20 PM30");
            assert_eq!(earlier.status, later.status);
        } else {
            assert_eq!(later.status.since, Some(day(on)));
            assert_ne!(earlier.status.value, later.status.value, "{on}");
        }
        // The switch itself never went off.
        let switch = if before < "2008-10-27" {
            Federal::NotActivated
        } else {
            Federal::Activated
        };
        assert_eq!(
            (earlier.federal.value, later.federal.value),
            (switch, Federal::Activated)
        );
    }
    assert_eq!(
        say(county("48201", "2014-11-20").status),
        "programme_not_running 2014-11-20 PM23"
    );
    assert_eq!(
        say(county("48201", "2017-01-25").status),
        "active 2017-01-25 PM26"
    );
    assert_eq!(ATLAS.phases().len(), Phase::ALL.len());
}

#[test]
fn a_month_counts_from_its_last_day_and_a_year_from_31_december() {
    // ST1045, "June 2014", Butler County KS: its jail limits holds.
    let practice = |on| county("20015", on).jail_practice;
    assert_eq!(say(practice("2014-06-29")), "none_found");
    assert_eq!(
        say(practice("2014-06-30")),
        "limits_holds own 2014-06-30 ST1045"
    );
    // ST0036, "May 2011", Franklin County WA.
    assert_eq!(county("53021", "2011-05-30").stance.basis, STATE);
    assert_eq!(
        say(county("53021", "2011-05-31").stance),
        "in own 2011-05-31 ST0036"
    );
    // ST0009, "2010": Washington State.
    assert_eq!(say(state("53", "2010-12-30").stance), "none_found");
    assert_eq!(
        say(state("53", "2010-12-31").stance),
        "out own 2010-12-31 ST0009"
    );
    // The reader sees it as written.
    let (_, event) = ATLAS.dataset().event_by_id("ST1045").unwrap();
    assert_eq!(event.date.written, "2014-06");
    assert_eq!(event.date.day, day("2014-06-30"));
}

#[test]
fn a_bound_never_moves_the_day() {
    // ST2060, "by 8 June 2011": it counts from the day that is written.
    assert_eq!(county("06037", "2011-06-07").stance.basis, STATE);
    assert_eq!(
        say(county("06037", "2011-06-08").stance),
        "in own 2011-06-08 ST2060"
    );
}

#[test]
fn the_stance_track_ends_with_the_programme_and_starts_empty() {
    assert!(
        ATLAS
            .counties(day("2014-11-19"))
            .any(|answer| answer.stance.value == Stance::Out)
    );
    for on in ["2014-11-20", "2017-01-25", "2026-11-22"] {
        // No act after the end says anything of the programme (a later one could).
        assert!(
            ATLAS
                .counties(day(on))
                .all(|answer| say(answer.stance) == "none_found"),
            "{on}"
        );
        assert!(
            ATLAS
                .states(day(on))
                .all(|answer| say(answer.stance) == "none_found"),
            "{on}"
        );
    }
    // The history keeps everything.
    let santa_clara = CountyFips::parse("06085").unwrap();
    assert!(
        ATLAS
            .county_history(santa_clara)
            .iter()
            .any(|item| item.event.id == "ST0021")
    );
}

#[test]
fn jail_practice_goes_on_when_the_programme_ends() {
    for on in ["2014-11-19", "2014-11-20", "2015-06-01"] {
        assert_eq!(
            say(county("06085", on).jail_practice),
            "limits_holds own 2011-10-18 ST0062"
        );
    }
    // After the restart it colours again, without any objection.
    assert_eq!(
        county("06085", "2017-01-25").key(),
        (Status::ActiveLimitsHolds, None)
    );
}

#[test]
fn iowas_law_of_2018_ends_the_county_limits_of_2014() {
    // Linn County (ST1005): limits since "2014", that is 2014-12-31.
    let limited = |on: &str| -> usize {
        within("19", on)
            .filter(|answer| answer.jail_practice.value.limits())
            .count()
    };
    assert_eq!(
        say(county("19113", "2018-06-30").jail_practice),
        "limits_holds own 2014-12-31 ST1005"
    );
    assert!(limited("2018-06-30") > 20);
    // Signed on 2018-04-10 (ST2128), in force on 2018-07-01 (ST2131): it counts from then.
    assert_eq!(limited("2018-07-01"), 0);
    assert_eq!(
        say(county("19113", "2018-07-01").jail_practice),
        "cooperates state 2018-07-01 ST2131"
    );
    assert_eq!(county("19113", "2018-07-01").status.value, Status::Active);
    // Ringgold (ST1115) had turned round by itself: the unbroken value is its own.
    assert_eq!(
        say(county("19137", "2018-07-01").jail_practice),
        "cooperates own 2017-03-23 ST1115"
    );
}

#[test]
fn a_states_law_binds_its_jails_and_says_so() {
    // California's TRUST Act: signed 2013-10-05 (ST0097), in force 2014-01-01 (ST0105).
    assert_eq!(
        say(county("06037", "2013-12-31").jail_practice),
        "none_found"
    );
    let bound = county("06037", "2014-01-01");
    assert_eq!(
        say(bound.jail_practice),
        "limits_holds state 2014-01-01 ST0105"
    );
    assert_eq!(bound.status.value, Status::ActiveLimitsHolds);
    // `notifies_only` is a value of its own, and limits holds too.
    let later = county("06037", "2016-01-01");
    assert_eq!(
        say(later.jail_practice),
        "notifies_only own 2015-09-22 ST2090"
    );
    assert!(JailPractice::NotifiesOnly.limits());
}

#[test]
fn a_city_does_not_colour_its_county() {
    // Los Angeles city: ST0049 (contested), ST0085 (limits holds).
    assert_eq!(county("06037", "2011-06-07").stance.basis, STATE);
    assert_eq!(
        say(county("06037", "2012-12-11").jail_practice),
        "none_found"
    );
    // Boston in Suffolk County: a pilot of 2006 (ST0001), limits of 2014 (ST0162).
    assert_eq!(say(county("25025", "2010-01-01").stance), "none_found");
    assert_eq!(
        say(county("25025", "2014-08-20").jail_practice),
        "none_found"
    );
    // They stand in the history, marked as not counting.
    let history = ATLAS.county_history(CountyFips::parse("06037").unwrap());
    let city = history
        .iter()
        .find(|item| item.event.id == "ST0049")
        .unwrap();
    assert!(!city.counts);
}

#[test]
fn new_york_citys_boroughs_and_other_joined_governments_are_coloured() {
    for (fips, row) in [
        ("36005", "ST0064"),
        ("36047", "ST0065"),
        ("36061", "ST0066"),
        ("36081", "ST0067"),
        ("36085", "ST0068"),
    ] {
        let said = say(county(fips, "2011-11-22").jail_practice);
        assert_eq!(said, format!("limits_holds own 2011-11-22 {row}"));
    }
    assert_eq!(
        say(county("42101", "2014-04-16").jail_practice),
        "limits_holds own 2014-04-16 ST0110"
    );
}

#[test]
fn days_before_the_programme_answer() {
    for on in ["1776-07-04", "2007-12-31", "2008-10-26"] {
        let counts = ATLAS.counts(day(on), None);
        assert_eq!(counts.of_status(Status::NotActive), 3_180, "{on}");
        assert_eq!(counts.of_status(Status::Unknown), 54, "{on}");
        assert_eq!(ATLAS.phase(day(on)), Phase::BeforeLaunch);
    }
    assert_eq!(county("48201", "1776-07-04").status.since, None);
}

#[test]
fn the_atlas_opens_on_the_day_of_the_cancellation_and_knows_its_last_day() {
    assert_eq!(ATLAS.opening_day(), day("2011-08-05"));
    assert_eq!(ATLAS.last_day(), day("2026-11-22"));
}

#[test]
fn the_two_tracks_of_one_place_never_blend() {
    // Limits without an objection, an objection without limits, and both.
    let ny = county("36061", "2011-11-22");
    assert_eq!(ny.stance.basis, STATE);
    assert_eq!(ny.jail_practice.basis, OWN);
    let both = county("06075", "2011-06-01");
    assert_eq!(both.status.value, Status::ActiveOverObjection);
    assert!(both.mark.limits);
    assert_eq!(both.mark.hatch, OWN);
}
