//! The bundled data holds, as `check` would say.

use participation_atlas::dataset::{Dataset, Files};

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
