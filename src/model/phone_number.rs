use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Printed;
use crate::vocabulary::{closed_codes, serde_as_text};

closed_codes! {
    /// What a number is for. *Closed.* One number can be both: vCard (RFC 6350) has it as `TYPE=voice,fax`.
    pub enum PhoneFeature {
        /// It can be called.
        Voice = "voice",
        /// It takes a fax.
        Fax = "fax",
    }
}

/// A number in the international form of ITU-T E.164: `+`, then 7 to 15 digits, the first not 0.
///
/// *Lexical*.
///
/// ```
/// use pressroom::model::DialString;
///
/// assert!("+74956213323".parse::<DialString>().is_ok());
/// for bad in ["74956213323", "+7 495 621", "+07495621"] {
///     assert!(bad.parse::<DialString>().is_err());
/// }
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("pattern" = PATTERN)))]
pub struct DialString(Cow<'static, str>);

/// The form as a regular expression that every engine reads alike.
#[cfg(feature = "schema")]
const PATTERN: &str = r"^\+[1-9][0-9]{6,14}$";

/// A text that is not a number in international form.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not a telephone number in international form: `+` and 7 to 15 digits")]
pub struct DialStringError(String);

impl DialString {
    /// A number from a table.
    ///
    /// # Panics
    ///
    /// Where the text is not `+` and 7 to 15 digits; in a constant this stops the build.
    pub const fn constant(number: &'static str) -> Self {
        assert!(is_dial_string(number), "not a telephone number in international form");
        Self(Cow::Borrowed(number))
    }

    /// The number with its `+`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `+`, a digit that is not 0, then 6 to 14 more.
const fn is_dial_string(text: &str) -> bool {
    let [b'+', b'1'..=b'9', more @ ..] = text.as_bytes() else { return false };
    let mut rest = more;
    while let [digit, tail @ ..] = rest {
        if !digit.is_ascii_digit() {
            return false;
        }
        rest = tail;
    }
    6 <= more.len() && more.len() <= 14
}

impl FromStr for DialString {
    type Err = DialStringError;

    fn from_str(text: &str) -> Result<Self, DialStringError> {
        if is_dial_string(text) {
            Ok(Self(Cow::Owned(text.to_owned())))
        } else {
            Err(DialStringError(text.to_owned()))
        }
    }
}

impl fmt::Display for DialString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for DialString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

serde_as_text!(DialString, "a telephone number as `+` and digits");

/// A telephone number as a contact block prints it.
///
/// *Lexical*: made by reading the print only. A number that cannot be dialled as printed (no country code, say)
/// has no `e164`, and is kept.
///
/// # Example
///
/// ```
/// use pressroom::model::{PhoneFeature, PhoneNumber};
///
/// let number: PhoneNumber = "+7495-621-33-23-tel/fax".parse()?;
/// assert_eq!(number.e164().unwrap().as_str(), "+74956213323");
/// assert_eq!(number.features(), [PhoneFeature::Voice, PhoneFeature::Fax]);
///
/// let local: PhoneNumber = "621-33-23".parse()?;
/// assert_eq!(local.e164(), None);
/// # Ok::<(), pressroom::model::PhoneNumberError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "PhoneWire", into = "PhoneWire")]
pub struct PhoneNumber {
    e164: Option<DialString>,
    printed: Printed,
    features: Features,
}

/// The non-empty set of features, in the order of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Features {
    Voice,
    Fax,
    Both,
}

/// Why a text is not a telephone number.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct PhoneNumberError(#[from] Kind);

#[derive(Clone, Debug, PartialEq, Eq, Error)]
enum Kind {
    #[error("`{0}` is not a telephone number as contact blocks print them")]
    Form(String),
    #[error("the number in international form differs from what the printed one reads as")]
    Differs,
    #[error("a number has one or both of the features `voice` and `fax`")]
    Features,
}

impl PhoneNumber {
    /// A number from a table: its print, its international form and what it is for.
    ///
    /// ```
    /// use pressroom::model::{PhoneFeature, PhoneNumber};
    ///
    /// const DESK: PhoneNumber = PhoneNumber::constant("+7495-621-33-23-tel/fax", "+74956213323", PhoneFeature::ALL);
    /// assert_eq!("+7495-621-33-23-tel/fax".parse(), Ok(DESK));
    /// ```
    ///
    /// # Panics
    ///
    /// Where the two numbers differ, or no feature is given; in a constant this stops the build.
    pub const fn constant(printed: &'static str, e164: &'static str, features: &[PhoneFeature]) -> Self {
        assert!(same_digits(printed, e164), "the print has the digits of the number");
        let features = match features {
            [PhoneFeature::Voice] => Features::Voice,
            [PhoneFeature::Fax] => Features::Fax,
            [PhoneFeature::Voice, PhoneFeature::Fax] => Features::Both,
            #[expect(clippy::panic, reason = "documented; it stops the build of a wrong table")]
            _ => panic!("features are `voice`, `fax` or both, in this order"),
        };
        Self { e164: Some(DialString::constant(e164)), printed: Printed::constant(printed), features }
    }

    /// The number in international form, where the print gives one.
    pub fn e164(&self) -> Option<&DialString> {
        self.e164.as_ref()
    }

    /// The print, with its label (`-tel/fax`).
    pub fn printed(&self) -> &Printed {
        &self.printed
    }

    /// What it is for, sorted; a number without a label is a voice number.
    pub fn features(&self) -> &'static [PhoneFeature] {
        self.features.as_slice()
    }
}

