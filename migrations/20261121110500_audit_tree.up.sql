-- The record that nobody can quietly rewrite: events are written once, hashed into an RFC 6962 tree, and sealed by signed heads.

do $$
begin
    if not exists (select from pg_roles where rolname = 'ctx_record') then
        create role ctx_record login nosuperuser nocreatedb nocreaterole noinherit;
    end if;
    grant ctx_record to current_user;
end
$$;

alter table audit.event add column agency_code text not null default ''; -- the agency acted for; empty at the command line
-- The moment of the event, not of the transaction that it belongs to: a large import takes minutes.
alter table audit.event alter column happened_at set default clock_timestamp();
create index event_account on audit.event (account_id, event_id);

-- Each role that acts writes its event in the transaction of the act. It sets neither number nor time, and reads back the number alone.
revoke select, insert on audit.event from ctx_door, ctx_publish;
grant usage on schema audit to ctx_registry, ctx_intake, ctx_publish, ctx_record;
grant insert (account_id, role, region_code, agency_code, purpose, action, subject), select (event_id)
    on audit.event to ctx_door, ctx_registry, ctx_intake, ctx_publish, ctx_record;
-- Read by the auditor's pages and by the hand that builds the tree.
grant select on audit.event to ctx_record;

-- The auditor's pages name an account by what it signs in with.
grant usage on schema access to ctx_record;
grant select (account_id, sign_in_name) on access.account to ctx_record;

create table audit.leaf (
    leaf_index bigint primary key check (leaf_index >= 0), -- place in the tree, from 0, in the order in which events were seen committed
    event_id bigint not null unique, -- outlives the event, which retention takes after seven years
    leaf_hash bytea not null check (length(leaf_hash) = 32) -- SHA-256 over 00 and the event's canonical bytes
);

create table audit.head (
    head_id bigint generated always as identity primary key,
    tree_size bigint not null check (tree_size >= 0), -- leaves under the head
    root_hash bytea not null check (length(root_hash) = 32),
    signed_at bigint not null, -- milliseconds since 1970, UTC: part of what is signed
    public_key bytea not null check (length(public_key) = 32), -- Ed25519
    signature bytea not null check (length(signature) = 64), -- Ed25519, over what RFC 6962 §3.5 has signed
    frontier bytea not null check (length(frontier) % 32 = 0) -- roots of the full subtrees, largest first: the next head grows from them
);

create table audit.head_sent (
    head_id bigint not null references audit.head,
    place text not null, -- file or url: the second place that has it
    sent_at timestamptz not null default now(),
    primary key (head_id, place)
);

create table audit.verification (
    verification_id bigint generated always as identity primary key,
    verified_at timestamptz not null default now(),
    tree_size bigint not null, -- leaves looked at
    heads integer not null, -- heads looked at, those of the second place too
    whole boolean not null, -- false: the record was changed behind our back
    finding text -- code of the first thing that is wrong
);

create table audit.destruction (
    destruction_id bigint generated always as identity primary key,
    destroyed_at timestamptz not null default clock_timestamp(),
    rule text not null, -- code of the retention rule
    kept_for text not null, -- the rule's period as it was then, such as `24 months`
    what text not null, -- table
    how_many bigint not null check (how_many > 0),
    event_id bigint not null -- the event that tells of it
);

grant select, insert on audit.leaf, audit.head, audit.head_sent, audit.verification to ctx_record;
grant select on audit.destruction to ctx_record;
grant insert on audit.destruction to ctx_door, ctx_intake, ctx_publish, ctx_record;

-- Nobody changes or removes what is on record, the owner neither, unless a trigger is switched off by hand, which verification then shows.
create function audit.written_once() returns trigger language plpgsql as $$
begin
    raise exception 'audit.% is written once', tg_table_name using errcode = 'restrict_violation';
end
$$;
create function audit.event_kept_seven_years() returns trigger language plpgsql as $$
begin
    if old.happened_at >= now() - interval '7 years'
       or not exists (select from audit.leaf where leaf.event_id = old.event_id) then
        raise exception 'audit.event is kept for seven years' using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;
revoke execute on function audit.written_once(), audit.event_kept_seven_years() from public;
create trigger event_written_once before update or truncate on audit.event
    for each statement execute function audit.written_once();
create trigger event_kept before delete on audit.event
    for each row execute function audit.event_kept_seven_years();
create trigger leaf_written_once before update or delete or truncate on audit.leaf
    for each statement execute function audit.written_once();
create trigger head_written_once before update or delete or truncate on audit.head
    for each statement execute function audit.written_once();
create trigger head_sent_written_once before update or delete or truncate on audit.head_sent
    for each statement execute function audit.written_once();
create trigger verification_written_once before update or delete or truncate on audit.verification
    for each statement execute function audit.written_once();
create trigger destruction_written_once before update or delete or truncate on audit.destruction
    for each statement execute function audit.written_once();

-- The one way by which an event goes: seven years old by its own time and under a head signed seven years ago. Its leaf stays.
create function audit.event_purge() returns bigint
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    with gone as (
        delete from audit.event e
        using audit.leaf l
        where l.event_id = e.event_id
          and l.leaf_index < (
              select coalesce(max(h.tree_size), 0) from audit.head h
              where to_timestamp(h.signed_at / 1000.0) < now() - interval '7 years')
          and e.happened_at < now() - interval '7 years'
        returning 1
    )
    select count(*) from gone;
end;
revoke execute on function audit.event_purge() from public;
grant execute on function audit.event_purge() to ctx_record;
