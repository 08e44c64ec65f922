use geo_types::polygon;

use super::*;

fn close(found: Option<(f64, f64)>, wanted: (f64, f64)) {
    let found = found.unwrap();
    assert!(
        (found.0 - wanted.0).abs() < 1e-6 && (found.1 - wanted.1).abs() < 1e-6,
        "{found:?} is not {wanted:?}"
    );
}

/// The first six are the places in d3-geo's own test; all values were computed with d3-geo 3.1.2.
#[test]
fn agrees_with_d3() {
    let d3 = AlbersUsa::new(1070.0, (480.0, 250.0));
    for (lon, lat, x, y) in [
        (
            -122.4194,
            37.7750,
            107.427_417_318_986_9,
            214.141_285_065_883_04,
        ),
        (
            -74.0059,
            40.7128,
            794.596_811_129_565_8,
            176.532_261_497_751_73,
        ),
        (
            -95.9928,
            36.1540,
            488.767_918_130_438_8,
            298.035_475_638_577_6,
        ),
        (
            -149.9003,
            61.2181,
            171.162_959_615_071_43,
            446.944_131_042_926_6,
        ),
        (
            -157.8583,
            21.3069,
            298.478_571_571_104_4,
            450.987_460_804_121_04,
        ),
        (-80.2, 25.77, 755.764_166_766_736_4, 470.078_321_564_637_06),
        (-68.0, 46.7, 843.392_166_023_143_8, 47.234_496_044_230_696),
        (-170.3, 57.1, 101.158_411_940_895_4, 467.299_568_586_518_15),
        (-141.1, 69.6, 187.959_660_480_681_71, 389.794_422_122_976_3),
        (-131.6, 55.3, 240.063_119_957_387_36, 472.213_081_655_070_2),
        (-160.1, 21.9, 259.338_032_129_348_45, 439.693_942_852_182_1),
        (173.1, 52.9, 33.441_684_631_775_49, 470.218_121_213_950_44),
        (179.5, 51.9, 53.728_926_423_429, 487.159_271_309_325_73),
    ] {
        close(d3.locate(lon, lat), (x, y));
    }
    assert_eq!(d3.locate(2.3522, 48.8566), None, "Paris");
    let us_atlas = AlbersUsa::new(1300.0, (487.5, 305.0));
    close(
        us_atlas.locate(-122.4194, 37.7750),
        (34.841_721_976_339_27, 261.433_336_993_732_7),
    );
}

#[test]
fn puerto_rico_lies_in_its_own_box_and_right_of_florida() {
    let sheet = AlbersUsa::sheet();
    let [left, top, right, bottom] = sheet.frame(Inset::PuertoRico);
    // Mona in the west, Culebra in the east, the north and the south coast.
    for (lon, lat) in [
        (-67.95, 18.09),
        (-65.22, 18.32),
        (-66.6, 18.52),
        (-66.5, 17.88),
    ] {
        let (x, y) = sheet.forward(Inset::PuertoRico, lon, lat);
        assert!(
            left < x && x < right && top < y && y < bottom,
            "{lon} {lat}: {x} {y}"
        );
    }
    assert!(right <= AlbersUsa::SHEET.0 && bottom <= AlbersUsa::SHEET.1);
    assert!(sheet.locate(-66.1, 18.4).is_some());
    let palm_beach = sheet.forward(Inset::Lower48, -80.03, 26.8);
    assert!(palm_beach.0 + 5.0 < left, "{palm_beach:?} {left}");
}

#[test]
fn the_sheet_holds_the_whole_aleutian_chain() {
    let (x, _) = AlbersUsa::sheet().forward(Inset::Alaska, 172.44, 52.9);
    assert!((3.0..20.0).contains(&x), "Attu lies at {x}");
}

#[test]
fn insets_go_by_the_code_of_the_state() {
    assert_eq!(Inset::of_state("17"), Some(Inset::Lower48));
    assert_eq!(Inset::of_state("11"), Some(Inset::Lower48));
    assert_eq!(Inset::of_state("02"), Some(Inset::Alaska));
    assert_eq!(Inset::of_state("15"), Some(Inset::Hawaii));
    assert_eq!(Inset::of_state("72"), Some(Inset::PuertoRico));
    for code in [
        "60", "66", "69", "78", "03", "00", "57", "", "7", "IL", "017", "+7",
    ] {
        assert_eq!(Inset::of_state(code), None, "{code}");
    }
}

#[test]
fn only_the_far_islands_of_hawaii_are_left_out() {
    let nihoa = polygon![(x: -161.94, y: 23.05), (x: -161.92, y: 23.05), (x: -161.92, y: 23.07)];
    let niihau = polygon![(x: -160.25, y: 21.79), (x: -160.05, y: 21.79), (x: -160.05, y: 22.0)];
    assert!(is_north_western_hawaii(&nihoa));
    assert!(!is_north_western_hawaii(&niihau));
}
