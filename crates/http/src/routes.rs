//! Routes that describe themselves: every route of the service is added through [`Routes`], which keeps beside axum's router what the
//! types of each handler tell.

use crate::operation::{Answer, Content, Operation, QueryField, Shape};
use crate::taken::Told;
use access::Action;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::handler::Handler;
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, Route};
use std::convert::Infallible;
use tower::{Layer, Service};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::{PartialSchema, ToSchema};

/// A router and its operations.
pub struct Routes<S> {
    router: Router<S>,
    operations: Vec<Operation>,
}

/// The methods of one path.
pub struct Methods<S> {
    router: MethodRouter<S>,
    operations: Vec<Operation>,
}

impl<S: Clone + Send + Sync + 'static> Default for Routes<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// None yet.
    pub fn new() -> Self {
        Self { router: Router::new(), operations: Vec::new() }
    }

    /// Adds a path.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where a route gets into a router with its description"
    )]
    pub fn route(mut self, path: &str, methods: Methods<S>) -> Self {
        self.router = self.router.route(path, methods.router);
        self.operations.extend(methods.operations.into_iter().map(|mut operation| {
            path.clone_into(&mut operation.path);
            operation
        }));
        self
    }

    /// Adds others.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.operations.extend(other.operations);
        self
    }

    /// Puts a layer around every route added so far.
    #[must_use]
    pub fn layer<L>(mut self, layer: L) -> Self
    where
        L: Layer<Route> + Clone + Send + Sync + 'static,
        L::Service: Service<Request> + Clone + Send + Sync + 'static,
        <L::Service as Service<Request>>::Response: IntoResponse + 'static,
        <L::Service as Service<Request>>::Error: Into<Infallible> + 'static,
        <L::Service as Service<Request>>::Future: Send + 'static,
    {
        self.router = self.router.layer(layer);
        self
    }

    /// The operations added so far.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The router, for the service.
    pub fn into_router(self) -> Router<S> {
        self.router
    }

    /// Changes the router itself, for what is no operation of the API: a second form of an address, the reply to every other one.
    #[must_use]
    pub fn beside(mut self, add: impl FnOnce(Router<S>) -> Router<S>) -> Self {
        self.router = add(self.router);
        self
    }
}

/// A handler for `GET`.
pub fn get<H, T, S>(handler: H) -> Methods<S>
where
    H: Handler<T, S> + Told<T>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    Methods { router: axum::routing::get(handler), operations: vec![operation::<H, T>("get")] }
}

/// A handler for `POST`.
pub fn post<H, T, S>(handler: H) -> Methods<S>
where
    H: Handler<T, S> + Told<T>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    Methods { router: axum::routing::post(handler), operations: vec![operation::<H, T>("post")] }
}

/// A handler for `PUT`.
pub fn put<H, T, S>(handler: H) -> Methods<S>
where
    H: Handler<T, S> + Told<T>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    Methods { router: axum::routing::put(handler), operations: vec![operation::<H, T>("put")] }
}

/// A handler for `DELETE`.
pub fn delete<H, T, S>(handler: H) -> Methods<S>
where
    H: Handler<T, S> + Told<T>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    Methods { router: axum::routing::delete(handler), operations: vec![operation::<H, T>("delete")] }
}

fn operation<H: Told<T>, T>(method: &'static str) -> Operation {
    let mut operation = Operation { method, ..Operation::default() };
    H::told(&mut operation);
    operation
}

