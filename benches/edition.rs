//! What starting costs: reading and checking the files, laying out the histories, drawing the maps.
//!
//! `cargo bench --bench edition`.

use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;

use criterion::Criterion;
use geo_types::MultiPolygon;
use participation_atlas::dataset::{Dataset, Files};
use participation_atlas::geometry::{AlbersUsa, Detail, DrawnMap, Grid, Inset, Topology};
use participation_atlas::render::Maps;
use participation_atlas::timeline::Timeline;

/// The county shapes of the nation with their states, in the order of the dataset.
fn shapes(dataset: &Dataset) -> Vec<(String, &MultiPolygon<f64>)> {
    dataset
        .jurisdictions
        .iter()
        .filter_map(|place| {
            let shape = dataset.counties.get(&place.fips.to_string())?;
            Some((place.state.to_string(), shape))
        })
        .collect()
}

fn geometry(c: &mut Criterion, dataset: &Dataset) {
    let shapes = shapes(dataset);
    let with_state: Vec<(&str, &MultiPolygon<f64>)> = shapes
        .iter()
        .map(|(state, shape)| (state.as_str(), *shape))
        .collect();
    let polygons = || {
        with_state
            .iter()
            .enumerate()
            .flat_map(|(index, (_, shape))| shape.iter().map(move |polygon| (index, polygon)))
    };
    c.bench_function("geometry/topology", |b| {
        b.iter(|| black_box(Topology::from_polygons(with_state.len(), polygons())));
    });
    let sheet = AlbersUsa::sheet();
    let inset = |index: usize| {
        let state = with_state.get(index).map(|(state, _)| *state);
        state.and_then(Inset::of_state)
    };
    let topology = Topology::from_polygons(with_state.len(), polygons());
    let projected = || {
        topology.clone().project(|shape, at| {
            let part = inset(shape).unwrap_or(Inset::Lower48);
            sheet.forward(part, at.x, at.y).into()
        })
    };
    c.bench_function("geometry/project", |b| b.iter(|| black_box(projected())));
    let (detail, plane) = (Detail::default(), projected());
    c.bench_function("geometry/simplify", |b| {
        b.iter(|| black_box(plane.simplify(&detail.simplify, Grid::HALVES)));
    });
    c.bench_function("geometry/national_map", |b| {
        b.iter(|| black_box(DrawnMap::national(&with_state, &detail)));
    });
}

fn main() -> Result<(), Box<dyn Error>> {
    let dataset = Arc::new(Dataset::load(&Files::Bundled)?);
    let mut criterion = Criterion::default().configure_from_args().sample_size(10);
    geometry(&mut criterion, &dataset);
    criterion.bench_function("edition/dataset", |b| {
        b.iter(|| black_box(Dataset::load(&Files::Bundled)));
    });
    criterion.bench_function("edition/timeline", |b| {
        b.iter(|| black_box(Timeline::new(Arc::clone(&dataset))));
    });
    criterion.bench_function("edition/maps", |b| {
        b.iter(|| black_box(Maps::draw(&dataset)));
    });
    criterion.final_summary();
    Ok(())
}
