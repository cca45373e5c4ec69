drop schema disruption cascade;
revoke usage on schema audit, access from ctx_disruption;
revoke insert (account_id, role, region_code, agency_code, purpose, action, subject), select (event_id) on audit.event from ctx_disruption;
revoke execute on function access.region_here, access.every_region_here, access.region_parts_here from ctx_disruption;
delete from access.database_login where role_name like 'ctx\_disruption\_r\_%';

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
