//! The content codings, as far as pieces of a stream are concerned.

use brotli::enc::encode::{
    BrotliEncoderDestroyInstance, BrotliEncoderOperation, BrotliEncoderStateStruct,
};
use flate2::{Compress, Compression, FlushCompress, Status};
use std::io::Read as _;

use super::tables::Tables;

/// How a body is encoded on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coding {
    /// Not at all.
    Plain,
    /// gzip, RFC 1952.
    Gzip,
    /// Brotli, RFC 7932.
    Brotli,
}

/// How much time compressing may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// Somebody waits: about 30 MB a second.
    Quick,
    /// Nobody does: about 2 MB a second. Of the nation's shapes a fifth less is left, of words a sixteenth.
    Best,
}

/// Window of 1 MiB: a whole page is in sight, and whoever unpacks it needs no more room than that.
const BROTLI_WINDOW: u8 = 20;

impl Coding {
    /// How a stream begins.
    pub(super) fn head(self) -> Vec<u8> {
        match self {
            Self::Plain => Vec::new(),
            // No name, no time, no system: the same bytes everywhere.
            Self::Gzip => vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff],
            // The window in four bits (RFC 7932, 9.1), then an empty meta-block of metadata, which ends at a byte.
            Self::Brotli => {
                let bits = u16::from((BROTLI_WINDOW - 17) << 1 | 1) | 0b00_0110 << 4;
                bits.to_le_bytes().to_vec()
            }
        }
    }

    /// How a stream ends, before what gzip says of its text.
    pub(super) const fn tail(self) -> &'static [u8] {
        match self {
            Self::Plain => &[],
            // An empty last block of fixed codes (RFC 1951, 3.2.6).
            Self::Gzip => &[3, 0],
            // An empty last meta-block.
            Self::Brotli => &[3],
        }
    }

    /// How far behind a text may lie that is copied from, with some bytes to spare for those that encoders keep free.
    pub(super) const fn window(self) -> usize {
        match self {
            Self::Plain => usize::MAX,
            Self::Gzip => 32_000,
            Self::Brotli => (1 << BROTLI_WINDOW) - 1_000,
        }
    }

    /// How much text a piece must have before a compressed part for a name in it to be found there: best Brotli takes a
    /// position into its tree when the 128 bytes behind it are known.
    pub(super) const fn history(self, effort: Effort) -> usize {
        match (self, effort) {
            (Self::Brotli, Effort::Best) => 130,
            _ => 0,
        }
    }

    /// A part up to this size is stored: to set an encoder up costs more than there is to gain.
    pub(super) const fn stored_up_to(self) -> usize {
        match self {
            Self::Plain => 0,
            Self::Gzip | Self::Brotli => 160,
        }
    }

    /// What stands before bytes that are stored as they are; `None` where there are too many for one block.
    pub(super) fn stored(self, length: usize) -> Option<Vec<u8>> {
        let length = u16::try_from(length).ok().filter(|length| *length > 0)?;
        Some(match self {
            Self::Plain => Vec::new(),
            Self::Gzip => {
                let [low, high] = length.to_le_bytes();
                vec![0, low, high, !low, !high]
            }
            // Not last (1 bit), four nibbles of length (2 bits), the length less one, uncompressed (1 bit).
            Self::Brotli => {
                let bits = u32::from(length - 1) << 3 | 1 << 19;
                bits.to_le_bytes().into_iter().take(3).collect()
            }
        })
    }

    /// `part` as blocks that begin and end at a byte and follow on `before`, which they may copy from. They rest on
    /// nothing else of what came before: not on its last distances.
    pub(super) fn pack(self, part: &[u8], before: &[u8], effort: Effort) -> Option<Vec<u8>> {
        if part.is_empty() {
            return Some(Vec::new());
        }
        match self {
            Self::Plain => Some(part.to_vec()),
            Self::Gzip => deflate(part, before, effort),
            Self::Brotli => brotli(part, before, effort),
        }
    }

    /// The text of blocks alone; `None` where they are none.
    pub(super) fn unpack_blocks(self, blocks: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Plain => Some(blocks.to_vec()),
            Self::Gzip => {
                let mut text = Vec::new();
                let stream = [blocks, self.tail()].concat();
                let mut decoder = flate2::read::DeflateDecoder::new(stream.as_slice());
                decoder.read_to_end(&mut text).ok()?;
                Some(text)
            }
            Self::Brotli => self.unpack(&[&self.head(), blocks, self.tail()].concat()),
        }
    }

    /// The text of a whole stream; `None` where it is none.
    #[must_use]
    pub fn unpack(self, stream: &[u8]) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        match self {
            Self::Plain => text.extend_from_slice(stream),
            Self::Gzip => {
                flate2::read::GzDecoder::new(stream)
                    .read_to_end(&mut text)
                    .ok()?;
            }
            Self::Brotli => {
                brotli::Decompressor::new(stream, 1 << 16)
                    .read_to_end(&mut text)
                    .ok()?;
            }
        }
        Some(text)
    }
}

