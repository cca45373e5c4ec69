-- Concern rows: the working side. Only two roles may read them: intake itself and the builder of the working cube.

create schema intake;

create table intake.batch (
    batch_id uuid primary key,
    file_digest bytea not null unique check (length(file_digest) = 32), -- SHA-256 of the bytes; the file is not kept
    origin text not null check (origin in ('command_line', 'page', 'demo')),
    rows_total integer not null,
    accepted integer not null,
    held integer not null,
    refused integer not null,
    duplicate integer not null,
    taken_at timestamptz not null default now(),
    check (accepted + held + refused + duplicate = rows_total)
);

create table intake.concern (
    concern_id bigint generated always as identity primary key,
    batch_id uuid not null references intake.batch,
    line integer not null, -- line of the file, the header being 1
    row_key bytea not null unique check (length(row_key) = 32), -- SHA-256 of the coded row and its turn among equal rows
    vocabulary_version text not null,
    source_sector text not null, -- code of concern::SourceSector
    agency_code text not null,
    recorded_on date not null, -- releases count by this date
    occurred_from timestamp, -- local time; null: not known
    occurred_to timestamp,
    point geometry(Point, 27700) not null,
    precision_m integer not null check (precision_m > 0), -- how far the true place may lie from the point
    place_id text, -- the registered place it was given by
    lsoa_code text,
    block_code text,
    msoa_code text,
    local_authority_code text not null,
    board_code text,
    harms integer not null check (harms > 0), -- bit i is harm type i of the vocabulary version
    learned text not null, -- discovered or told
    procedures text not null, -- reported under the Wales Safeguarding Procedures: yes, no, not_applicable
    check ((occurred_from is null) = (occurred_to is null)),
    check (occurred_from <= occurred_to)
);
create index concern_recorded on intake.concern (recorded_on);

create table intake.held_row (
    batch_id uuid not null references intake.batch,
    line integer not null,
    row_key bytea not null unique check (length(row_key) = 32),
    column_name text not null,
    rule text not null, -- why a person must look
    coded jsonb not null, -- the row in codes, as intake.concern would hold it; no other text
    held_at timestamptz not null default now(),
    decided text check (decided in ('kept', 'refused')),
    decided_at timestamptz,
    primary key (batch_id, line)
);

grant usage on schema intake to ctx_intake, ctx_working;
grant select, insert, update, delete on all tables in schema intake to ctx_intake;
grant usage on all sequences in schema intake to ctx_intake;
grant select on intake.concern to ctx_working;
