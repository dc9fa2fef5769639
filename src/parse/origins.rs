use std::fmt;

use crate::model::Pointer;
use crate::source::Span;

/// Where the values of a document were read: from the place of a value to bytes of the text.
///
/// An origin exists for each object with `printed`, each item, each meeting (its naming words), `published`,
/// `headline`, `title`, the `text` and `attribution` of a quotation, each paragraph, topic and e-mail address, and the
/// `post` of a contact. All other values derive from the object that holds them.
///
/// Places are kept as small numbers; their text is made when it is asked for.
///
/// ```
/// let text = "The Council met\n\n09.02.2022\n\nIt met in Minsk.\n";
/// let parsed = pressroom::parse(text);
/// let span = parsed.origins().get(&"/items/0/published".parse()?).unwrap();
/// assert_eq!(&text[span.range()], "09.02.2022");
/// # Ok::<(), pressroom::model::PointerError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// Sorted by place.
    origins: Vec<(Path, Span)>,
}

impl Origins {
    /// Where the value at this place was read; nothing for a place that has no origin of its own.
    pub fn get(&self, pointer: &Pointer) -> Option<Span> {
        let path = Path::read(pointer)?;
        let at = self.origins.binary_search_by_key(&path, |(path, _)| *path).ok()?;
        self.origins.get(at).map(|(_, span)| *span)
    }

    /// The places and spans, in the order of the document.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Pointer, Span)> {
        self.origins.iter().map(|(path, span)| (path.pointer(), *span))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.origins.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.origins.is_empty()
    }

    pub(super) fn add(&mut self, path: Path, span: Span) {
        self.origins.push((path, span));
    }

    /// Brings the origins in order once all of them are there.
    pub(super) fn finish(&mut self) {
        // They come nearly in order, which this sort takes in linear time.
        self.origins.sort();
    }
}

/// The origins of a document that was read from JSON. Places that this version does not know are left out, as its
/// model leaves out the values there.
impl FromIterator<(Pointer, Span)> for Origins {
    fn from_iter<I: IntoIterator<Item = (Pointer, Span)>>(origins: I) -> Self {
        let known = origins.into_iter().filter_map(|(pointer, span)| Some((Path::read(&pointer)?, span)));
        let mut origins = Self { origins: known.collect() };
        origins.finish();
        origins
    }
}

/// A place in a document: an item, and at most three steps into it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Path {
    item: u32,
    steps: [Option<Step>; 3],
}

/// A field, and which element of it where it is a list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    field: Field,
    index: Option<u32>,
}

macro_rules! fields {
    ($($field:ident = $name:literal,)+) => {
        /// The fields that hold origins or lead to them, in the order in which documents write them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Field { $($field,)+ }

        impl Field {
            const fn name(self) -> &'static str {
                match self { $(Self::$field => $name,)+ }
            }

            fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$field),)+ _ => None }
            }
        }
    };
}

fields! {
    Headline = "headline",
    Published = "published",
    Dateline = "dateline",
    Paragraphs = "paragraphs",
    Meetings = "meetings",
    Officials = "officials",
    Quotations = "quotations",
    States = "states",
    Bodies = "bodies",
    Documents = "documents",
    PressContact = "press_contact",
    Title = "title",
    Series = "series",
    ConvenedBy = "convened_by",
    Ordinal = "ordinal",
    When = "when",
    Place = "place",
    Participations = "participations",
    Topics = "topics",
    Who = "who",
    OnBehalfOf = "on_behalf_of",
    Offices = "offices",
    Of = "of",
    Text = "text",
    Speaker = "speaker",
    Attribution = "attribution",
    Person = "person",
    Post = "post",
    Phones = "phones",
    Emails = "emails",
}

impl Path {
    /// The place of an item.
    pub(crate) const fn item(item: usize) -> Self {
        Self { item: item as u32, steps: [None; 3] }
    }

    /// The place of a field of what stands here.
    pub(crate) fn field(self, field: Field) -> Self {
        self.step(Step { field, index: None })
    }

    /// The place of an element of a list of what stands here.
    pub(crate) fn element(self, field: Field, index: usize) -> Self {
        self.step(Step { field, index: Some(index as u32) })
    }

    fn step(mut self, step: Step) -> Self {
        let free = self.steps.iter_mut().find(|step| step.is_none());
        debug_assert!(free.is_some(), "no place is deeper than three steps");
        if let Some(free) = free {
            *free = Some(step);
        }
        self
    }

    fn pointer(self) -> Pointer {
        let text = self.to_string();
        text.parse().unwrap_or_default()
    }

    fn read(pointer: &Pointer) -> Option<Self> {
        let mut parts = pointer.parts().peekable();
        if parts.next() != Some("items") {
            return None;
        }
        let mut path = Self { item: index(parts.next()?)?, steps: [None; 3] };
        for step in &mut path.steps {
            let Some(name) = parts.next() else { break };
            let index = parts.next_if(|part| index(part).is_some()).and_then(index);
            *step = Some(Step { field: Field::named(name)?, index });
        }
        parts.next().is_none().then_some(path)
    }
}

/// An index of a list as RFC 6901 writes it: no leading zero.
fn index(part: &str) -> Option<u32> {
    let canonical = part == "0" || !part.starts_with(['0', '+']);
    part.parse().ok().filter(|_| canonical)
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/items/{}", self.item)?;
        for step in self.steps.iter().flatten() {
            write!(f, "/{}", step.field.name())?;
            if let Some(index) = step.index {
                write!(f, "/{index}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_prints_as_the_pointer_that_it_is_read_from() {
        let path =
            Path::item(5).element(Field::Meetings, 0).element(Field::Participations, 12).field(Field::Who);
        assert_eq!(path.to_string(), "/items/5/meetings/0/participations/12/who");
        assert_eq!(Path::read(&path.pointer()), Some(path));
    }

    #[test]
    fn places_stand_in_the_order_of_the_document() {
        let item = Path::item(0);
        let meeting = item.element(Field::Meetings, 0);
        let places = [
            item,
            item.field(Field::Headline),
            meeting,
            meeting.field(Field::When),
            item.element(Field::Meetings, 1),
            Path::item(1),
        ];
        assert!(places.is_sorted());
    }

    #[test]
    fn other_pointers_have_no_origin() {
        for other in [
            "",
            "/version",
            "/items",
            "/items/00",
            "/items/0/colour",
            "/items/0/meetings/0/participations/0/who/printed",
        ] {
            assert_eq!(Path::read(&other.parse().unwrap()), None, "{other}");
        }
    }
}
