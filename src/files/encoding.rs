//! Bytes become text and text becomes bytes: UTF-8, or UTF-16 and UTF-32 with a byte order mark.

/// How a file's text is written in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    MarkedUtf8,
    LittleUtf16,
    BigUtf16,
    LittleUtf32,
    BigUtf32,
}

/// Bytes that are no text.
#[derive(Debug, PartialEq, Eq)]
pub struct NotText {
    /// The text with U+FFFD for whatever cannot be read.
    pub lossy: String,
    /// Offset in `lossy` of the first U+FFFD put in.
    pub at: usize,
    /// Offset of the first byte that cannot be read.
    pub byte: usize,
}

/// UTF-32 stands before UTF-16, whose little-endian mark its own begins with.
const MARKED: [Encoding; 5] =
    [Encoding::MarkedUtf8, Encoding::LittleUtf32, Encoding::BigUtf32, Encoding::LittleUtf16, Encoding::BigUtf16];

impl Encoding {
    /// The encoding that the first bytes tell.
    pub fn of(bytes: &[u8]) -> Self {
        MARKED.into_iter().find(|encoding| bytes.starts_with(encoding.mark())).unwrap_or(Self::Utf8)
    }

    /// The text of the bytes, without the byte order mark.
    pub fn decode(self, bytes: Vec<u8>) -> Result<String, NotText> {
        let mark = self.mark().len();
        match self {
            Self::Utf8 => String::from_utf8(bytes).map_err(|error| not_utf8(error.as_bytes(), mark)),
            Self::MarkedUtf8 => {
                std::str::from_utf8(&bytes[mark..]).map(str::to_owned).map_err(|_| not_utf8(&bytes[mark..], mark))
            }
            Self::LittleUtf16 => decode_utf16(&bytes[mark..], mark, u16::from_le_bytes),
            Self::BigUtf16 => decode_utf16(&bytes[mark..], mark, u16::from_be_bytes),
            Self::LittleUtf32 => decode_utf32(&bytes[mark..], mark, u32::from_le_bytes),
            Self::BigUtf32 => decode_utf32(&bytes[mark..], mark, u32::from_be_bytes),
        }
    }

    /// The bytes of a text, with the byte order mark.
    pub fn encode(self, text: &str) -> Vec<u8> {
        let mut bytes = self.mark().to_vec();
        match self {
            Self::Utf8 | Self::MarkedUtf8 => bytes.extend_from_slice(text.as_bytes()),
            Self::LittleUtf16 => bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
            Self::BigUtf16 => bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes)),
            Self::LittleUtf32 => bytes.extend(text.chars().flat_map(|letter| u32::from(letter).to_le_bytes())),
            Self::BigUtf32 => bytes.extend(text.chars().flat_map(|letter| u32::from(letter).to_be_bytes())),
        }
        bytes
    }

    fn mark(self) -> &'static [u8] {
        match self {
            Self::Utf8 => &[],
            Self::MarkedUtf8 => &[0xEF, 0xBB, 0xBF],
            Self::LittleUtf16 => &[0xFF, 0xFE],
            Self::BigUtf16 => &[0xFE, 0xFF],
            Self::LittleUtf32 => &[0xFF, 0xFE, 0, 0],
            Self::BigUtf32 => &[0, 0, 0xFE, 0xFF],
        }
    }
}

fn not_utf8(bytes: &[u8], mark: usize) -> NotText {
    let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    NotText { lossy: String::from_utf8_lossy(bytes).into_owned(), at, byte: mark + at }
}

fn decode_utf16(bytes: &[u8], mark: usize, unit: fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let (units, rest) = bytes.as_chunks::<2>();
    let letters = char::decode_utf16(units.iter().map(|&bytes| unit(bytes)));
    let letters = letters.map(|letter| match letter {
        Ok(letter) => (Some(letter), 2 * letter.len_utf16()),
        Err(_) => (None, 2),
    });
    collect(letters, mark, rest)
}

fn decode_utf32(bytes: &[u8], mark: usize, unit: fn([u8; 4]) -> u32) -> Result<String, NotText> {
    let (units, rest) = bytes.as_chunks::<4>();
    collect(units.iter().map(|&bytes| (char::from_u32(unit(bytes)), 4)), mark, rest)
}

/// Joins characters, each with the number of bytes it took; bytes left over at the end are no character.
fn collect(letters: impl Iterator<Item = (Option<char>, usize)>, mark: usize, rest: &[u8]) -> Result<String, NotText> {
    let mut text = String::new();
    let mut byte = mark;
    let mut first = None;
    let rest = (!rest.is_empty()).then_some((None, rest.len()));
    for (letter, length) in letters.chain(rest) {
        if letter.is_none() && first.is_none() {
            first = Some((text.len(), byte));
        }
        text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        byte += length;
    }
    match first {
        None => Ok(text),
        Some((at, byte)) => Err(NotText { lossy: text, at, byte }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\"Name\": \"Größe 𝄞\"}\r\n";

    #[test]
    fn every_encoding_gives_back_its_text() {
        for encoding in MARKED.into_iter().chain([Encoding::Utf8]) {
            let bytes = encoding.encode(TEXT);
            assert_eq!(Encoding::of(&bytes), encoding);
            assert_eq!(encoding.decode(bytes), Ok(TEXT.to_owned()));
        }
    }

    #[test]
    fn the_first_bad_byte_of_utf8_is_named() {
        let fault = Encoding::Utf8.decode(b"abc\xE9def\xFF".to_vec()).expect_err("Latin-1 is not UTF-8");
        assert_eq!(fault, NotText { lossy: "abc\u{FFFD}def\u{FFFD}".to_owned(), at: 3, byte: 3 });
        let fault = Encoding::MarkedUtf8.decode(b"\xEF\xBB\xBFab\xC3".to_vec()).expect_err("the letter is cut off");
        assert_eq!((fault.at, fault.byte), (2, 5));
    }

    #[test]
    fn the_first_bad_byte_of_utf16_is_named() {
        let lone_surrogate = [0xFF, 0xFE, b'a', 0, 0x00, 0xD8, b'b', 0];
        let fault = Encoding::LittleUtf16.decode(lone_surrogate.to_vec()).expect_err("a surrogate needs its pair");
        assert_eq!(fault, NotText { lossy: "a\u{FFFD}b".to_owned(), at: 1, byte: 4 });
        let odd = [0xFE, 0xFF, 0, b'a', 0];
        let fault = Encoding::BigUtf16.decode(odd.to_vec()).expect_err("a byte is left over");
        assert_eq!((fault.at, fault.byte), (1, 4));
    }
}
