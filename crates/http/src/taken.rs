//! What a handler takes, read off the types of its arguments, and what it gives, read off the type of its answer.

use crate::operation::{Answer, Entry, Operation, Shape};
use crate::{Caller, CallerLang, CallerLately, Json, Path, ProblemReply, Query, ToolCaller};
use axum::body::Bytes;
use axum::extract::{Extension, RawQuery, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::Response;
use std::future::Future;
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};
use utoipa::{PartialSchema, ToSchema};
use uuid::Uuid;

/// An argument of a handler.
pub trait Taken {
    /// Adds what it takes to the operation.
    fn taken(operation: &mut Operation);
}

/// An answer of a handler. A bare [`Response`] says nothing of itself; its route must.
pub trait Given {
    /// Adds what it gives to the operation.
    fn given(operation: &mut Operation);
}

/// A handler whose types tell what it takes and gives. `T` are its arguments as axum's `Handler` has them.
pub trait Told<T> {
    /// Adds both to the operation.
    fn told(operation: &mut Operation);
}

macro_rules! told {
    ($($taken:ident),*) => {
        impl<F, Answers, M, $($taken),*> Told<(M, $($taken,)*)> for F
        where
            F: FnOnce($($taken),*) -> Answers,
            Answers: Future<Output: Given>,
            $($taken: Taken,)*
        {
            fn told(operation: &mut Operation) {
                $($taken::taken(operation);)*
                <Answers::Output as Given>::given(operation);
            }
        }
    };
}
told!();
told!(T1);
told!(T1, T2);
told!(T1, T2, T3);
told!(T1, T2, T3, T4);
told!(T1, T2, T3, T4, T5);
told!(T1, T2, T3, T4, T5, T6);
told!(T1, T2, T3, T4, T5, T6, T7);

macro_rules! nothing_taken {
    ($($ty:ty),* $(,)?) => { $(impl Taken for $ty { fn taken(_: &mut Operation) {} })* };
}
// What is asked of these stands in the body of the handler; the route says it.
nothing_taken!(HeaderMap, Parts, RawQuery, Request, Bytes, CallerLang);

impl<T> Taken for State<T> {
    fn taken(_: &mut Operation) {}
}

impl<T> Taken for Extension<T> {
    fn taken(_: &mut Operation) {}
}

impl Taken for Caller {
    fn taken(operation: &mut Operation) {
        operation.entry = Entry::Session;
    }
}

impl Taken for CallerLately {
    fn taken(operation: &mut Operation) {
        operation.entry = Entry::SessionOrToken;
    }
}

impl Taken for ToolCaller {
    fn taken(operation: &mut Operation) {
        operation.entry = Entry::SessionOrToken;
    }
}

impl<T: Taken> Taken for Result<T, ProblemReply> {
    fn taken(operation: &mut Operation) {
        T::taken(operation);
        if operation.entry == Entry::Session {
            operation.entry = Entry::SessionIfAny;
        }
    }
}

impl<T: ToSchema> Taken for Json<T> {
    fn taken(operation: &mut Operation) {
        operation.body_of::<T>();
    }
}

impl<T: ToSchema> Taken for Query<T> {
    fn taken(operation: &mut Operation) {
        operation.query_of::<T>();
    }
}

/// One parameter of a path.
pub trait PathPart {
    /// Its shape.
    fn shape() -> Shape;
}

impl PathPart for String {
    fn shape() -> Shape {
        Self::schema()
    }
}

impl PathPart for u32 {
    fn shape() -> Shape {
        Self::schema()
    }
}

impl PathPart for Uuid {
    fn shape() -> Shape {
        let format = SchemaFormat::KnownFormat(KnownFormat::Uuid);
        ObjectBuilder::new().schema_type(Type::String).format(Some(format)).into()
    }
}

/// The parameters of a path.
pub trait PathParts {
    /// Adds them in order.
    fn parts(operation: &mut Operation);
}

impl<P: PathPart> PathParts for P {
    fn parts(operation: &mut Operation) {
        operation.path_parts.push(P::shape());
    }
}

macro_rules! many_parts {
    ($($part:ident),*) => {
        impl<$($part: PathPart),*> PathParts for ($($part,)*) {
            fn parts(operation: &mut Operation) {
                $(operation.path_parts.push($part::shape());)*
            }
        }
    };
}
many_parts!(A, B);
many_parts!(A, B, C);
many_parts!(A, B, C, D);
many_parts!(A, B, C, D, E);

impl<T: PathParts> Taken for Path<T> {
    fn taken(operation: &mut Operation) {
        T::parts(operation);
    }
}

impl<T: PathParts> Taken for axum::extract::Path<T> {
    fn taken(operation: &mut Operation) {
        T::parts(operation);
    }
}

impl Given for Response {
    fn given(_: &mut Operation) {}
}

impl<T: Given> Given for Result<T, ProblemReply> {
    fn given(operation: &mut Operation) {
        T::given(operation);
    }
}

impl<T: ToSchema> Given for Json<T> {
    fn given(operation: &mut Operation) {
        operation.answer_of::<T>(200);
    }
}

impl<T: ToSchema> Given for axum::Json<T> {
    fn given(operation: &mut Operation) {
        operation.answer_of::<T>(200);
    }
}

/// A status alone: done, and nothing to say. A route that makes something says so itself.
impl Given for StatusCode {
    fn given(operation: &mut Operation) {
        operation.answers.push(Answer { status: 204, contents: Vec::new() });
    }
}

/// A status of its own stands where something was made.
impl<T: Given> Given for (StatusCode, T) {
    fn given(operation: &mut Operation) {
        T::given(operation);
        operation.answers.iter_mut().for_each(|answer| answer.status = 201);
    }
}

impl<T: Given, const N: usize> Given for ([(HeaderName, &'static str); N], T) {
    fn given(operation: &mut Operation) {
        T::given(operation);
    }
}
