-- A release closes one period, a year or a quarter, and is made of sheets: one table over one period. Beside it the schema
-- `closing`: what is proposed and not yet signed, and the keys of the noise until the end of the revision window.

alter table released.release
    add column closes text, -- the period closed: '2025' or '2025Q3', by the date counted
    add column revises text references released.release, -- the release of which this one replaces a sheet; null: closes its period
    add column dpia_reference text; -- profile closed_room: reference of the data protection impact assessment
update released.release set closes = year::text;
alter table released.release
    alter column closes set not null,
    add constraint release_closes_form check (closes ~ '^[0-9]{4}(Q[1-4])?$'),
    drop constraint release_region_code_year_key,
    drop column year,
    add constraint release_region_key unique (release_id, region_code);
-- A period of a region is closed once.
create unique index release_closes_once on released.release (region_code, closes) where revises is null;

create table released.sheet (
    release_id text not null,
    region_code text not null,
    table_name text not null,
    period text not null check (period ~ '^[0-9]{4}(Q[1-4])?$'), -- a release of a year has the quarters' sheets of its open quarters too
    revision integer not null check (revision > 0), -- 1: the first draw
    scale_numerator integer not null,
    scale_denominator integer not null,
    sensitivity integer not null, -- cells that one report can change
    epsilon text not null, -- exact decimal
    cells integer not null, -- cells in the frame, empty ones too
    in_force boolean not null, -- false: replaced by a revision; its ε stays spent, its cells are gone
    primary key (release_id, table_name, period),
    foreign key (release_id, region_code) references released.release (release_id, region_code),
    unique (region_code, table_name, period, revision)
);
create unique index sheet_in_force on released.sheet (region_code, table_name, period) where in_force;

create table released.cell (
    release_id text not null,
    table_name text not null,
    period text not null,
    code text not null, -- area or place
    part text not null default '', -- harm, kind of context or source sector, where the table has them
    value integer not null, -- count plus noise; never clipped, never redrawn
    primary key (release_id, table_name, period, code, part),
    foreign key (release_id, table_name, period) references released.sheet (release_id, table_name, period)
);

insert into released.sheet
    (release_id, region_code, table_name, period, revision, scale_numerator, scale_denominator, sensitivity, epsilon, cells, in_force)
select l.release_id, r.region_code, l.table_name, r.closes, 1, l.scale_numerator, l.scale_denominator, l.sensitivity, l.epsilon, l.cells, true
from released.ledger l join released.release r using (release_id);
insert into released.cell (release_id, table_name, period, code, value)
select b.release_id, 'block_year', r.closes, b.block_code, b.value
from released.block_year b join released.release r using (release_id)
union all
select p.release_id, 'place_year', r.closes, p.place_id, p.value
from released.place_year p join released.release r using (release_id);
drop table released.block_year;
drop table released.place_year;
drop table released.ledger;

grant select, insert on released.sheet, released.cell to ctx_publish;
-- A revision takes the sheet it replaces out of force and its cells away; nothing else of a release changes.
grant update (in_force) on released.sheet to ctx_publish;
grant delete on released.cell to ctx_publish;
grant select on released.sheet, released.cell to ctx_released;

create schema closing;

create table closing.proposal (
    proposal_id uuid primary key,
    release_id text not null, -- what it will be when it is signed
    region_code text not null,
    closes text not null check (closes ~ '^[0-9]{4}(Q[1-4])?$'),
    kind text not null check (kind in ('release', 'revision')),
    revises text references released.release, -- a revision: the release whose sheet it replaces
    revised_table text, -- a revision: the sheet's table
    revised_period text, -- and period
    reason text, -- a revision: code of the gross error
    policy_version text not null,
    policy_digest bytea not null check (length(policy_digest) = 32),
    policy text not null, -- the policy file, word for word
    records_digest bytea not null check (length(records_digest) = 32), -- SHA-256 over the sorted keys and codes of the rows counted
    proposed_by uuid not null references access.account,
    proposed_at timestamptz not null default now(),
    state text not null default 'proposed' check (state in ('proposed', 'signed', 'withdrawn')),
    audit jsonb not null, -- the automatic audit's figures, as they stood when the values were drawn
    signed_by uuid references access.account,
    signed_at timestamptz,
    check (signed_by <> proposed_by), -- the second officer is another officer
    check ((state = 'signed') = (signed_by is not null)),
    check ((signed_by is null) = (signed_at is null)),
    check ((kind = 'revision') = (revises is not null and revised_table is not null and revised_period is not null and reason is not null))
);
-- One open proposal for a region, so that two never compete for a period.
create unique index proposal_open on closing.proposal (region_code) where state = 'proposed';
create unique index proposal_signed on closing.proposal (release_id) where state = 'signed';

create table closing.sheet (
    proposal_id uuid not null references closing.proposal on delete cascade,
    table_name text not null,
    period text not null,
    revision integer not null,
    scale_numerator integer not null,
    scale_denominator integer not null,
    sensitivity integer not null,
    epsilon text not null,
    cells integer not null,
    primary key (proposal_id, table_name, period)
);

create table closing.cell (
    proposal_id uuid not null,
    table_name text not null,
    period text not null,
    code text not null,
    part text not null default '',
    value integer not null, -- count plus noise, drawn once; moved to released.cell at signing
    primary key (proposal_id, table_name, period, code, part),
    foreign key (proposal_id, table_name, period) references closing.sheet on delete cascade
);

create table closing.release_key (
    release_id text not null,
    proposal_id uuid primary key references closing.proposal on delete cascade,
    key bytea not null check (length(key) = 32), -- the secret of the noise; whoever holds it can subtract it
    made_at timestamptz not null default now(),
    destroy_after timestamptz not null -- end of the revision window
);

grant usage on schema closing to ctx_publish;
grant select, insert, update, delete on closing.proposal, closing.sheet, closing.cell, closing.release_key to ctx_publish;
-- A proposal's officers are told by sign-in name; their secrets are not to be read here.
grant usage on schema access to ctx_publish;
grant select (account_id, sign_in_name) on access.account to ctx_publish;
-- Each step and its event are one transaction.
grant usage on schema audit to ctx_publish;
grant insert on audit.event to ctx_publish;
grant select (event_id) on audit.event to ctx_publish;
