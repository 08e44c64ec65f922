//! Bundles the data with the program, as `DATA`: names, bytes, and of what is packed the size that it had.
//!
//! Large files are packed. They are read once, when the program starts, and would otherwise lie in memory as long as it
//! runs.

use std::{
    error::Error,
    fmt::Write as _,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};

/// Bytes from which on a file is packed.
const PACKED_FROM: u64 = 64 * 1024;

/// Writes the table to `into`, and beside it the files that it packs.
pub fn write(data: &Path, into: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={}", data.display());
    let mut files = Vec::new();
    collect(data, &mut files)?;
    files.sort();
    let mut code = String::from("const DATA: &[(&str, &[u8], Option<usize>)] = &[\n");
    for (index, file) in files.iter().enumerate() {
        let name = file.strip_prefix(data)?.to_str();
        let name = name.ok_or("a name that is no UTF-8")?.replace('\\', "/");
        let size = fs::metadata(file)?.len();
        let packed = (size >= PACKED_FROM).then_some(size);
        let bundled = match packed {
            Some(_) => pack(file, into.with_extension(format!("{index}.gz")))?,
            None => file.clone(),
        };
        writeln!(
            code,
            "    ({name:?}, include_bytes!({bundled:?}), {packed:?}),"
        )?;
    }
    code.push_str("];\n");
    fs::write(into, code)?;
    Ok(())
}

fn pack(file: &Path, into: PathBuf) -> io::Result<PathBuf> {
    // No name and no time in it: the same bytes everywhere. To unpack costs as much whatever the level.
    let mut packer = GzEncoder::new(File::create(&into)?, Compression::new(4));
    io::copy(&mut File::open(file)?, &mut packer)?;
    packer.finish()?;
    Ok(into)
}

/// Every file below a directory.
fn collect(dir: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
