//! The paths of accounts, for their administrators.

use crate::{AccountChange, AccountError, AccountNew, State as Service};
use crate::{account_add, account_change, account_disable, account_list};
use access::{ActionKind, Grant, ManageAccounts, Role, UserId};
use api::{AccountAsk, AccountChangeAsk, AccountRow, AccountsPage, CodeChoice, RegionName};
use axum::extract::State;
use axum::http::StatusCode;
use concern::AgencyCode;
use http::{Caller, Json, Path, ProblemReply, Reply, Routes, get, put};
use language::{Text, say};
use uuid::Uuid;

/// `GET POST /api/accounts`, `PUT DELETE /api/accounts/{id}`.
pub(crate) fn router() -> Routes<Service> {
    Routes::new()
        .route(
            "/api/accounts",
            get(accounts_get)
                .may::<ManageAccounts>()
                .post(account_post)
                .may::<ManageAccounts>()
                .gives_nothing(201),
        )
        .route(
            "/api/accounts/{id}",
            put(account_put).may::<ManageAccounts>().delete(account_delete).may::<ManageAccounts>(),
        )
}

/// The list is for whoever has the action; what changes an account asks for the grant, and so for the passkey.
async fn accounts_get(State(service): State<Service>, caller: Caller) -> Reply<Json<AccountsPage>> {
    caller.must_be_offered(ActionKind::ManageAccounts)?;
    let code = caller.region().as_str().to_owned();
    let name = picture::region_name_read(&service.picture.released, &code).await?;
    let accounts = account_list(&service.door, Some(caller.region())).await?;
    let own = caller.who().user();
    let accounts = accounts.into_iter().map(|line| AccountRow {
        own: own == Some(UserId(line.id)),
        id: line.id.to_string(),
        role_label: Role::parse(&line.role).map_or_else(|| Text::same(&line.role), Role::label),
        name: line.name,
        role: line.role,
        agency: line.agency,
        demo: line.demo,
        shut: line.disabled,
    });
    Ok(Json(AccountsPage {
        accounts: accounts.collect(),
        roles: Role::ALL
            .into_iter()
            .map(|role| CodeChoice { code: role.code().to_owned(), label: role.label() })
            .collect(),
        region: RegionName { name: name.unwrap_or_else(|| Text::same(&code)), code },
    }))
}

async fn account_post(
    State(service): State<Service>,
    caller: Caller,
    Json(asked): Json<AccountAsk>,
) -> Reply<StatusCode> {
    let grant: Grant<ManageAccounts> = caller.grant()?;
    let (role, agency) = role_and_agency(&asked.role, &asked.agency)?;
    let account = AccountNew { name: asked.name, role, agency, passphrase: asked.passphrase };
    account_add(&service.door, &grant, account).await?;
    Ok(StatusCode::CREATED)
}

async fn account_put(
    State(service): State<Service>,
    caller: Caller,
    Path(id): Path<String>,
    Json(asked): Json<AccountChangeAsk>,
) -> Reply<StatusCode> {
    let grant = grant_of(&caller, &id)?;
    let (role, agency) = role_and_agency(&asked.role, &asked.agency)?;
    account_change(&service.door, &grant, &grant, &AccountChange { role, agency }).await?;
    forget(&service, &grant);
    Ok(StatusCode::NO_CONTENT)
}

async fn account_delete(
    State(service): State<Service>,
    caller: Caller,
    Path(id): Path<String>,
) -> Reply<StatusCode> {
    let grant = grant_of(&caller, &id)?;
    account_disable(&service.door, &grant).await?;
    forget(&service, &grant);
    Ok(StatusCode::NO_CONTENT)
}

/// Leave to change the account of this id; decided before it is looked for, so that a refusal tells nothing of it.
fn grant_of(caller: &Caller, id: &str) -> Reply<Grant<ManageAccounts>> {
    let account = Uuid::parse_str(id).map(UserId);
    let asked = caller.asked::<ManageAccounts>();
    let asked = account.as_ref().map_or_else(|_| asked.clone(), |account| asked.clone().of_account(*account));
    let grant = caller.grant_of(&asked)?;
    account.map_err(|_| ProblemReply::from(AccountError::NoSuch))?;
    Ok(grant)
}

/// What somebody had found is not theirs any longer.
fn forget(service: &Service, grant: &Grant<ManageAccounts>) {
    grant.account().into_iter().for_each(|account| service.picture.runs.forget(account));
}

/// Both are checked before either is refused, so that a form can say all that is wrong at once.
fn role_and_agency(role: &str, agency: &str) -> Reply<(Role, AgencyCode)> {
    let (role, agency) = (Role::parse(role), AgencyCode::parse(agency));
    let mut problem = ProblemReply::new(StatusCode::BAD_REQUEST, "malformed");
    if role.is_none() {
        problem = problem.field("role", say("administration-role-unknown", &[]));
    }
    if agency.is_err() {
        problem = problem.field("agency", say("cli-agency-form", &[]));
    }
    role.zip(agency.ok()).ok_or(problem)
}

impl From<AccountError> for ProblemReply {
    fn from(error: AccountError) -> Self {
        let field = |name: &str, status, error: &AccountError| {
            Self::new(status, "malformed").field(name, error.text())
        };
        match error {
            AccountError::NameForm => field("name", StatusCode::BAD_REQUEST, &error),
            AccountError::NameTaken => field("name", StatusCode::CONFLICT, &error),
            AccountError::PassphraseLength => field("passphrase", StatusCode::BAD_REQUEST, &error),
            AccountError::NoSuch => Self::new(StatusCode::NOT_FOUND, "not-found"),
            AccountError::Secret(cause) => Self::unplanned(&cause),
            // Subjects are linked at the command line alone.
            other @ (AccountError::SubjectTaken | AccountError::SubjectForm | AccountError::NoChance) => {
                Self::unplanned(&other)
            }
            AccountError::Database(cause) => cause.into(),
        }
    }
}
