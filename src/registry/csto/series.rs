use super::super::rows::{names, series};
use crate::model::EventSeries;

pub(in crate::registry) static SERIES: &[EventSeries] =
    &[series!("search", Exercise, "Search", aliases["Poisk"])];
