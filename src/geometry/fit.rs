//! A projection for one state: conic equal-area, centred on it and fitted to a sheet.

use geo_types::{Coord, MultiPolygon, Polygon};

use super::albers::{ConicEqualArea, ConicParameters};
use super::albers_usa::is_north_western_hawaii;

/// The sheet a state is drawn on. Lengths are pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Width, padding included.
    pub width: f64,
    /// Free margin on each side.
    pub padding: f64,
    /// The sheet is at least this many times as high as it is wide.
    pub min_aspect: f64,
    /// The sheet is at most this many times as high as it is wide; a taller state is drawn smaller and centred.
    pub max_aspect: f64,
}

impl Default for Sheet {
    /// 800 px wide, 12 px of margin, between 0.4 and 1.25 times as high.
    fn default() -> Self {
        Self {
            width: 800.0,
            padding: 12.0,
            min_aspect: 0.4,
            max_aspect: 1.25,
        }
    }
}

/// A projection fitted to a sheet, and the height the sheet got, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Fitted {
    /// Degrees to pixels on the sheet.
    pub projection: ConicEqualArea,
    /// Height of the sheet in pixels.
    pub height: f64,
}

/// Fits the shapes of one state to a sheet. `None` if they have no points.
///
/// The central meridian is the middle of the state, found without regard to where the date line runs. The standard
/// parallels lie at one and five sixths of its latitudes, the usual rule for a conic (Snyder 1987, p. 99). The
/// north-western Hawaiian islands do not count ([`is_north_western_hawaii`]): the frame is that of the main islands.
#[must_use]
pub fn fit<'a>(
    shapes: impl IntoIterator<Item = &'a MultiPolygon<f64>>,
    sheet: &Sheet,
) -> Option<Fitted> {
    let polygons: Vec<&Polygon<f64>> = shapes
        .into_iter()
        .flatten()
        .filter(|polygon| !is_north_western_hawaii(polygon))
        .collect();
    let points = || {
        polygons
            .iter()
            .flat_map(|polygon| polygon.exterior().coords().copied())
    };
    let latitudes = extent(points().map(|at| at.y))?;
    let span = latitudes.1 - latitudes.0;
    let meridian = central_meridian(&polygons)?;
    let mut parameters = ConicParameters {
        rotate: -meridian,
        center: (0.0, f64::midpoint(latitudes.0, latitudes.1)),
        parallels: (latitudes.0 + span / 6.0, latitudes.1 - span / 6.0),
        scale: 1.0,
        translate: (0.0, 0.0),
    };
    let globe = ConicEqualArea::new(&parameters);
    let projected: Vec<Coord<f64>> = points().map(|at| globe.project(at)).collect();
    let (left, right) = extent(projected.iter().map(|at| at.x))?;
    let (top, bottom) = extent(projected.iter().map(|at| at.y))?;
    // A state that were one point would need an infinite scale.
    let (wide, high) = ((right - left).max(1e-9), (bottom - top).max(1e-9));
    let room = |length: f64| (length - 2.0 * sheet.padding).max(1.0);
    let highest = room(sheet.width * sheet.max_aspect);
    parameters.scale = (room(sheet.width) / wide).min(highest / high);
    let height =
        (high * parameters.scale + 2.0 * sheet.padding).max(sheet.width * sheet.min_aspect);
    // Whole pixels make a tidy `viewBox`.
    let height = height.ceil();
    parameters.translate = (
        sheet.width / 2.0 - parameters.scale * f64::midpoint(left, right),
        height / 2.0 - parameters.scale * f64::midpoint(top, bottom),
    );
    Some(Fitted {
        projection: ConicEqualArea::new(&parameters),
        height,
    })
}

/// Least and greatest of some numbers.
fn extent(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |extent, value| {
        let (low, high) = extent.unwrap_or((value, value));
        Some((low.min(value), high.max(value)))
    })
}

