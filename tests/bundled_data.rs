//! The bundled data holds, as `check` would say.

use participation_atlas::dataset::{Dataset, Files};
use participation_atlas::domain::recorded::CountyMeasure;
use participation_atlas::domain::recorded::{Denominator, LeftOut, Outcome};
use std::collections::BTreeMap;

#[test]
fn the_bundled_data_has_no_fault() {
    match Dataset::load(&Files::Bundled) {
        Ok(dataset) => {
            assert_eq!(dataset.jurisdictions.len(), 3_234);
            assert_eq!(dataset.states.len(), 56);
            let people: u64 = dataset
                .jurisdictions
                .iter()
                .filter(|place| place.state.is_state_or_dc())
                .map(|place| place.population)
                .sum();
            assert_eq!(people, 308_745_538, "2010 Census, 50 states and DC");
        }
        Err(findings) => panic!("{findings}"),
    }
}

/// The totals that the extracts are known by.
#[test]
fn the_recorded_tables_sum_to_their_own_totals() {
    let dataset = Dataset::load(&Files::Bundled).unwrap();
    let recorded = &dataset.recorded;
    let mut years: BTreeMap<i16, u64> = BTreeMap::new();
    let mut left_out: BTreeMap<Option<LeftOut>, u64> = BTreeMap::new();
    for row in &recorded.facility_years {
        *years.entry(row.period.year()).or_default() += row.declined;
        *left_out.entry(row.left_out).or_default() += row.declined;
    }
    let years: Vec<u64> = years.into_values().collect();
    assert_eq!(years, [11, 64, 66, 121, 279, 942, 2_378, 13_594, 2_785]);
    assert_eq!(
        left_out.into_iter().collect::<Vec<_>>(),
        [
            (None, 16_958),
            (Some(LeftOut::StatePrison), 94),
            (Some(LeftOut::Federal), 146),
            (Some(LeftOut::Unclear), 95),
            (Some(LeftOut::NoCounty), 2_915),
            (Some(LeftOut::Miscoded), 32),
        ]
    );
    let county = |measure| {
        let rows = recorded.county_years.iter();
        rows.filter(|row| row.measure == measure)
            .map(|row| row.value)
            .sum::<u64>()
    };
    assert_eq!(county(CountyMeasure::Declined), 16_958);
    let facilities = recorded.facilities.iter();
    assert_eq!(
        facilities.clone().map(|row| row.total).sum::<u64>(),
        1_789_251
    );
    let declined = facilities.clone().map(|row| row.outcome(Outcome::Declined));
    assert_eq!(declined.sum::<u64>(), 20_219);
    let placed = facilities.filter(|row| row.fips.is_some());
    assert_eq!(placed.clone().count(), 1_376);
    assert_eq!(placed.map(|row| row.total).sum::<u64>(), 972_344);
    let nation = |outcome: Option<Outcome>| {
        let rows = recorded.nation_years.iter();
        rows.filter(|row| row.outcome == outcome)
            .map(|row| row.value)
            .sum::<u64>()
    };
    assert_eq!(nation(None), 1_814_828);
    assert_eq!(nation(Some(Outcome::Declined)), 20_241);
    assert_eq!(
        (
            recorded.agreements.len(),
            recorded.roster_2009.len(),
            recorded.roster_2025.len()
        ),
        (105, 67, 832)
    );
    // Zeros are real, and all 287(g): what has no row is not zero.
    let zeros = recorded.county_years.iter().filter(|row| row.value == 0);
    assert_eq!(zeros.clone().count(), 47);
    assert!(zeros.into_iter().all(|row| matches!(
        row.measure,
        CountyMeasure::Identified | CountyMeasure::Removed
    )));
}

#[test]
fn a_share_stands_only_on_a_clean_denominator() {
    let dataset = Dataset::load(&Files::Bundled).unwrap();
    let shared = dataset.recorded.facility_years.iter();
    let with_share = shared.filter(|row| row.share.is_some());
    assert!(with_share.clone().count() > 900);
    for row in with_share {
        assert_eq!(row.denominator, Denominator::Clean, "{}", row.name);
        assert!(row.other.is_some(), "{}", row.name);
    }
}
