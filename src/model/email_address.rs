use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::vocabulary::serde_as_text;

/// An e-mail address of the everyday form: the `dot-atom` form of RFC 5322 with a dotted ASCII domain.
///
/// *Lexical*: one `@`, a local part of atom characters, a domain of at least two labels. Quoted local parts and
/// addresses of bare hosts, which no release prints, are not read.
///
/// ```
/// use pressroom::model::EmailAddress;
///
/// let address: EmailAddress = "press@example.org".parse()?;
/// assert_eq!(address.domain(), "example.org");
/// assert!("press@example".parse::<EmailAddress>().is_err());
/// # Ok::<(), pressroom::model::EmailAddressError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "String", extend("pattern" = PATTERN, "maxLength" = MAX_LENGTH)))]
pub struct EmailAddress(Cow<'static, str>);

/// The form as a regular expression that every engine reads alike.
#[cfg(feature = "schema")]
const PATTERN: &str = concat!(
    r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@",
    r"[A-Za-z0-9]+(-+[A-Za-z0-9]+)*(\.[A-Za-z0-9]+(-+[A-Za-z0-9]+)*)+$"
);

/// The longest address that mail is delivered to (RFC 5321).
const MAX_LENGTH: usize = 254;

/// A text that is not an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not an e-mail address")]
pub struct EmailAddressError(String);

impl EmailAddress {
    /// An address from a table.
    ///
    /// # Panics
    ///
    /// Where the text is not an address; in a constant this stops the build.
    pub const fn constant(address: &'static str) -> Self {
        assert!(is_address(address), "not an e-mail address");
        Self(Cow::Borrowed(address))
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

/// `atext` of RFC 5322.
const fn is_atom_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/' | b'=' | b'?' | b'^'..=b'`' | b'{'..=b'~'
        )
}

/// `dot-atom "@" label 1*("." label)`
const fn is_address(text: &str) -> bool {
    let mut rest = text.as_bytes();
    // Before the `@`: whether a part has begun; behind it: how many labels, and what the last byte was.
    let mut in_part = false;
    let mut labels = None;
    let mut last = 0;
    while let [byte, tail @ ..] = rest {
        match (labels, *byte) {
            (None, b'@') if in_part => (labels, in_part) = (Some(1), false),
            (None, b'.') if in_part => in_part = false,
            (None, byte) if is_atom_byte(byte) => in_part = true,
            (Some(count), b'.') if in_part && last != b'-' => (labels, in_part) = (Some(count + 1), false),
            (Some(_), b'-') if in_part => {}
            (Some(_), byte) if byte.is_ascii_alphanumeric() => in_part = true,
            _ => return false,
        }
        last = *byte;
        rest = tail;
    }
    text.len() <= MAX_LENGTH && in_part && last != b'-' && matches!(labels, Some(2..))
}

impl FromStr for EmailAddress {
    type Err = EmailAddressError;

    fn from_str(text: &str) -> Result<Self, EmailAddressError> {
        if is_address(text) {
            Ok(Self(Cow::Owned(text.to_owned())))
        } else {
            Err(EmailAddressError(text.to_owned()))
        }
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

serde_as_text!(EmailAddress, "an e-mail address");

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn addresses() {
        for good in ["a@b.co", "odkb-pressa@gov.ru", "first.last+tag@sub.example.org"] {
            assert!(is_address(good), "{good:?}");
        }
        for bad in [
            "", "@", "a@", "@b.co", "a@b", "a@@b.co", "a b@c.de", "a@-b.co", "a@b..co", ".a@b.co",
            "a@b.co\n", "ä@b.co",
        ] {
            assert!(!is_address(bad), "{bad:?}");
        }
    }
}
