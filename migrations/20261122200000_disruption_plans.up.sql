-- Plans on contexts: what is to be done about a place, by whom, until when, and how it will be known whether it helped. Each version is kept.

create schema disruption;

do $$
begin
    if not exists (select from pg_roles where rolname = 'ctx_disruption') then
        create role ctx_disruption login nosuperuser nocreatedb nocreaterole noinherit;
    end if;
    grant ctx_disruption to current_user;
end
$$;

create table disruption.plan (
    plan_id uuid primary key,
    region_code text not null,
    context_code text not null, -- the code that people call the context by; the register is another room's
    context_kind text not null,
    context_name_en text not null, -- as it was called when the plan was begun
    context_name_cy text not null,
    authority_code text, -- null: it lies in none
    authority_name_en text,
    authority_name_cy text,
    version integer not null check (version > 0),
    state text not null check (state in ('draft', 'running', 'closed')),
    content jsonb not null, -- api::PlanContent: codes, days, and prose that was screened
    started_on date,
    closed_on date,
    made_at timestamptz not null default clock_timestamp(),
    check ((state = 'draft') <= (started_on is null)),
    check ((state = 'running') <= (started_on is not null and closed_on is null)),
    check ((state = 'closed') = (closed_on is not null))
);
create index plan_context on disruption.plan (context_code);

-- Every version of a plan with who made it. None is changed or removed.
create table disruption.plan_version (
    plan_id uuid not null references disruption.plan,
    region_code text not null,
    version integer not null,
    state text not null,
    content jsonb not null,
    role text not null,
    account_id uuid not null,
    wrote boolean not null, -- false: a step alone, such as starting it
    made_at timestamptz not null default clock_timestamp(),
    primary key (plan_id, version)
);

-- That the law behind a measure was checked for this region, and what was found. The newest for a measure counts.
create table disruption.verification (
    number bigint generated always as identity primary key,
    region_code text not null,
    measure_id text not null,
    edition text not null, -- of the catalogue
    verdict text not null check (verdict in ('verified', 'doubtful')),
    note text not null, -- screened
    role text not null,
    account_id uuid not null,
    made_at timestamptz not null default clock_timestamp()
);
create index verification_measure on disruption.verification (measure_id, number);

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
        foreach group_role in array array['ctx_intake', 'ctx_working', 'ctx_publish', 'ctx_released', 'ctx_contexts', 'ctx_profile', 'ctx_disruption'] loop
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

grant usage on schema disruption to ctx_disruption;
grant usage on schema audit, access to ctx_disruption;
grant execute on function access.region_here, access.every_region_here, access.region_parts_here to ctx_disruption;
grant insert (account_id, role, region_code, agency_code, purpose, action, subject), select (event_id) on audit.event to ctx_disruption;
grant select, insert, update (version, state, content, started_on, closed_on) on disruption.plan to ctx_disruption;
grant select, insert on disruption.plan_version, disruption.verification to ctx_disruption;

alter table disruption.plan enable row level security, force row level security;
create policy region_of_login on disruption.plan to ctx_disruption
using (region_code in (select part from access.region_parts_here(current_user) as part));
alter table disruption.plan_version enable row level security, force row level security;
create policy region_of_login on disruption.plan_version to ctx_disruption
using (region_code in (select part from access.region_parts_here(current_user) as part));
alter table disruption.verification enable row level security, force row level security;
create policy region_of_login on disruption.verification to ctx_disruption
using (region_code in (select part from access.region_parts_here(current_user) as part));

-- The planner keeps no common values of these tables.
do $$
declare
    one record;
begin
    for one in
        select c.oid::regclass as relation, a.attname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname = 'disruption' and a.attnum > 0 and not a.attisdropped
    loop
        execute format('alter table %s alter column %I set statistics 0', one.relation, one.name);
    end loop;
end
$$;
