use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Printed;

/// The number of a meeting in its series, as `XVI meeting`, `18th meeting`, `eighteenth meeting` give it.
///
/// *Structural*: the value is what the print reads as. Both exist because one release may use two forms.
///
/// # Syntax
///
/// Roman numerals in their usual form up to 399 (`IIII` and `IC` are refused); figures with or without `st`, `nd`,
/// `rd`, `th`; English words from `first` to `ninety-ninth`. Cyrillic `Х`, `І`, `С` inside a Roman numeral are read
/// as the letters that they look like.
///
/// ```
/// use pressroom::model::Ordinal;
///
/// for print in ["XVI", "16th", "sixteenth", "16"] {
///     assert_eq!(print.parse::<Ordinal>()?.value(), 16);
/// }
/// assert!("XIIII".parse::<Ordinal>().is_err());
/// # Ok::<(), pressroom::model::OrdinalError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "OrdinalWire", into = "OrdinalWire")]
pub struct Ordinal {
    value: u32,
    printed: Printed,
}

/// A text that is not an ordinal number.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not an ordinal number in Roman numerals, figures or words")]
pub struct OrdinalError(String);

impl Ordinal {
    /// The number, from 1.
    pub fn value(&self) -> u32 {
        self.value
    }

    /// The print.
    pub fn printed(&self) -> &Printed {
        &self.printed
    }

    /// The number that a print reads as.
    pub(crate) fn read(printed: &str) -> Option<u32> {
        read_figures(printed).or_else(|| read_roman(printed)).or_else(|| read_words(printed))
    }
}

impl FromStr for Ordinal {
    type Err = OrdinalError;

    fn from_str(text: &str) -> Result<Self, OrdinalError> {
        let value = Self::read(text);
        match (value, text.parse()) {
            (Some(value), Ok(printed)) => Ok(Self { value, printed }),
            _ => Err(OrdinalError(text.to_owned())),
        }
    }
}

impl fmt::Display for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed.fmt(f)
    }
}

/// `16`, `16th`, `21st`; the ending must fit the number.
fn read_figures(text: &str) -> Option<u32> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (figures, ending) = text.split_at_checked(digits)?;
    let value: u32 = figures.parse().ok().filter(|value| *value > 0 && !figures.starts_with('0'))?;
    let fitting = match (value % 100, value % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    (ending.is_empty() || ending.eq_ignore_ascii_case(fitting)).then_some(value)
}

/// A Roman numeral in its usual form, hundreds to ones.
fn read_roman(text: &str) -> Option<u32> {
    const TENS: [[&str; 9]; 3] = [
        ["C", "CC", "CCC", "", "", "", "", "", ""],
        ["X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"],
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"],
    ];
    if text.is_empty() || text.chars().count() > 12 {
        return None;
    }
    let latin: String = text.chars().map(latin_numeral).collect::<Option<_>>()?;
    let mut rest = latin.as_str();
    let mut value = 0;
    for numerals in TENS {
        value *= 10;
        let longest = numerals.iter().enumerate().filter(|(_, n)| !n.is_empty() && rest.starts_with(**n));
        if let Some((digit, numeral)) = longest.max_by_key(|(_, numeral)| numeral.len()) {
            value += digit as u32 + 1;
            rest = rest.strip_prefix(numeral)?;
        }
    }
    rest.is_empty().then_some(value)
}

/// The Latin numeral that a letter is, or that a Cyrillic letter looks like.
fn latin_numeral(c: char) -> Option<char> {
    Some(match c {
        'I' | 'V' | 'X' | 'L' | 'C' => c,
        'Х' => 'X',
        'І' => 'I',
        'С' => 'C',
        _ => return None,
    })
}

/// `first` to `ninety-ninth`, in any case.
fn read_words(text: &str) -> Option<u32> {
    const ONES: [&str; 19] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ];
    const TENS: [(&str, &str); 8] = [
        ("twenty", "twentieth"),
        ("thirty", "thirtieth"),
        ("forty", "fortieth"),
        ("fifty", "fiftieth"),
        ("sixty", "sixtieth"),
        ("seventy", "seventieth"),
        ("eighty", "eightieth"),
        ("ninety", "ninetieth"),
    ];
    let one = |word: &str| ONES.iter().position(|one| word.eq_ignore_ascii_case(one)).map(|at| at as u32 + 1);
    let ten = |at: usize| at as u32 * 10 + 20;
    if let Some((tens, ones)) = text.split_once(['-', ' ']) {
        let tens = TENS.iter().position(|(ten, _)| tens.eq_ignore_ascii_case(ten))?;
        return one(ones).filter(|ones| *ones < 10).map(|ones| ten(tens) + ones);
    }
    one(text).or_else(|| TENS.iter().position(|(_, tenth)| text.eq_ignore_ascii_case(tenth)).map(ten))
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct OrdinalWire {
    /// The number, from 1: what the print reads as.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    value: u32,
    /// The print.
    printed: Printed,
}

impl TryFrom<OrdinalWire> for Ordinal {
    type Error = OrdinalError;

    fn try_from(wire: OrdinalWire) -> Result<Self, OrdinalError> {
        match Self::read(wire.printed.as_str()) {
            Some(value) if value == wire.value => Ok(Self { value, printed: wire.printed }),
            _ => Err(OrdinalError(wire.printed.to_string())),
        }
    }
}

impl From<Ordinal> for OrdinalWire {
    fn from(ordinal: Ordinal) -> Self {
        Self { value: ordinal.value, printed: ordinal.printed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_releases() {
        for (print, value) in [
            ("XVI", 16),
            ("ХІХ", 19),
            ("ХV", 15),
            ("XL", 40),
            ("CCCXCIX", 399),
            ("18th", 18),
            ("1st", 1),
            ("22nd", 22),
            ("113th", 113),
            ("23", 23),
            ("eighteenth", 18),
            ("Twentieth", 20),
            ("twenty-second", 22),
            ("forty second", 42),
        ] {
            assert_eq!(Ordinal::read(print), Some(value), "{print:?}");
        }
    }

    #[test]
    fn malformed_numbers_are_refused() {
        for bad in [
            "",
            "IIII",
            "IC",
            "VX",
            "XVIth",
            "0",
            "016",
            "1nd",
            "11st",
            "twenty-tenth",
            "onetwo",
            "-1",
            "xvi",
        ] {
            assert_eq!(Ordinal::read(bad), None, "{bad:?}");
        }
    }
}