fn deflate(part: &[u8], before: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let level = match effort {
        Effort::Quick => Compression::new(5),
        Effort::Best => Compression::best(),
    };
    let mut encoder = Compress::new(level, false);
    if !before.is_empty() {
        // What is farther away than the window cannot be copied from.
        let near = before.len().saturating_sub(1 << 15);
        encoder.set_dictionary(before.get(near..)?).ok()?;
    }
    let mut packed = Vec::with_capacity(part.len() / 3 + 64);
    loop {
        let read = usize::try_from(encoder.total_in()).ok()?;
        let rest = part.get(read..)?;
        let status = encoder
            .compress_vec(rest, &mut packed, FlushCompress::Sync)
            .ok()?;
        let all = usize::try_from(encoder.total_in()).ok()? == part.len();
        // A flush is whole when it leaves room.
        if all && packed.len() < packed.capacity() {
            return Some(packed);
        }
        if status == Status::StreamEnd {
            return None;
        }
        packed.reserve(packed.len().max(1 << 12));
    }
}

/// A part of this size is worth tables of a megabyte.
const LARGE: usize = 64 * 1024;

fn brotli(part: &[u8], before: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let mut encoder = BrotliEncoderStateStruct::new(Tables);
    let params = &mut encoder.params;
    params.quality = match effort {
        // From 5 on an encoder fills tables of a megabyte and more before it begins. For the parts of a page, some KB each, that
        // takes seven times as long and saves a twenty-fifth; of a map it saves a twentieth at little cost.
        Effort::Quick if part.len() < LARGE => 4,
        Effort::Quick => 5,
        // 11 takes more than twice as long and saves half a percent.
        Effort::Best => 10,
    };
    // The stream allows for the whole window; a small text needs no tables for it.
    let sight = (part.len() + before.len()).next_power_of_two().ilog2() + 1;
    params.lgwin = i32::try_from(sight)
        .unwrap_or(0)
        .clamp(16, BROTLI_WINDOW.into());
    params.size_hint = part.len();
    // Blocks alone, which rest on no distances before them, nor on the dictionary, whose words lie behind the text.
    (params.catable, params.appendable, params.bare_stream) = (true, true, true);
    params.use_dictionary = false;
    if !before.is_empty() {
        encoder.set_custom_dictionary(before.len(), before);
    }
    let mut packed = Vec::with_capacity(part.len() / 4 + 64);
    let mut buffer = vec![0; 1 << 16];
    let (mut left, mut read) = (part.len(), 0);
    loop {
        let (mut room, mut written) = (buffer.len(), 0);
        let going = encoder.compress_stream(
            BrotliEncoderOperation::BROTLI_OPERATION_FINISH,
            &mut left,
            part,
            &mut read,
            &mut room,
            &mut buffer,
            &mut written,
            &mut None,
            &mut |_, _, _, _| (),
        );
        packed.extend_from_slice(buffer.get(..written)?);
        if !going {
            return None;
        }
        if encoder.is_finished() {
            BrotliEncoderDestroyInstance(&mut encoder);
            return Some(packed);
        }
    }
}
