use proptest::prelude::*;

use super::*;

/// Reads path data of relative commands, after the grammar and not after the writer.
fn parse(data: &str, grid: Grid) -> Vec<(Vec<Snapped>, bool)> {
    let mut lines: Vec<(Vec<Snapped>, bool)> = Vec::new();
    let mut pen = (0, 0);
    let mut command = ' ';
    let mut rest = data;
    let number = |rest: &mut &str| -> i64 {
        *rest = rest.trim_start_matches(' ');
        let mut point = false;
        let length = rest
            .char_indices()
            .find(|&(index, symbol)| match symbol {
                '-' => index != 0,
                '.' => std::mem::replace(&mut point, true),
                digit => !digit.is_ascii_digit(),
            })
            .map_or(rest.len(), |(index, _)| index);
        let (digits, tail) = rest.split_at(length);
        *rest = tail;
        let value: f64 = digits.parse().unwrap();
        grid.snap(Coord { x: value, y: 0.0 }).0
    };
    while !rest.is_empty() {
        let first = rest.chars().next().unwrap();
        if first.is_ascii_alphabetic() {
            command = first;
            rest = &rest[1..];
        }
        match command {
            'm' => {
                pen = (pen.0 + number(&mut rest), pen.1 + number(&mut rest));
                lines.push((vec![pen], false));
                command = 'l';
                continue;
            }
            'l' => pen = (pen.0 + number(&mut rest), pen.1 + number(&mut rest)),
            'h' => pen.0 += number(&mut rest),
            'v' => pen.1 += number(&mut rest),
            'z' => {
                let line = lines.last_mut().unwrap();
                pen = line.0[0];
                line.1 = true;
                command = ' ';
                continue;
            }
            other => panic!("unexpected {other:?} in {data}"),
        }
        lines.last_mut().unwrap().0.push(pen);
    }
    lines
}

#[test]
fn writes_no_byte_too_many() {
    let mut writer = PathWriter::new(Grid::TENTHS);
    assert!(
        writer.ring(
            [
                (10., 0.5),
                (10.3, 0.5),
                (10.3, 2.5),
                (9.8, 2.9),
                (10.0, 3.3)
            ]
            .map(Coord::from)
        )
    );
    assert!(writer.line([(9.96, 1.), (11., 2.), (11.02, 2.01), (12.5, 2.25)].map(Coord::from)));
    assert_eq!(writer.finish(), "m10 .5h.3v2l-.5.4.2.4zm0 .5 1 1 1.5.3");
}

#[test]
fn whole_steps_are_shorter_and_tell_their_unit() {
    let grid = Grid::TENTHS.in_whole_steps();
    let path = lines_to_path(
        &[[(10., 0.5), (10.3, 0.9), (9.8, 2.9)]
            .map(Coord::from)
            .to_vec()],
        grid,
    );
    assert_eq!(path, "m100 5 3 4-5 20");
    assert!((grid.unit() - 0.1).abs() < 1e-12 && (Grid::TENTHS.unit() - 1.0).abs() < 1e-12);
}

#[test]
fn what_rounds_to_nothing_is_not_written() {
    let mut writer = PathWriter::new(Grid::TENTHS);
    assert!(!writer.ring([(1., 1.), (1.01, 1.), (1.01, 1.02)].map(Coord::from)));
    assert!(!writer.ring([(1., 1.), (2., 1.), (1., 1.)].map(Coord::from)));
    assert!(!writer.line([(1., 1.), (1.01, 1.)].map(Coord::from)));
    assert!(!writer.line([]));
    assert_eq!(writer.finish(), "");
}

proptest! {
    #[test]
    fn reading_gives_the_rounded_points(
        lines in prop::collection::vec(
            (prop::collection::vec((-20.0..1000.0, -2.0..2.0), 1..30), any::<bool>()), 1..6),
        decimals in 0u32..4,
    ) {
        let grid = Grid::with_decimals(decimals);
        let mut writer = PathWriter::new(grid);
        let mut wanted = Vec::new();
        for (points, closed) in lines {
            let points: Vec<Coord<f64>> = points.into_iter().map(Coord::from).collect();
            let mut snapped: Vec<Snapped> = points.iter().map(|&at| grid.snap(at)).collect();
            snapped.dedup();
            while closed && snapped.len() > 1 && snapped.first() == snapped.last() {
                snapped.pop();
            }
            let written = if closed { writer.ring(points) } else { writer.line(points) };
            prop_assert_eq!(written, snapped.len() >= if closed { 3 } else { 2 });
            if written {
                wanted.push((snapped, closed));
            }
        }
        let data = writer.finish();
        prop_assert_eq!(parse(&data, grid), wanted, "{}", data);
    }
}