/// The meridian in the middle of the polygons: opposite the widest empty stretch of the equator.
fn central_meridian(polygons: &[&Polygon<f64>]) -> Option<f64> {
    let mut spans: Vec<(f64, f64)> = polygons
        .iter()
        .filter_map(|polygon| extent(polygon.exterior().coords().map(|at| at.x)))
        .collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let &(first, _) = spans.first()?;
    let mut reached = first;
    let mut widest = (f64::NEG_INFINITY, first, first);
    let again = (first + 360.0, f64::INFINITY);
    for (from, to) in spans.iter().copied().chain([again]) {
        if from - reached > widest.0 {
            // The land begins after the gap and ends before it, once round.
            widest = (from - reached, from, reached + 360.0);
        }
        reached = reached.max(to);
    }
    let (_, begins, ends) = widest;
    let middle = f64::midpoint(begins, ends);
    Some(middle - ((middle + 180.0) / 360.0).floor() * 360.0)
}

#[cfg(test)]
mod tests {
    use geo_types::polygon;

    use super::*;

    fn rect(west: f64, south: f64, east: f64, north: f64) -> MultiPolygon<f64> {
        polygon![(x: west, y: south), (x: east, y: south), (x: east, y: north), (x: west, y: north)]
            .into()
    }

    fn bounds(shapes: &[MultiPolygon<f64>], fitted: &Fitted) -> [f64; 4] {
        let placed: Vec<Coord<f64>> = shapes
            .iter()
            .flatten()
            .flat_map(|polygon| polygon.exterior().coords())
            .map(|at| fitted.projection.project(*at))
            .collect();
        let (left, right) = extent(placed.iter().map(|at| at.x)).unwrap();
        let (top, bottom) = extent(placed.iter().map(|at| at.y)).unwrap();
        [left, top, right, bottom]
    }

    #[test]
    fn a_wide_state_fills_the_width_and_a_tall_one_the_height() {
        let sheet = Sheet::default();
        let wide = [
            rect(-91.0, 41.0, -88.0, 42.0),
            rect(-88.0, 41.0, -85.0, 43.0),
        ];
        let fitted = fit(&wide, &sheet).unwrap();
        let [left, top, right, bottom] = bounds(&wide, &fitted);
        assert!((left - 12.0).abs() < 1e-6 && (right - 788.0).abs() < 1e-6);
        assert!(top >= 12.0 - 1e-6 && bottom <= fitted.height - 12.0 + 1e-6);
        let tall = [rect(144.9, 14.1, 146.0, 20.5)];
        let fitted = fit(&tall, &sheet).unwrap();
        let [left, top, right, bottom] = bounds(&tall, &fitted);
        assert!((fitted.height - 1000.0).abs() <= 1.0);
        assert!((top - 12.0).abs() < 1.0 && (bottom - fitted.height + 12.0).abs() < 1.0);
        assert!((left + right - 800.0).abs() < 1e-6);
        let flat = [rect(-91.0, 41.0, -81.0, 41.5)];
        assert!((fit(&flat, &sheet).unwrap().height - 320.0).abs() < 1e-9);
    }

    #[test]
    fn the_middle_is_found_across_the_date_line() {
        let alaska = [
            rect(172.0, 51.0, 174.0, 53.0),
            rect(-179.0, 51.0, -178.0, 52.0),
            rect(-168.0, 54.0, -130.0, 71.0),
        ];
        let polygons: Vec<_> = alaska.iter().flatten().collect();
        assert!((central_meridian(&polygons).unwrap() + 159.0).abs() < 1e-9);
        let marianas = rect(144.0, 14.0, 146.0, 20.0);
        assert!((central_meridian(&[&marianas.0[0]]).unwrap() - 145.0).abs() < 1e-9);
        let fitted = fit(&alaska, &Sheet::default()).unwrap();
        let [left, _, right, _] = bounds(&alaska, &fitted);
        assert!(left > 11.9 && right < 788.1);
    }

    #[test]
    fn far_islands_of_hawaii_do_not_stretch_the_frame() {
        let main = rect(-160.2, 18.9, -154.8, 22.2);
        let mut all = main.clone();
        all.0.extend(rect(-178.3, 28.3, -178.2, 28.4));
        let (with, without) = (
            fit([&all], &Sheet::default()).unwrap(),
            fit([&main], &Sheet::default()).unwrap(),
        );
        assert!((with.height - without.height).abs() < 1e-9);
    }

    #[test]
    fn nothing_fits_nowhere() {
        assert!(fit([], &Sheet::default()).is_none());
        assert!(fit([&MultiPolygon(vec![])], &Sheet::default()).is_none());
    }
}
