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
pub struct EmailAddress(String);

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
fn is_atom_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let atom = |part: &str| !part.is_empty() && part.bytes().all(is_atom_byte);
    let label = |part: &str| {
        let hyphen_at_edge = part.starts_with('-') || part.ends_with('-');
        !part.is_empty() && !hyphen_at_edge && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    text.len() <= MAX_LENGTH
        && local.split('.').all(atom)
        && domain.contains('.')
        && domain.split('.').all(label)
}

impl FromStr for EmailAddress {
    type Err = EmailAddressError;

    fn from_str(text: &str) -> Result<Self, EmailAddressError> {
        if is_address(text) { Ok(Self(text.to_owned())) } else { Err(EmailAddressError(text.to_owned())) }
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
