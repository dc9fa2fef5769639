//! An explanation shows each block of a page, in order, without a line left out.

use pressroom::export::Explanation;
use pressroom::parse;
use pressroom::source::Text;
use proptest::prelude::*;

use crate::{configuration, page_language, tiling};

/// The lines of a text. LF, CRLF and a lone CR each end one.
fn line_count(text: &str) -> usize {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split_terminator('\n').count()
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn explained_blocks_tile_the_text(page in page_language::page(), width in 0_usize..200) {
        let parsed = parse(&page);
        let blocks = parsed.blocks();
        prop_assert_eq!(tiling::broken(&page, blocks), None);
        prop_assert!(blocks.iter().all(|block| block.kind == block.reason.kind()));

        let print = Explanation::new(Text::new(&page).unwrap(), blocks).width(width).to_string();
        let rows: Vec<(usize, usize)> = print.lines().filter_map(line_range).collect();
        prop_assert_eq!(rows.len(), blocks.len(), "{}", &print);
        let mut end = 0;
        for (row, block) in rows.iter().zip(blocks) {
            // Only a date beside a text shares its line with another block.
            let begins_line = page.get(..block.span.start() as usize).is_some_and(|before| before.is_empty() || before.ends_with(['\n', '\r']));
            prop_assert_eq!(row.0, if begins_line { end + 1 } else { end }, "{}", &print);
            end = row.1;
        }
        prop_assert_eq!(end, line_count(&page), "{}", &print);
    }

    #[test]
    fn an_explanation_is_harmless_and_as_wide_as_it_may_be(page in page_language::page(), width in 60_usize..200) {
        let parsed = parse(&page);
        let print = Explanation::new(Text::new(&page).unwrap(), parsed.blocks()).width(width).to_string();
        let hostile = |c: char| c != '\n' && (c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c));
        prop_assert!(!print.contains(hostile), "{:?}", &print);
        prop_assert!(print.lines().all(|line| line.chars().count() <= width), "{}", &print);
    }
}

/// The first and the last line that a row tells, where it is the first row of a block.
fn line_range(row: &str) -> Option<(usize, usize)> {
    let (range, _) = row.trim_start().split_once("  ")?;
    // The rows below the first are indented by more than a number of lines is wide.
    if row.len() - row.trim_start().len() > 15 {
        return None;
    }
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    Some((first.parse().ok()?, last.parse().ok()?))
}
