//! The law of blocks: they tile the text, byte for byte.

use pressroom::layout::Block;

/// What of the law the blocks of a text break, in words; nothing where it holds.
pub(crate) fn broken(text: &str, blocks: &[Block]) -> Option<String> {
    let mut end = 0;
    let mut joined = String::new();
    for block in blocks {
        if block.span.start() != end {
            return Some(format!("{block:?} does not begin where the one before it ends, at {end}"));
        }
        if block.span.is_empty() {
            return Some(format!("{block:?} holds nothing"));
        }
        let Some(part) = text.get(block.span.range()) else {
            return Some(format!("{block:?} leaves the text or cuts a character"));
        };
        joined.push_str(part);
        end = block.span.end();
    }
    (joined != text).then(|| format!("the blocks end at {end}, the text at {}", text.len()))
}
