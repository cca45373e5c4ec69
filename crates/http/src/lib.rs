//! Http. What all rooms share at the door.
//!
//! Holds: one database pool per role, sessions, the audit insert, problems in both languages, the two responders.
//! Takes: requests; a database address.
//! Gives: [`Caller`], [`Reply`], extractors that refuse in both languages, [`working_reply`] and [`released_reply`], [`Routes`] that describe themselves,
//! long jobs with their events ([`job_begin`], [`Work`]).
//! May touch: schemas `access` and `audit`; the migrations, as the owner.
//! Must never: tell a stranger the cause of a failure, log a value out of a row, send working bytes before the audit event.
//! Story: a cookie (or, on the released side, a token) becomes a [`Caller`], the caller asks for a grant, the look is recorded, and only then is it answered.

mod address;
mod agreements;
mod audit;
mod caller;
mod caller_address;
mod caller_lately;
mod clock;
mod destruction;
mod door;
mod entity_tag;
mod extract;
mod fault;
mod geometry;
mod hearing;
mod job;
mod job_routes;
mod job_rows;
mod job_work;
mod knock;
mod lang;
mod migrate;
mod officer;
mod oidc_cookie;
mod operation;
mod pace;
mod passphrase_change;
mod pools;
mod prefer;
mod press;
mod problem;
mod refusal;
mod region_pools;
mod release_reply;
mod released_pack;
mod routes;
mod same_origin;
mod secret;
mod session;
mod session_list;
mod session_sweep;
mod sign_in;
mod speak;
mod step_up;
mod tagged_reply;
mod taken;
mod throttle;
mod token;
mod token_find;
mod tool_caller;
mod unstored;
mod working_looks;
mod working_reply;
mod write_token;

pub use address::DatabaseAddress;
pub use agreements::{AgreementInForce, agreement_codes, agreements_in_force, agreements_read};
pub use audit::{AuditEvent, audit_insert, audit_write};
pub use caller::Caller;
pub use caller_address::CallerAddress;
pub use caller_lately::{CallerLately, Lately};
pub use clock::today;
pub use destruction::Sweep;
pub use door::{Door, DoorRules};
pub use entity_tag::{entity_tag, tag_held};
pub use extract::{Json, Path, Query};
pub use geometry::{Geom, GeomError};
pub use hearing::{Heard, Hearing, events_reply};
pub use job::{job_begin, job_find, job_kept, job_list, job_run, job_stop};
pub use job_routes::job_routes;
pub use job_rows::jobs_give_up;
pub use job_work::{JobMade, JobRun, JobStage, Work};
pub use knock::{Browser, Knock, known_cookie};
pub use lang::CallerLang;
pub use migrate::{DatabaseError, database_check, migrate};
pub use officer::officer_find;
pub use oidc_cookie::OidcCookie;
pub use operation::{Answer, Content, Entry, Operation, QueryField, Shape};
pub use pace::{Pace, RequestRate};
pub use passphrase_change::{passphrase_change, passphrase_fits};
pub use pools::{Pools, Role, owner_pool};
pub use prefer::Prefers;
pub use press::{Press, Setting};
pub use problem::{ProblemReply, Reply};
pub use refusal::{refusals_recorded, stranger_refused};
pub use region_pools::RegionPools;
pub use release_reply::{ReleasedTag, released_file, released_reply};
pub use released_pack::ReleasedPack;
pub use routes::{Methods, Routes, delete, get, post, put};
pub use same_origin::same_origin;
pub use secret::{SecretError, secret_hash, secret_matches};
pub use session::{SessionToken, session_step_up};
pub use session_list::{SessionLine, session_close, session_close_others, session_list};
pub use session_sweep::sessions_sweep;
pub use sign_in::{is_sign_in_name, purpose_choose, purpose_leave, sign_in, sign_in_subject, sign_out};
pub use speak::speak;
pub use step_up::StepUp;
pub use tagged_reply::tagged_reply;
pub use taken::{Given, PathPart, PathParts, Taken, Told};
pub use token::{ApiToken, TokenBound};
pub use token_find::{token_use_recorded, token_used};
pub use tool_caller::ToolCaller;
pub use unstored::{looked, unstored};
pub use working_looks::{WorkingLook, WorkingLooks};
pub use working_reply::working_reply;
pub use write_token::{WRITE_TOKEN_HEADER, write_token_check};
