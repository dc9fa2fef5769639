//! The key of a word: what names and lexicons are looked up by.

use std::hash::{BuildHasher, Hasher};

/// A word without case, accents and look-alike letters, as a number.
///
/// For words of up to eight ASCII bytes the key *is* the word (each step can be undone), so equal keys mean equal
/// words. Longer words can share a key; who needs certainty compares them with [`same_word`] too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub(crate) struct WordKey(u64);

/// An odd number, so that the multiplication can be undone; its high bits are well mixed (2^64 / golden ratio).
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// The bit that makes ASCII letters lower case, in each byte.
const LOWER: u64 = 0x2020_2020_2020_2020;

impl WordKey {
    /// No word at all.
    pub(crate) const NONE: Self = Self(0);

    /// The key of a word of ASCII letters and digits.
    pub(crate) const fn of_ascii(word: &[u8]) -> Self {
        let mut key = 0;
        let mut rest = word;
        while let Some((chunk, tail)) = rest.split_first_chunk::<8>() {
            key = step(key, u64::from_le_bytes(*chunk) | LOWER);
            rest = tail;
        }
        let mut last = 0;
        let mut shift = 0;
        while let [byte, tail @ ..] = rest {
            last |= ((*byte | 0x20) as u64) << shift;
            shift += 8;
            rest = tail;
        }
        Self(if shift > 0 { step(key, last) } else { key })
    }

    /// The key of the first `len` bytes, an ASCII word. The same as [`of_ascii`](Self::of_ascii), and faster for short
    /// words with text behind them, which nearly all are.
    pub(crate) fn of_ascii_start(bytes: &[u8], len: usize) -> Self {
        match (bytes.first_chunk::<8>(), len) {
            (Some(chunk), 1..=8) => {
                let mask = u64::MAX >> (64 - 8 * len);
                Self(step(0, (u64::from_le_bytes(*chunk) | LOWER) & mask))
            }
            _ => Self::of_ascii(bytes.get(..len).unwrap_or_default()),
        }
    }

    /// The key of any word.
    pub(crate) fn of(word: &str) -> Self {
        if word.is_ascii() { Self::of_ascii(word.as_bytes()) } else { Self::of_ascii(fold(word).as_bytes()) }
    }

    /// A figure in the place of a word: it is never looked up.
    pub(crate) const fn of_number(number: u32) -> Self {
        Self(number as u64)
    }

    /// The figure that [`of_number`](Self::of_number) took.
    pub(crate) const fn as_number(self) -> u32 {
        self.0 as u32
    }

    /// The key of a word at a place of a tree.
    pub(crate) const fn mixed(self, place: u32) -> Self {
        Self((self.0 ^ place as u64).wrapping_mul(MIX))
    }

    /// A slot in a table of a power of two places.
    pub(crate) const fn slot(self, places: usize) -> usize {
        (self.0 >> 32) as usize & (places - 1)
    }
}

const fn step(key: u64, chunk: u64) -> u64 {
    (key ^ chunk).wrapping_mul(MIX)
}

/// Hashes word keys, which are mixed already, by themselves.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct MixedKeys;

/// The state of [`MixedKeys`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct MixedKey(u64);

impl BuildHasher for MixedKeys {
    type Hasher = MixedKey;

    fn build_hasher(&self) -> MixedKey {
        MixedKey::default()
    }
}

impl Hasher for MixedKey {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        // Tables take the low bits; the mixing leaves the high ones best.
        self.0 = (self.0 ^ key).rotate_left(32);
    }
}

/// Whether a word of a text is this folded one.
pub(crate) fn same_word(word: &str, folded: &str) -> bool {
    if word.is_ascii() { word.eq_ignore_ascii_case(folded) } else { fold(word) == folded }
}

/// The word in lower case, accents dropped; Cyrillic look-alikes become Latin where the word has Latin letters too.
pub(crate) fn fold(word: &str) -> String {
    let latin = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'A'..='Z' | 'a'..='z' | '0'..='9' => folded.push(c.to_ascii_lowercase()),
            // Combining accents of decomposed text.
            '\u{300}'..='\u{36f}' => {}
            _ => match latin.then(|| look_alike(c)).flatten().or_else(|| without_accent(c)) {
                Some(plain) => folded.push(plain),
                None => folded.extend(c.to_lowercase()),
            },
        }
    }
    folded
}

/// The Latin letter, in lower case, that a Cyrillic one looks like.
pub(crate) const fn look_alike(c: char) -> Option<char> {
    Some(match c {
        'А' | 'а' => 'a',
        'В' => 'b',
        'Е' | 'е' => 'e',
        'К' | 'к' => 'k',
        'М' => 'm',
        'Н' => 'h',
        'О' | 'о' => 'o',
        'Р' | 'р' => 'p',
        'С' | 'с' => 'c',
        'Т' => 't',
        'Х' | 'х' => 'x',
        'У' | 'у' => 'y',
        'І' | 'і' => 'i',
        'Ј' | 'ј' => 'j',
        'Ѕ' | 'ѕ' => 's',
        _ => return None,
    })
}

/// The plain letter of an accented Latin one, in lower case, for the letters of European names.
const fn without_accent(c: char) -> Option<char> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ď'..='đ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'e',
        'Ĝ'..='ģ' => 'g',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'i',
        'Ķ' | 'ķ' => 'k',
        'Ĺ'..='ł' => 'l',
        'Ñ' | 'ñ' | 'Ń'..='ň' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => 'o',
        'Ŕ'..='ř' => 'r',
        'Ś'..='š' | 'Ș' | 'ș' => 's',
        'Ţ'..='ŧ' | 'Ț' | 'ț' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'u',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => 'y',
        'Ź'..='ž' => 'z',
        _ => return None,
    })
}

/// The words of a name: runs of letters and digits, without the possessive `'s`.
pub(crate) fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}')))
        .map(|word| word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word))
        .map(|word| word.trim_matches(['\'', '’']))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_look_alikes_do_not_change_a_key() {
        for (one, other) in
            [("CSTO", "csto"), ("Antonio", "António"), ("CRRF", "СRRF"), ("Taalatbek", "Тaalatbek")]
        {
            assert_eq!(WordKey::of(one), WordKey::of(other), "{one} {other}");
        }
        assert_eq!(fold("Dačić"), "dacic");
        assert_ne!(WordKey::of("Минск"), WordKey::of("Minsk"));
    }

    #[test]
    fn short_words_have_keys_of_their_own() {
        let keys: Vec<_> = ["a", "aa", "aaaaaaaa", "aaaaaaaaa", "b"].map(WordKey::of).to_vec();
        for (at, key) in keys.iter().enumerate() {
            assert!(!keys[at + 1..].contains(key));
        }
    }

    #[test]
    fn both_ways_to_a_key_agree() {
        let text = b"Consultative Coordination";
        for len in 1..=text.len() {
            assert_eq!(WordKey::of_ascii_start(text, len), WordKey::of_ascii(&text[..len]));
        }
    }

    #[test]
    fn words_of_names() {
        let all = |name| words(name).collect::<Vec<_>>();
        assert_eq!(all("People's Republic of China"), ["People", "Republic", "of", "China"]);
        assert_eq!(all("Cholpon-Ata"), ["Cholpon", "Ata"]);
    }
}
