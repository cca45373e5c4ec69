-- Problem profiles and strategic assessments: records with editions. A published edition is frozen to the byte, and the database holds to that
-- whoever asks.

create schema profile;

do $$
begin
    if not exists (select from pg_roles where rolname = 'ctx_profile') then
        create role ctx_profile login nosuperuser nocreatedb nocreaterole noinherit;
    end if;
    grant ctx_profile to current_user;
end
$$;

create table profile.profile (
    profile_id uuid primary key,
    region_code text not null,
    kind text not null check (kind in ('problem_profile', 'strategic_assessment')),
    made_at timestamptz not null default clock_timestamp()
);

create table profile.edition (
    edition_id uuid primary key,
    profile_id uuid not null references profile.profile,
    region_code text not null,
    number integer not null check (number > 0),
    version integer not null check (version > 0),
    state text not null check (state in ('draft', 'in_review', 'signed', 'published', 'superseded')),
    content jsonb not null, -- api::EditionContent: codes, days, and prose that was screened; no number of a release
    signed_role text,
    signed_by uuid,
    signed_on date,
    published_on date,
    frozen bytea, -- api::FrozenEdition as canonical JSON
    frozen_sha256 text,
    release_ids text[] not null default '{}',
    unique (profile_id, number),
    check ((state in ('signed', 'published', 'superseded')) = (signed_on is not null)),
    check ((signed_on is null) = (signed_role is null) and (signed_on is null) = (signed_by is null)),
    check ((state in ('published', 'superseded')) = (frozen is not null)),
    check ((frozen is null) = (published_on is null)),
    check ((frozen is null) = (frozen_sha256 is null)),
    check (frozen_sha256 = encode(sha256(frozen), 'hex'))
);
-- One is in force, and one is under way.
create unique index edition_in_force on profile.edition (profile_id) where state = 'published';
create unique index edition_under_way on profile.edition (profile_id) where state in ('draft', 'in_review', 'signed');

-- Who wrote in an edition: none of them signs it.
create table profile.hand (
    edition_id uuid not null references profile.edition,
    region_code text not null,
    account_id uuid not null,
    role text not null,
    primary key (edition_id, account_id)
);

-- A finding as the released side answered it.
create table profile.pin (
    pin_id uuid primary key,
    number bigint generated always as identity, -- the order in which they were pinned
    edition_id uuid not null references profile.edition,
    region_code text not null,
    finding jsonb not null -- api::ReleasedFinding
);
create index pin_edition on profile.pin (edition_id);

create table profile.remark (
    remark_id uuid primary key,
    number bigint generated always as identity,
    edition_id uuid not null references profile.edition,
    region_code text not null,
    section text, -- code of api::ProfileSection; null: the whole
    wants_change boolean not null,
    body text not null, -- screened
    role text not null,
    account_id uuid not null,
    made_at timestamptz not null default clock_timestamp(),
    answer text -- screened
);
create index remark_edition on profile.remark (edition_id);

-- A published edition does not change but for one thing: a later one stands in its place.
create function profile.edition_hold() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'DELETE' then
        if old.frozen is null then
            return old;
        end if;
    elsif old.frozen is null then
        return new;
    elsif old.state = 'published' and new.state = 'superseded' then
        old.state := new.state;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    raise exception 'a published edition does not change' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger edition_hold before update or delete on profile.edition for each row execute function profile.edition_hold();

-- Nor does what belongs to it. A row whose edition cannot be seen is refused too.
create function profile.part_hold() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op <> 'INSERT' and not exists (select from profile.edition where edition_id = old.edition_id and frozen is null) then
        raise exception 'a published edition does not change' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if not exists (select from profile.edition where edition_id = new.edition_id and frozen is null) then
        raise exception 'a published edition does not change' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger part_hold before insert or update or delete on profile.pin for each row execute function profile.part_hold();
create trigger part_hold before insert or update or delete on profile.remark for each row execute function profile.part_hold();
create trigger part_hold before insert or update or delete on profile.hand for each row execute function profile.part_hold();

revoke execute on function profile.edition_hold, profile.part_hold from public;

