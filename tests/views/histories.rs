//! The map of a page, read as the map of a file is.

use std::collections::HashMap;

/// A page's map with the day in its shapes, as a file has it: to each shape the class and the words of its history, which
/// a page lists once, before the map.
pub fn day_in_shapes(page: &str) -> String {
    let looks: HashMap<&str, (&str, &str)> = page
        .split("<p id=\"k")
        .skip(1)
        .map(|look| {
            let (history, look) = look.split_once("\" class=\"").unwrap();
            let (class, words) = look.split_once("\">").unwrap();
            (history, (class, words.split("</p>").next().unwrap()))
        })
        .collect();
    let mut shapes = page.split("<a aria-describedby=\"k");
    let mut told = shapes.next().unwrap().to_owned();
    for shape in shapes {
        let (history, shape) = shape.split_once("\" ").unwrap();
        let (class, words) = looks[history];
        let of_history = format!("class=\"k{history}");
        let link = format!("{of_history}\" ");
        assert!(shape.starts_with(&link), "{history}");
        let shape = shape
            .replacen(&link, "", 1)
            .replacen("tabindex=\"-1\" ", "", 1);
        // A chip has a second class and so its own; a shape inherits that of its link.
        let shape = if shape.contains("<path d=") {
            shape.replacen("<path d=", &format!("<path class=\"{class}\" d="), 1)
        } else {
            shape.replacen(&of_history, &format!("class=\"{class}"), 1)
        };
        told += "<a ";
        told += &shape.replacen("</title>", &format!(": {words}</title>"), 1);
    }
    told
}