/// Whether two texts have the same ASCII digits in the same order.
const fn same_digits(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    loop {
        match (one, other) {
            ([a, rest @ ..], _) if !a.is_ascii_digit() => one = rest,
            (_, [b, rest @ ..]) if !b.is_ascii_digit() => other = rest,
            ([a, rest_of_one @ ..], [b, rest_of_other @ ..]) if *a == *b => {
                (one, other) = (rest_of_one, rest_of_other);
            }
            ([], []) => return true,
            _ => return false,
        }
    }
}

impl Features {
    fn as_slice(self) -> &'static [PhoneFeature] {
        match self {
            Self::Voice => &[PhoneFeature::Voice],
            Self::Fax => &[PhoneFeature::Fax],
            Self::Both => PhoneFeature::ALL,
        }
    }

    /// From the words that stand before or behind the digits.
    fn read(label: &str) -> Option<Self> {
        let (mut voice, mut fax) = (false, false);
        for word in label.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
            match word.to_ascii_lowercase().as_str() {
                "tel" | "phone" | "telephone" | "voice" | "mobile" | "mob" => voice = true,
                "fax" => fax = true,
                _ => return None,
            }
        }
        Some(match (voice, fax) {
            (_, false) => Self::Voice,
            (false, true) => Self::Fax,
            (true, true) => Self::Both,
        })
    }
}

impl FromStr for PhoneNumber {
    type Err = PhoneNumberError;

    /// Reads a number with an optional label before or behind it.
    ///
    /// The digits may be grouped by hyphens, dots, slashes, blanks and brackets; the label is one or more of
    /// `tel`, `phone`, `fax` and the like. The label is split off first, for on a keypad its letters are digits.
    fn from_str(text: &str) -> Result<Self, PhoneNumberError> {
        let form = || Kind::Form(text.to_owned());
        let printed: Printed = text.parse().map_err(|_| form())?;
        let is_number_char = |c: char| c.is_ascii_digit() || c == '+';
        let start = text.find(is_number_char).ok_or_else(form)?;
        let end = text.rfind(is_number_char).ok_or_else(form)? + 1;
        let (before, number, behind) = (text.get(..start), text.get(start..end), text.get(end..));
        let (Some(before), Some(number), Some(behind)) = (before, number, behind) else {
            return Err(form().into());
        };
        let plain = |label: &str| label.chars().all(|c| c.is_ascii_alphabetic() || " -./:(),".contains(c));
        if !plain(before) || !plain(behind) {
            return Err(form().into());
        }
        let features = Features::read(&[before, behind].join(" ")).ok_or_else(form)?;
        let grouped = |c: char| c.is_ascii_digit() || " -./()\u{2011}\u{2013}".contains(c);
        let digits_only = number.strip_prefix('+').unwrap_or(number);
        let digits: String = digits_only.chars().filter(char::is_ascii_digit).collect();
        if !digits_only.chars().all(grouped) || !(5..=20).contains(&digits.len()) {
            return Err(form().into());
        }
        let e164 = number.starts_with('+').then(|| format!("+{digits}").parse().ok()).flatten();
        Ok(Self { e164, printed, features })
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.printed.fmt(f)
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
struct PhoneWire {
    /// The number in international form, where the print gives one: what the print reads as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    e164: Option<DialString>,
    /// The print, with its label (`-tel/fax`).
    printed: Printed,
    /// What it is for; a number without a label is a voice number.
    #[cfg_attr(feature = "schema", schemars(length(min = 1), extend("uniqueItems" = true)))]
    features: Vec<PhoneFeature>,
}

impl TryFrom<PhoneWire> for PhoneNumber {
    type Error = PhoneNumberError;

    fn try_from(wire: PhoneWire) -> Result<Self, PhoneNumberError> {
        let features = match wire.features.as_slice() {
            [PhoneFeature::Voice] => Features::Voice,
            [PhoneFeature::Fax] => Features::Fax,
            [PhoneFeature::Voice, PhoneFeature::Fax] | [PhoneFeature::Fax, PhoneFeature::Voice] => {
                Features::Both
            }
            _ => return Err(Kind::Features.into()),
        };
        let read: Self = wire.printed.as_str().parse()?;
        if read.e164 != wire.e164 {
            return Err(Kind::Differs.into());
        }
        // A label can stand apart from the number (a line `Fax:` above it), so the features are taken as they come.
        Ok(Self { features, ..read })
    }
}

impl From<PhoneNumber> for PhoneWire {
    fn from(number: PhoneNumber) -> Self {
        Self { e164: number.e164, printed: number.printed, features: number.features.as_slice().to_vec() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(printed: &str, e164: Option<&str>, features: &[PhoneFeature]) {
        let number: PhoneNumber = printed.parse().unwrap();
        assert_eq!(number.e164().map(DialString::as_str), e164);
        assert_eq!(number.features(), features);
    }

    #[test]
    fn prints_of_contact_blocks() {
        use PhoneFeature::{Fax, Voice};
        reads("+7495-795-27-10", Some("+74957952710"), &[Voice]);
        reads("+7495-621-33-23-tel/fax", Some("+74956213323"), &[Voice, Fax]);
        reads("+7495-621-33-23 phone/fax", Some("+74956213323"), &[Voice, Fax]);
        reads("+7495-625-76-20-fax", Some("+74956257620"), &[Fax]);
        reads("Tel.: +7 (495) 795-27-10", Some("+74957952710"), &[Voice]);
        reads("Fax: 625-76-20", None, &[Fax]);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for bad in
            ["", "12", "tel", "+7495-795-27-10 or so", "room 12345", "+7495 +7496", "09.02.2022 in Minsk"]
        {
            assert!(bad.parse::<PhoneNumber>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_document_cannot_change_the_number_it_prints() {
        let changed = r#"{"e164": "+10000000", "printed": "+7495-795-27-10", "features": ["voice"]}"#;
        assert!(serde_json::from_str::<PhoneNumber>(changed).unwrap_err().to_string().contains("differs"));
    }
}
