-- What agencies send, as they send it: who sent a file and by which mapping, records known again by the agency's own reference,
-- amendments, matters told twice, steward's notes, grades, and how each place was told.

alter table intake.batch
    add column agency_code text not null default '', -- the sender's agency; empty: the command line
    add column account_id uuid, -- the sender's account, for the receipts of one's own forms
    add column mapping_name text not null default 'canonical',
    add column mapping_version integer not null default 1,
    add column amended integer not null default 0, -- of the accepted: rows that changed one kept before
    add column undone_at timestamptz,
    drop constraint batch_origin_check,
    add constraint batch_origin_check check (origin in ('command_line', 'page', 'demo', 'form')),
    add constraint batch_amended_check check (amended between 0 and accepted);
create index batch_taken on intake.batch (region_code, taken_at desc);

alter table intake.concern
    add column place_source text not null default 'position', -- how the place was told: a code of intake::PlaceSource
    add column context_id uuid, -- the context that the sender says it is about
    add column record_key bytea check (length(record_key) = 32), -- HMAC-SHA-256 of agency and reference; null: none, or its period is released
    add column content_key bytea check (length(content_key) = 32), -- SHA-256 of the coded row alone, where there is a reference
    add column matter_id uuid, -- random; rows that the sender says are one matter; null when the period is released
    add column grade_source smallint check (grade_source between 1 and 3), -- 3x5x2; null: ungraded
    add column grade_information text check (grade_information in ('A', 'B', 'C', 'D', 'E')),
    add column grade_handling text check (grade_handling in ('P', 'C')),
    add column grade_statistical_use boolean not null default false,
    add constraint concern_grade_whole check (
        (grade_source is null) = (grade_information is null) and (grade_source is null) = (grade_handling is null)),
    -- What is suspected false is on no surface; what may be shared on conditions leaves only where its condition allows counting.
    add column on_surface boolean not null generated always as (coalesce(grade_information, '') <> 'E') stored,
    add column may_leave boolean not null generated always as (
        coalesce(grade_information, '') <> 'E' and (coalesce(grade_handling, 'P') = 'P' or grade_statistical_use)) stored;
create unique index concern_record on intake.concern (record_key);
create index concern_content on intake.concern (content_key) where content_key is not null;
create index concern_matter on intake.concern (matter_id) where matter_id is not null;
create index concern_context on intake.concern (context_id) where context_id is not null;

alter table intake.held_row
    add column record_key bytea check (length(record_key) = 32),
    add column kind text not null default '', -- what the screen found, a code of screen::Kind
    add column choices jsonb, -- places that may be meant, each in the columns of intake.concern; null: the place is settled
    add column note text check (length(note) <= 280); -- the steward's note that made it wait, or came with it
create index held_record on intake.held_row (record_key) where record_key is not null;

-- What a row said before its sender changed it.
create table intake.amendment (
    amendment_id bigint generated always as identity primary key,
    concern_id bigint not null references intake.concern on delete cascade,
    batch_id uuid not null references intake.batch, -- the file that changed it
    line integer not null,
    local_authority_code text not null,
    before jsonb not null, -- the row in codes, as it was
    made_at timestamptz not null default clock_timestamp()
);
create index amendment_concern on intake.amendment (concern_id, amendment_id);
create index amendment_batch on intake.amendment (batch_id);

-- A note for the steward of the sending agency. Screened; never counted, never released; gone after thirty days.
create table intake.steward_note (
    concern_id bigint primary key references intake.concern on delete cascade,
    agency_code text not null,
    local_authority_code text not null,
    note text not null check (length(note) between 1 and 280),
    made_at timestamptz not null default clock_timestamp()
);

-- The secret by which references of a quarter are made into record keys, deleted when the quarter is released. Without it nobody can
-- find a reference's row.
create table intake.record_secret (
    board_code text not null,
    quarter date not null check (quarter = date_trunc('quarter', quarter)), -- its first day
    secret bytea not null check (length(secret) = 32),
    primary key (board_code, quarter)
);

-- How an agency's files are read: headers and codes, no data.
create table intake.mapping (
    region_code text not null default coalesce(access.region_here(current_user), '*'),
    agency_code text not null,
    name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    version integer not null check (version > 0),
    mapping jsonb not null, -- api::Mapping; its headers have passed the screen
    saved_at timestamptz not null default clock_timestamp(),
    primary key (region_code, agency_code, name, version)
);

grant select, insert, update, delete on intake.amendment, intake.steward_note, intake.record_secret to ctx_intake;
grant select, insert on intake.mapping to ctx_intake;
grant usage on sequence intake.amendment_amendment_id_seq to ctx_intake;

alter table intake.amendment enable row level security, force row level security;
alter table intake.steward_note enable row level security, force row level security;
alter table intake.record_secret enable row level security, force row level security;
alter table intake.mapping enable row level security, force row level security;
create policy region_of_login on intake.amendment to ctx_intake
using ((select access.every_region_here(current_user))
    or local_authority_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on intake.steward_note to ctx_intake
using ((select access.every_region_here(current_user))
    or local_authority_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on intake.record_secret to ctx_intake
using ((select access.every_region_here(current_user))
    or board_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on intake.mapping to ctx_intake
using ((select access.every_region_here(current_user))
    or region_code in (select part from access.region_parts_here(current_user) as part));
