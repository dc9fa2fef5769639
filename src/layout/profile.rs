//! What a site prints around its releases. Data, not code: another site has other controls.

use super::Reason;

/// The controls that the sites of the organization print as lines of their own, in lower case.
const CHROME: [&str; 12] = [
    "go back",
    "back",
    "back to the section",
    "back to the all news",
    "back to all news",
    "print",
    "print version",
    "share",
    "все новости",
    "печать",
    "назад",
    "(photos)",
];

const IMAGE_ENDINGS: [&str; 6] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp"];

/// Words that open the line of whoever answers the press, in lower case.
const PRESS_POSTS: [&str; 6] =
    ["press secretary", "press service", "press office", "spokesman", "spokeswoman", "spokesperson"];

/// What a link to a document begins with: `Download document Plan.docx`.
const DOWNLOAD: &str = "Download document";

/// Why a line is a control of the site, if it is one.
pub(super) fn chrome(line: &str) -> Option<Reason> {
    const LONGEST: usize = 24;
    if line.starts_with(DOWNLOAD) {
        return Some(Reason::DownloadLink);
    }
    let known = line.len() <= LONGEST && CHROME.contains(&line.to_lowercase().as_str());
    known.then_some(Reason::SiteControl)
}

/// Whether a line is the name of an image.
pub(super) fn is_image_name(line: &str) -> bool {
    IMAGE_ENDINGS.iter().any(|ending| {
        let tail = line.len().checked_sub(ending.len()).and_then(|at| line.get(at..));
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
    })
}

/// Whether a short line names the post of whoever answers the press.
pub(super) fn names_press_post(line: &str) -> bool {
    let line = line.to_ascii_lowercase();
    PRESS_POSTS.iter().any(|post| line.contains(post))
}
