//! An operation of the API as the code has it: what a handler takes and gives, read off its types.

use access::ActionKind;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa::openapi::schema::AdditionalProperties;
use utoipa::openapi::{RefOr, Schema};

/// A JSON Schema, or a reference to a named one.
pub type Shape = RefOr<Schema>;

/// Who may come to an operation at all; what they may do there is its action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entry {
    /// Anybody.
    #[default]
    Anybody,
    /// Anybody; who is signed in is known.
    SessionIfAny,
    /// Whoever is signed in.
    Session,
    /// Whoever is signed in, and a tool by its token.
    SessionOrToken,
}

/// A body, one way or the other.
#[derive(Clone)]
pub struct Content {
    /// Media type.
    pub media: &'static str,
    /// The shape; none for bytes that are no JSON.
    pub shape: Option<Shape>,
}

/// An answer that is no problem.
#[derive(Clone)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// One for each form that it comes in; none where nothing is sent.
    pub contents: Vec<Content>,
}

/// A field of the query.
#[derive(Clone)]
pub struct QueryField {
    /// Name.
    pub name: String,
    /// Shape.
    pub shape: Shape,
    /// Whether it must be there.
    pub needed: bool,
}

/// One method of one path.
#[derive(Clone, Default)]
pub struct Operation {
    /// `get`, `post`, `put` or `delete`.
    pub method: &'static str,
    /// With its parameters in braces.
    pub path: String,
    /// Who may come.
    pub entry: Entry,
    /// What the caller must have been granted.
    pub action: Option<ActionKind>,
    /// The shapes of the parameters of the path, in order.
    pub path_parts: Vec<Shape>,
    /// Those parameters of the path, by name, of which more is known than their type.
    pub part_shapes: Vec<(&'static str, Shape)>,
    /// The fields of the query.
    pub query: Vec<QueryField>,
    /// What is sent; one for each form that is understood.
    pub bodies: Vec<Content>,
    /// What comes back.
    pub answers: Vec<Answer>,
    /// Whether an answer carries a tag, so that who has it is told so by 304.
    pub tagged: bool,
    /// Whether it answers with a job (202) to who prefers that.
    pub deferrable: bool,
    /// The named shapes that the others refer to; a name may come twice.
    pub shapes: Vec<(String, Shape)>,
}

impl Operation {
    /// The shape of a type: a reference to it by name, where it is a thing with fields or variants of its own.
    pub(crate) fn shape_of<T: ToSchema>(&mut self) -> Shape {
        T::schemas(&mut self.shapes);
        let whole = T::schema();
        if !has_name(&whole) {
            return whole;
        }
        let name = name_of::<T>();
        self.shapes.push((name.clone(), whole));
        RefOr::Ref(utoipa::openapi::Ref::from_schema_name(name))
    }

    /// Takes the fields of a type as those of the query.
    pub(crate) fn query_of<T: ToSchema>(&mut self) {
        let mut named = Vec::new();
        T::schemas(&mut named);
        let by_name: BTreeMap<String, Shape> = named.iter().cloned().collect();
        fields(&T::schema(), &by_name, &mut self.query);
        self.shapes.extend(named);
    }

    pub(crate) fn body_of<T: ToSchema>(&mut self) {
        let shape = Some(self.shape_of::<T>());
        self.bodies.push(Content { media: "application/json", shape });
    }

    pub(crate) fn answer_of<T: ToSchema>(&mut self, status: u16) {
        let shape = Some(self.shape_of::<T>());
        self.answers.push(Answer { status, contents: vec![Content { media: "application/json", shape }] });
    }
}

/// The name of a shape; of one with parameters, with theirs, for each of them makes another shape.
fn name_of<T: ToSchema>() -> String {
    let parameters = std::any::type_name::<T>().split_once('<').and_then(|(_, rest)| rest.strip_suffix('>'));
    let parameters = parameters.into_iter().flat_map(|all| all.split(", "));
    parameters.fold(T::name().into_owned(), |name, one| {
        let last = one.rsplit("::").next().unwrap_or(one);
        format!("{name}_{last}")
    })
}

/// Lists, maps and plain values have no name of their own.
fn has_name(shape: &Shape) -> bool {
    match shape {
        RefOr::Ref(_) | RefOr::T(Schema::Array(_)) => false,
        RefOr::T(Schema::Object(object)) => {
            let map = matches!(object.additional_properties.as_deref(), Some(AdditionalProperties::RefOr(_)));
            !map && (!object.properties.is_empty() || object.enum_values.is_some())
        }
        RefOr::T(_) => true,
    }
}

/// The fields of a struct, those of flattened ones too.
fn fields(shape: &Shape, named: &BTreeMap<String, Shape>, into: &mut Vec<QueryField>) {
    match shape {
        RefOr::Ref(reference) => {
            let name = reference.ref_location.rsplit('/').next().unwrap_or_default();
            if let Some(whole) = named.get(name) {
                fields(whole, named, into);
            }
        }
        RefOr::T(Schema::Object(object)) => {
            for (name, shape) in &object.properties {
                let needed = object.required.contains(name);
                into.push(QueryField { name: name.clone(), shape: shape.clone(), needed });
            }
        }
        RefOr::T(Schema::AllOf(parts)) => parts.items.iter().for_each(|part| fields(part, named, into)),
        RefOr::T(_) => {}
    }
}
