-- The second wall between regions: what a database login may see of rows is decided by which login it is, in a table that no
-- login can write, and not by anything that a statement can set.
--
-- A region has a login of its own for each group role that touches rows or releases (`ctx_working_r_w99000001` for region
-- W99000001). It inherits the group role's privileges and is held to its region by the policies below.

create table access.database_login (
    role_name text primary key, -- a database role
    region_code text not null -- the area code of its region; `*`: every region, for the machine's own work
);

create table access.region_part (
    region_code text not null, -- a board or a country
    part_code text not null, -- itself, or a board or local authority in it
    primary key (region_code, part_code)
);

-- The group roles that work for the whole installation. A login of one region that becomes its group role stays held to its
-- region, because the login it came in by is looked at first.
insert into access.database_login (role_name, region_code)
values ('ctx_intake', '*'), ('ctx_working', '*'), ('ctx_publish', '*'), ('ctx_released', '*');

-- The region that a role acts for. `acting` is the current user of the statement; within this function that is the owner. The
-- session's own login goes first: `set role` cannot take a login of one region to another.
create function access.region_here(acting name) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(
        (select l.region_code from access.database_login l where l.role_name = session_user and l.region_code <> '*'),
        (select l.region_code from access.database_login l where l.role_name = acting))
$$;

create function access.every_region_here(acting name) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce(access.region_here(acting) = '*', false) $$;

create function access.region_parts_here(acting name) returns setof text
language sql stable security definer rows 30 set search_path = pg_catalog, pg_temp
as $$ select p.part_code from access.region_part p where p.region_code = access.region_here(acting) $$;

-- Makes the logins of every board and country in the registry, and learns which authorities each holds.
create function access.regions_learn() returns void
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
        foreach group_role in array array['ctx_intake', 'ctx_working', 'ctx_publish', 'ctx_released'] loop
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

create function access.geography_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform access.regions_learn();
    return null;
end
$$;

create trigger regions_learn after insert or update or delete on registry.area
for each statement execute function access.geography_changed();
create trigger regions_learn after insert or update or delete on registry.area_parent
for each statement execute function access.geography_changed();

revoke execute on function access.region_here, access.every_region_here, access.region_parts_here, access.regions_learn,
    access.geography_changed from public;
grant execute on function access.region_here, access.every_region_here, access.region_parts_here
    to ctx_intake, ctx_working, ctx_publish, ctx_released;

-- A batch belongs to the region of the login that took it in, so that the same file in two regions is two batches, and neither
-- hears of the other.
alter table intake.batch add column region_code text not null default '*';
alter table intake.batch alter column region_code set default coalesce(access.region_here(current_user), '*');
alter table intake.batch drop constraint batch_file_digest_key;
alter table intake.batch add constraint batch_file_once unique (region_code, file_digest);
alter table intake.held_row
    add column local_authority_code text generated always as (coded ->> 'local_authority_code') stored;

alter table intake.concern enable row level security, force row level security;
alter table intake.held_row enable row level security, force row level security;
alter table intake.batch enable row level security, force row level security;

create policy region_of_login on intake.batch to ctx_intake
using ((select access.every_region_here(current_user))
    or region_code in (select part from access.region_parts_here(current_user) as part));

create policy region_of_login_read on intake.concern for select to ctx_intake, ctx_working
using ((select access.every_region_here(current_user))
    or local_authority_code in (select part from access.region_parts_here(current_user) as part));
-- A row of a batch that is another region's is refused here, before the foreign key could tell whether the batch exists.
create policy region_of_login_insert on intake.concern for insert to ctx_intake
with check (
    ((select access.every_region_here(current_user))
        or local_authority_code in (select part from access.region_parts_here(current_user) as part))
    and batch_id in (select b.batch_id from intake.batch b));
create policy region_of_login_update on intake.concern for update to ctx_intake
using ((select access.every_region_here(current_user))
    or local_authority_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login_delete on intake.concern for delete to ctx_intake
using ((select access.every_region_here(current_user))
    or local_authority_code in (select part from access.region_parts_here(current_user) as part));

create policy region_of_login_read on intake.held_row for select to ctx_intake
using ((select access.every_region_here(current_user))
    or local_authority_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login_insert on intake.held_row for insert to ctx_intake
with check (
    ((select access.every_region_here(current_user))
        or local_authority_code in (select part from access.region_parts_here(current_user) as part))
    and batch_id in (select b.batch_id from intake.batch b));
create policy region_of_login_update on intake.held_row for update to ctx_intake
using ((select access.every_region_here(current_user))
    or local_authority_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login_delete on intake.held_row for delete to ctx_intake
using ((select access.every_region_here(current_user))
    or local_authority_code in (select part from access.region_parts_here(current_user) as part));

alter table intake.counting enable row level security, force row level security;
create policy region_of_login on intake.counting to ctx_intake, ctx_publish
using ((select access.every_region_here(current_user))
    or local_authority_code in (select part from access.region_parts_here(current_user) as part));

-- Releases and what is about to become one belong to a region; sheets and cells to a release, keys and drawn values to a proposal.
-- A login that does not see the release does not see what belongs to it.
alter table released.release enable row level security, force row level security;
alter table released.sheet enable row level security, force row level security;
alter table released.cell enable row level security, force row level security;
create policy region_of_login on released.release to ctx_publish, ctx_released
using ((select access.every_region_here(current_user))
    or region_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on released.sheet to ctx_publish, ctx_released
using ((select access.every_region_here(current_user))
    or region_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on released.cell to ctx_publish, ctx_released
using (release_id in (select r.release_id from released.release r));

alter table closing.proposal enable row level security, force row level security;
alter table closing.sheet enable row level security, force row level security;
alter table closing.cell enable row level security, force row level security;
alter table closing.release_key enable row level security, force row level security;
create policy region_of_login on closing.proposal to ctx_publish
using ((select access.every_region_here(current_user))
    or region_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on closing.sheet to ctx_publish
using (proposal_id in (select p.proposal_id from closing.proposal p));
create policy region_of_login on closing.cell to ctx_publish
using (proposal_id in (select p.proposal_id from closing.proposal p));
create policy region_of_login on closing.release_key to ctx_publish
using (proposal_id in (select p.proposal_id from closing.proposal p));

-- The planner keeps no common values of these tables: EXPLAIN tells its estimate of how many rows a value has, whoever's they are.
do $$
declare
    one record;
begin
    for one in
        select c.oid::regclass as relation, a.attname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relrowsecurity and c.relkind = 'r' and n.nspname in ('intake', 'released', 'closing') and a.attnum > 0 and not a.attisdropped
    loop
        execute format('alter table %s alter column %I set statistics 0', one.relation, one.name);
    end loop;
end
$$;

select access.regions_learn();

-- Room for temporary tables is for who needs it: intake stages a file's rows there.
do $$
begin
    execute format('revoke temporary on database %I from public', current_database());
    execute format('grant temporary on database %I to ctx_intake', current_database());
end
$$;