impl<S: Clone + Send + Sync + 'static> Methods<S> {
    /// Adds a handler for `POST`.
    #[must_use]
    pub fn post<H, T>(self, handler: H) -> Self
    where
        H: Handler<T, S> + Told<T>,
        T: 'static,
    {
        self.and(post(handler))
    }

    /// Adds a handler for `PUT`.
    #[must_use]
    pub fn put<H, T>(self, handler: H) -> Self
    where
        H: Handler<T, S> + Told<T>,
        T: 'static,
    {
        self.and(put(handler))
    }

    /// Adds a handler for `DELETE`.
    #[must_use]
    pub fn delete<H, T>(self, handler: H) -> Self
    where
        H: Handler<T, S> + Told<T>,
        T: 'static,
    {
        self.and(delete(handler))
    }

    fn and(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.operations.extend(other.operations);
        self
    }

    /// How large a body may be, for every method added so far.
    #[must_use]
    pub fn limit(mut self, limit: DefaultBodyLimit) -> Self {
        self.router = self.router.layer(limit);
        self
    }

    // What follows is said of the method that was added last.

    fn of_last(mut self, say: impl FnOnce(&mut Operation)) -> Self {
        if let Some(last) = self.operations.last_mut() {
            say(last);
        }
        self
    }

    /// It asks for a grant of this action.
    #[must_use]
    pub fn may<A: Action>(self) -> Self {
        self.of_last(|operation| operation.action = Some(A::KIND))
    }

    /// It answers with this shape, in a [`axum::response::Response`] that does not tell.
    #[must_use]
    pub fn gives<T: ToSchema>(self) -> Self {
        self.gives_with::<T>(200)
    }

    /// It answers with this shape and status.
    #[must_use]
    pub fn gives_with<T: ToSchema>(self, status: u16) -> Self {
        self.of_last(|operation| operation.answer_of::<T>(status))
    }

    /// It answers with bytes, in one of these forms.
    #[must_use]
    pub fn gives_file(self, media: &[&'static str]) -> Self {
        let contents = media.iter().map(|media| Content { media, shape: None }).collect();
        self.of_last(|operation| operation.answers.push(Answer { status: 200, contents }))
    }

    /// It answers with this status and nothing else; in place of 204, where that was read off its type.
    #[must_use]
    pub fn gives_nothing(self, status: u16) -> Self {
        self.of_last(|operation| {
            operation.answers.retain(|answer| !answer.contents.is_empty());
            operation.answers.push(Answer { status, contents: Vec::new() });
        })
    }

    /// An answer has the same shape under this status too.
    #[must_use]
    pub fn or(self, status: u16) -> Self {
        self.of_last(|operation| {
            let again = operation.answers.first().map(|first| Answer { status, ..first.clone() });
            operation.answers.extend(again);
        })
    }

    /// Its answers carry a tag.
    #[must_use]
    pub fn tagged(self) -> Self {
        self.of_last(|operation| operation.tagged = true)
    }

    /// It reads this field of the query.
    #[must_use]
    pub fn asks<T: PartialSchema>(self, name: &str) -> Self {
        self.query::<T>(name, false)
    }

    /// It needs this field of the query.
    #[must_use]
    pub fn needs<T: PartialSchema>(self, name: &str) -> Self {
        self.query::<T>(name, true)
    }

    fn query<T: PartialSchema>(self, name: &str, needed: bool) -> Self {
        let field = QueryField { name: name.to_owned(), shape: T::schema(), needed };
        self.of_last(|operation| operation.query.push(field))
    }

    /// It reads this field of the query, which is one of a list.
    #[must_use]
    pub fn asks_of<C: Into<String>>(self, name: &str, codes: impl IntoIterator<Item = C>) -> Self {
        let field = QueryField { name: name.to_owned(), shape: one_of(codes), needed: false };
        self.of_last(|operation| operation.query.push(field))
    }

    /// It needs this field of the query, which is one of a list.
    #[must_use]
    pub fn needs_of<C: Into<String>>(self, name: &str, codes: impl IntoIterator<Item = C>) -> Self {
        let field = QueryField { name: name.to_owned(), shape: one_of(codes), needed: true };
        self.of_last(|operation| operation.query.push(field))
    }

    /// This parameter of its path is one of a list.
    #[must_use]
    pub fn part_of<C: Into<String>>(self, name: &'static str, codes: impl IntoIterator<Item = C>) -> Self {
        let shape = one_of(codes);
        self.of_last(|operation| operation.part_shapes.push((name, shape)))
    }

    /// This parameter of its path is written so, as a regular expression.
    #[must_use]
    pub fn part_like(self, name: &'static str, pattern: &str) -> Self {
        let shape = ObjectBuilder::new().schema_type(Type::String).pattern(Some(pattern)).into();
        self.of_last(|operation| operation.part_shapes.push((name, shape)))
    }

    /// It takes bytes, in one of these forms.
    #[must_use]
    pub fn takes_file(self, media: &[&'static str]) -> Self {
        let bodies: Vec<_> = media.iter().map(|media| Content { media, shape: None }).collect();
        self.of_last(|operation| operation.bodies.extend(bodies))
    }

    /// It takes this shape, which it reads itself.
    #[must_use]
    pub fn takes<T: ToSchema>(self) -> Self {
        self.of_last(Operation::body_of::<T>)
    }
}

fn one_of<C: Into<String>>(codes: impl IntoIterator<Item = C>) -> Shape {
    let codes: Vec<String> = codes.into_iter().map(Into::into).collect();
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(codes)).into()
}