-- Logins of the new role for each region.
create or replace function access.regions_learn() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    region text;
    group_role text;
    login text;
begin
    create temporary table region_part_fresh on commit drop as
    with recursive below (region_code, part_code) as (
        select a.area_code, a.area_code from registry.area a where a.kind in ('country', 'board')
        union
        select b.region_code, a.area_code
        from below b
        join registry.area_parent p on p.parent_code = b.part_code
        join registry.area a on a.area_code = p.area_code and a.kind in ('board', 'local_authority')
    )
    select region_code, part_code from below;
    delete from access.region_part old
    where not exists (
        select from pg_temp.region_part_fresh new
        where new.region_code = old.region_code and new.part_code = old.part_code);
    insert into access.region_part (region_code, part_code)
    select region_code, part_code from pg_temp.region_part_fresh on conflict do nothing;
    drop table pg_temp.region_part_fresh;

    for region in select a.area_code from registry.area a where a.kind in ('country', 'board') order by 1 loop
        foreach group_role in array array['ctx_intake', 'ctx_working', 'ctx_publish', 'ctx_released', 'ctx_contexts', 'ctx_profile'] loop
            login := group_role || '_r_' || lower(regexp_replace(region, '[^A-Za-z0-9]', '_', 'g'));
            if exists (select from access.database_login l where l.role_name = login and l.region_code <> region) then
                raise exception 'two regions would share the database role %', login;
            end if;
            if not exists (select from pg_roles where rolname = login) then
                begin
                    execute format(
                        'create role %I login inherit nosuperuser nocreatedb nocreaterole in role %I', login, group_role);
                exception when duplicate_object or unique_violation then
                    null; -- roles belong to the whole server: another database made it at this moment
                end;
            end if;
            if exists (select from pg_roles where rolname = login and (rolsuper or rolbypassrls or rolcreaterole)) then
                raise exception 'the database role % is there already, with too many rights', login;
            end if;
            -- Where one outside login serves all, it must be able to step down into this role.
            if not pg_has_role(current_user, login, 'member') then
                execute format('grant %I to current_user', login);
            end if;
            insert into access.database_login (role_name, region_code) values (login, region) on conflict do nothing;
        end loop;
    end loop;
end
$$;
select access.regions_learn();

grant usage on schema profile to ctx_profile;
grant usage on schema audit, access to ctx_profile;
grant execute on function access.region_here, access.every_region_here, access.region_parts_here to ctx_profile;
grant insert (account_id, role, region_code, agency_code, purpose, action, subject), select (event_id) on audit.event to ctx_profile;
grant select, insert on profile.profile, profile.hand to ctx_profile;
grant select, insert,
    update (version, state, content, signed_role, signed_by, signed_on, published_on, frozen, frozen_sha256, release_ids)
    on profile.edition to ctx_profile;
grant select, insert, delete, update (finding) on profile.pin to ctx_profile;
grant select, insert, update (answer) on profile.remark to ctx_profile;

alter table profile.profile enable row level security, force row level security;
create policy region_of_login on profile.profile to ctx_profile
using (region_code in (select part from access.region_parts_here(current_user) as part));
alter table profile.edition enable row level security, force row level security;
create policy region_of_login on profile.edition to ctx_profile
using (region_code in (select part from access.region_parts_here(current_user) as part));
alter table profile.hand enable row level security, force row level security;
create policy region_of_login on profile.hand to ctx_profile
using (region_code in (select part from access.region_parts_here(current_user) as part));
alter table profile.pin enable row level security, force row level security;
create policy region_of_login on profile.pin to ctx_profile
using (region_code in (select part from access.region_parts_here(current_user) as part));
alter table profile.remark enable row level security, force row level security;
create policy region_of_login on profile.remark to ctx_profile
using (region_code in (select part from access.region_parts_here(current_user) as part));

-- The planner keeps no common values of these tables.
do $$
declare
    one record;
begin
    for one in
        select c.oid::regclass as relation, a.attname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname = 'profile' and a.attnum > 0 and not a.attisdropped
    loop
        execute format('alter table %s alter column %I set statistics 0', one.relation, one.name);
    end loop;
end
$$;
