-- The roles of the regions stay: they belong to the server and may serve other databases.
drop trigger regions_learn on registry.area;
drop trigger regions_learn on registry.area_parent;
drop policy region_of_login on closing.release_key;
alter table closing.release_key no force row level security, disable row level security;
drop policy region_of_login on closing.cell;
alter table closing.cell no force row level security, disable row level security;
drop policy region_of_login on closing.sheet;
alter table closing.sheet no force row level security, disable row level security;
drop policy region_of_login on closing.proposal;
alter table closing.proposal no force row level security, disable row level security;
drop policy region_of_login on released.cell;
alter table released.cell no force row level security, disable row level security;
drop policy region_of_login on released.sheet;
alter table released.sheet no force row level security, disable row level security;
drop policy region_of_login on released.release;
alter table released.release no force row level security, disable row level security;
drop policy region_of_login on intake.counting;
alter table intake.counting no force row level security, disable row level security;
drop policy region_of_login on intake.batch;
drop policy region_of_login_read on intake.concern;
drop policy region_of_login_insert on intake.concern;
drop policy region_of_login_update on intake.concern;
drop policy region_of_login_delete on intake.concern;
drop policy region_of_login_read on intake.held_row;
drop policy region_of_login_insert on intake.held_row;
drop policy region_of_login_update on intake.held_row;
drop policy region_of_login_delete on intake.held_row;
alter table intake.concern no force row level security, disable row level security;
alter table intake.held_row no force row level security, disable row level security;
alter table intake.batch no force row level security, disable row level security;
alter table intake.held_row drop column local_authority_code;
alter table intake.batch drop constraint batch_file_once;
alter table intake.batch drop column region_code;
alter table intake.batch add constraint batch_file_digest_key unique (file_digest);
do $$
declare
    one record;
begin
    for one in
        select c.oid::regclass as relation, a.attname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('intake', 'released', 'closing') and a.attnum > 0 and not a.attisdropped
    loop
        execute format('alter table %s alter column %I set statistics -1', one.relation, one.name);
    end loop;
end
$$;
do $$
begin
    execute format('revoke temporary on database %I from ctx_intake', current_database());
    execute format('grant temporary on database %I to public', current_database());
end
$$;
drop function access.geography_changed();
drop function access.regions_learn();
drop function access.region_parts_here(name);
drop function access.every_region_here(name);
drop function access.region_here(name);
drop table access.region_part;
drop table access.database_login;
