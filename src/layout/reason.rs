//! Why a block was taken for what it is.

use std::fmt;

use super::BlockKind;

/// Makes the reasons: name, kind of block, sentence.
macro_rules! reasons {
    ($($(#[$doc:meta])* $variant:ident => $kind:ident, $sentence:literal;)+) => {
        /// Why a block was taken for what it is. *Closed.*
        ///
        /// A block has the reason by which it was decided, and each reason decides for one kind of block, so a kind
        /// and its reason cannot disagree. `Display` gives a sentence for people, whose words may change.
        ///
        /// ```
        /// use pressroom::layout::{BlockKind, Reason};
        ///
        /// let parsed = pressroom::parse("The Council met 09.02.2022\nIt met.\n");
        /// let headline = parsed.blocks()[0];
        /// assert_eq!(headline.reason, Reason::DateBehind);
        /// assert_eq!(headline.reason.kind(), BlockKind::Headline);
        /// assert_eq!(headline.reason.to_string(), "the first line with a date behind it");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Reason { $($(#[$doc])* $variant,)+ }

        impl Reason {
            /// Every reason, in the order in which pages mostly show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// What is decided by it.
            pub const fn kind(self) -> BlockKind {
                match self { $(Self::$variant => BlockKind::$kind),+ }
            }

            /// The reason as a sentence, without a stop.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $sentence),+ }
            }
        }
    };
}

reasons! {
    /// A line without anything printed on it.
    NothingPrinted => Blank, "nothing is printed here";

    /// A date line above the article, or on a page without one: a teaser begins.
    TeaserDate => Date, "a date and nothing else, before any article: a teaser begins";
    /// A date line of the article.
    ArticleDate => Date, "a date and nothing else, in the article";
    /// A date that opens a line above the article, or on a page without one: a teaser begins.
    DateOpensTeaser => Date, "a date in front of a text, before any article: a teaser begins";
    /// A date that opens a line of the article.
    DateOpensText => Date, "a date in front of a text, in the article";
    /// The date on the line of the headline or of its second print.
    DateBehindHeadline => Date, "a date behind the headline, on its line";

    /// A line above the article, on a page that divides its teasers by dates.
    TextOfDatedTeasers => Paragraph, "a text above the article, where dates divide the teasers";
    /// A line above the article, on a page whose teasers have no dates.
    UndatedTeaser => Paragraph, "a text above the article, where no teaser has a date: each text is one";
    /// A line of a page of teasers.
    ListedText => Paragraph, "a text of a list: the page has date lines, no headline and no contact";
    /// A line of an article with a headline.
    BelowHeadline => Paragraph, "a text below the headline";
    /// A line of a page without a headline that is no list of teasers.
    NoHeadline => Paragraph, "a text of a page on which no line is a headline";

    /// The next line of text is the same.
    PrintedTwice => Headline, "the next line of text is the same";
    /// The next line of text begins with the same forty characters, and a date stands behind it.
    BegunAgainAboveDate => Headline, "the next line of text begins with the same 40 characters, and a date is behind it";
    /// It is as long as the site lets the first print be, and the next line of text begins with the same forty characters.
    CutAndBegunAgain => Headline, "cut at 255 characters, and the next line of text begins with the same 40";
    /// The first line of text with a date behind it.
    DateBehind => Headline, "the first line with a date behind it";
    /// The first line, those of dated teasers aside, that does not end as a sentence does.
    OpenEnd => Headline, "the first line outside dated teasers that does not end as a sentence does";
    /// The first text of the page, above a date.
    FirstAboveDate => Headline, "the first text of the page, and a date is below it";

    /// The headline, the same.
    HeadlineAgain => HeadlineRepeat, "the headline a second time";
    /// It begins with the first forty characters of the headline, and a date stands behind it.
    BeginsAsHeadline => HeadlineRepeat, "it begins with the headline's first 40 characters, and a date is behind it";
    /// It begins with the first forty characters of a headline that is as long as the site lets the first print be.
    HeadlineUncut => HeadlineRepeat, "it begins with the first 40 characters of the headline, which is cut at 255";

    /// A short line at the end of the page with the post of whoever answers the press.
    PressPost => Contact, "a short line at the end of the page that names a press post";
    /// A line at the end of the page that is mostly digits.
    TelephoneNumber => Contact, "seven digits or more, no more letters than digits, at the end of the page";
    /// A line at the end of the page with an e-mail address.
    EmailAddress => Contact, "a short line at the end of the page with an e-mail address";
    /// A line of one to three capitalised words below other lines of the contact.
    ContactName => Contact, "one to three capitalised words, below another line of the contact";

    /// One drawing character, over and over.
    Drawn => Rule, "a line drawn with one character";
    /// It ends as names of image files do.
    ImageName => Image, "it ends as the name of an image file does";
    /// A word or two that the site prints on every page.
    SiteControl => Chrome, "a control that the site prints";
    /// The words with which the site offers a file.
    DownloadLink => Chrome, "the site offers a file here";
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::super::Layout;
    use super::Reason::*;
    use super::*;
    use crate::source::Text;

    /// For each reason a page, and the line that is decided by it.
    const PAGES: &[(Reason, &str, &str)] = &[
        (NothingPrinted, "\u{a0}\n", ""),
        (TeaserDate, "24.11.2023\nA teaser.\nThe Council met\nIt met.", "24.11.2023"),
        (ArticleDate, "The Council met\n24.11.2023\nIt met.", "24.11.2023"),
        (DateOpensTeaser, "24.11.2023A teaser.\nThe Council met\nIt met.", "24.11.2023"),
        (DateOpensText, "The Council met\n24.11.2023 It met.", "24.11.2023"),
        (DateBehindHeadline, "The Council met 24.11.2023\nIt met.", "24.11.2023"),
        (TextOfDatedTeasers, "24.11.2023\nA teaser.\nThe Council met\nIt met.", "A teaser."),
        (UndatedTeaser, "A teaser.\nThe Council met\nIt met.", "A teaser."),
        (ListedText, "24.11.2023\nA teaser.\n\n23.11.2023\nThe Council met", "A teaser."),
        (BelowHeadline, "The Council met\nIt met.", "It met."),
        (NoHeadline, "It met.\n", "It met."),
        (PrintedTwice, "A teaser.\nThe Council met.\nThe Council met.\nIt met.", "The Council met."),
        (BegunAgainAboveDate, LONGER_ABOVE_DATE, "The Council of the Organization met in Minsk"),
        (CutAndBegunAgain, CUT, cut_line()),
        (DateBehind, "A teaser.\nThe Council met 24.11.2023\nIt met.", "The Council met"),
        (OpenEnd, "A teaser.\nThe Council met\nIt met.", "The Council met"),
        (FirstAboveDate, "What did the Council do?\n24.11.2023\nIt met.", "What did the Council do?"),
        (HeadlineAgain, "The Council met\n\nThe Council met 24.11.2023\nIt met.", "The Council met"),
        (BeginsAsHeadline, LONGER_ABOVE_DATE, "The Council of the Organization met in Minsk and spoke"),
        (HeadlineUncut, CUT, UNCUT),
        (PressPost, "It met.\nThe Press Secretary\nAnna Example", "The Press Secretary"),
        (TelephoneNumber, "It met.\nThe Press Secretary\n+7495-795-27-10", "+7495-795-27-10"),
        (EmailAddress, "It met.\nThe Press Secretary\npress@example.org", "press@example.org"),
        (ContactName, "It met.\nThe Press Secretary\nAnna Example", "Anna Example"),
        (Drawn, "It met.\n_____\nThe Press Secretary", "_____"),
        (ImageName, "The Council met\nIMG_1.jpg\nIt met.", "IMG_1.jpg"),
        (SiteControl, "It met.\nGo back", "Go back"),
        (DownloadLink, "It met.\nDownload document Plan.docx", "Download document Plan.docx"),
    ];

    const LONGER_ABOVE_DATE: &str = "The Council of the Organization met in Minsk\n\
                                     The Council of the Organization met in Minsk and spoke 09.02.2022\nIt met.";

    /// A headline that is cut at 255 characters, then another print of it.
    const CUT: &str = concat!(
        "Experts of the Organization spoke in Minsk of dams, reservoirs, rivers, floods, rains, springs, snows, roofs, ",
        "roads, bridges, pumps, tanks, pipes, boats, rescuers, tents, bread, radios, maps, warnings, schools, doctors, ",
        "nurses, beds, trains, harbours, fie\n",
        "Experts of the Organization spoke in Minsk of dams, reservoirs and more\nIt met.",
    );
    const UNCUT: &str = "Experts of the Organization spoke in Minsk of dams, reservoirs and more";

    const fn cut_line() -> &'static str {
        CUT.split_at(255).0
    }

    #[test]
    fn each_reason_decides_for_a_block_of_its_page() {
        for (reason, page, line) in PAGES {
            let text = Text::new(page).unwrap();
            let mut layout = Layout::default();
            layout.read(text);
            let decided: Vec<_> = layout.blocks.iter().filter(|block| block.reason == *reason).collect();
            let shown = decided.first().map(|block| text.get(text.trimmed(block.span)).unwrap());
            assert_eq!(shown, Some(*line), "{reason:?}: {:?}", layout.blocks);
            assert!(decided.iter().all(|block| block.kind == reason.kind()));
        }
    }

    #[test]
    fn no_reason_is_without_a_page() {
        assert!(PAGES.iter().map(|(reason, ..)| reason).eq(Reason::ALL));
    }
}
