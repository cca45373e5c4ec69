-- Contexts as living records, the links between them, and the history of both.
--
-- The contexts that were here before had neither region nor history, and only the demonstration made any: it makes them anew.

drop table registry.context_meets;
drop table registry.context;

do $$
begin
    if not exists (select from pg_roles where rolname = 'ctx_contexts') then
        create role ctx_contexts login nosuperuser nocreatedb nocreaterole noinherit;
    end if;
    grant ctx_contexts to current_user;
end
$$;

-- The row is what its history folds to. The columns behind the content are drawn from it by the database, so that none can say
-- something else.
create table registry.context (
    context_id uuid primary key,
    region_code text not null,
    number integer not null check (number > 0), -- people call it by region and number
    version integer not null check (version > 0), -- how many acts have touched it
    content jsonb, -- context::Context in codes and names that were looked at; null: the act that made it was undone
    kind text generated always as (content #>> '{details,kind}') stored check (kind in ('place', 'school', 'peer_group', 'online_space')),
    state text generated always as (content ->> 'state') stored
        check (state in ('proposed', 'open', 'under_plan', 'monitoring', 'closed', 'reopened')),
    name_en text generated always as (content #>> '{name,en}') stored,
    name_cy text generated always as (content #>> '{name,cy}') stored,
    owner_role text generated always as (content ->> 'owner_role') stored,
    review_on text generated always as (content ->> 'review_on') stored, -- a day of one form, so that it is ordered as days are
    marking text generated always as (content ->> 'marking') stored check (marking in ('official', 'official_sensitive')),
    shape geometry(Geometry, 27700) generated always as (
        st_setsrid(st_geomfromgeojson(content #>> '{details,shape}'), 27700)) stored,
    unique (region_code, number),
    -- The second wall against evidence of police alone: the meeting has nothing in hand on it.
    check (coalesce(state in ('proposed', 'closed'), true) or (content -> 'sources') - 'police' <> '[]'::jsonb)
);
create index context_shape on registry.context using gist (shape);
create index context_state on registry.context (region_code, state);
create index context_meets on registry.context using gin ((content #> '{details,meets}') jsonb_path_ops);

create table registry.context_link (
    link_id uuid primary key,
    region_code text not null,
    version integer not null check (version > 0),
    content jsonb, -- context::Link; null: it was made one with another, or taken out
    kind text generated always as (content ->> 'kind') stored check (kind in ('feeds', 'on_the_way_to', 'meets_at', 'displaced_to',
        'displaced_from', 'same_manager', 'recruits_through')),
    from_id uuid generated always as ((content ->> 'from')::uuid) stored references registry.context,
    to_id uuid generated always as ((content ->> 'to')::uuid) stored references registry.context,
    check (from_id <> to_id)
);
create index context_link_from on registry.context_link (from_id);
create index context_link_to on registry.context_link (to_id);

-- An act is whole: its events are there with it, or none is.
create table registry.context_act (
    act_id uuid primary key,
    region_code text not null,
    kind text not null check (kind in ('propose', 'change', 'move', 'link', 'link_change', 'merge', 'supersede', 'split', 'undo')),
    undoes uuid unique references registry.context_act, -- the act that this one undid
    made_at timestamptz not null default clock_timestamp(),
    account_id uuid, -- null: the machine itself, for the demonstration
    role text not null,
    agency_code text not null,
    agreements text[] not null, -- the sharing agreements in force for the agency
    check ((kind = 'undo') = (undoes is not null))
);

create table registry.context_event (
    event_id bigint generated always as identity primary key,
    act_id uuid not null references registry.context_act,
    region_code text not null,
    context_id uuid references registry.context,
    link_id uuid references registry.context_link,
    version integer not null, -- the version of the subject that this made
    field text not null, -- the field's code
    before jsonb,
    after jsonb,
    check ((context_id is null) <> (link_id is null)),
    check (before is distinct from after)
);
create index context_event_context on registry.context_event (context_id, event_id);
create index context_event_link on registry.context_event (link_id, event_id);
create index context_event_act on registry.context_event (act_id);

-- The region's logins, with those of contexts: as in access_region_walls, with one more group role.
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
        foreach group_role in array array['ctx_intake', 'ctx_working', 'ctx_publish', 'ctx_released', 'ctx_contexts'] loop
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

grant usage on schema registry to ctx_contexts;
grant usage on schema audit, access to ctx_contexts;
grant execute on function access.region_here, access.every_region_here, access.region_parts_here to ctx_contexts;
grant insert (account_id, role, region_code, agency_code, purpose, action, subject), select (event_id) on audit.event to ctx_contexts;
grant select, insert, update (version, content) on registry.context, registry.context_link to ctx_contexts;
-- What was done stays as it was written.
grant select, insert on registry.context_act, registry.context_event to ctx_contexts;
-- A registered place may be named by a context; no more of it is read here.
grant select (place_id, local_authority_code) on registry.place to ctx_contexts;

alter table registry.context enable row level security, force row level security;
alter table registry.context_link enable row level security, force row level security;
alter table registry.context_act enable row level security, force row level security;
alter table registry.context_event enable row level security, force row level security;
create policy region_of_login on registry.context to ctx_contexts
using (region_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on registry.context_link to ctx_contexts
using (region_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on registry.context_act to ctx_contexts
using (region_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on registry.context_event to ctx_contexts
using (region_code in (select part from access.region_parts_here(current_user) as part));

-- The planner keeps no common values of these tables either.
do $$
declare
    one record;
begin
    for one in
        select c.oid::regclass as relation, a.attname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relrowsecurity and c.relkind = 'r' and n.nspname = 'registry' and a.attnum > 0 and not a.attisdropped
    loop
        execute format('alter table %s alter column %I set statistics 0', one.relation, one.name);
    end loop;
end
$$;

select access.regions_learn();
