-- Accounts of professionals, their sessions, and the audit log. Nothing here can hold a subject of a concern.

create extension if not exists postgis;

-- Roles belong to the whole server, not to this database, so they may be there already.
do $$
declare
    name text;
begin
    foreach name in array array['ctx_door', 'ctx_registry', 'ctx_intake', 'ctx_working', 'ctx_publish', 'ctx_released'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I login nosuperuser nocreatedb nocreaterole noinherit', name);
        end if;
        -- The owner must be able to step down into each role where one login serves all (an outside server).
        execute format('grant %I to current_user', name);
    end loop;
end
$$;

revoke create on schema public from public;

create schema access;
create schema audit;

create table access.account (
    account_id uuid primary key,
    sign_in_name text not null unique, -- lower case; what the professional types to sign in
    role text not null, -- code of access::Role
    region_code text not null, -- the safeguarding board (or country) whose picture this account may see
    agency_code text not null, -- the employing agency
    secret_hash text not null, -- argon2id, PHC string
    demo boolean not null default false, -- made by the demo; refused outside demo mode
    created_at timestamptz not null default now(),
    disabled_at timestamptz -- set: may no longer sign in
);

create table access.session (
    session_hash bytea primary key check (length(session_hash) = 32), -- SHA-256 of the cookie's 256-bit token; the token is not kept
    account_id uuid not null references access.account on delete cascade,
    purpose text, -- why the working side was entered; null: not entered
    created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(), -- last request: idle expiry counts from here
    expires_at timestamptz not null -- absolute end
);
create index session_expiry on access.session (expires_at);

create table audit.event (
    event_id bigint generated always as identity primary key,
    happened_at timestamptz not null default now(),
    account_id uuid, -- null: nobody was signed in, or the command line acted
    role text not null, -- the role acted in, or `command-line`
    region_code text not null,
    purpose text, -- for views of the working side
    action text not null, -- code of the action, such as `working-map-view`
    subject text not null -- what it was done to, by code; never a value out of a row
);
create index event_time on audit.event (happened_at);

grant usage on schema access, audit to ctx_door;
grant select, insert, update on access.account to ctx_door;
grant select, insert, update, delete on access.session to ctx_door;
-- Written and read, never changed or removed.
grant select, insert on audit.event to ctx_door;
