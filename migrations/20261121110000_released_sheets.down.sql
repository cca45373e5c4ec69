-- Quarters and revisions have no place in the schema before; they go.
drop schema closing cascade;
revoke select (account_id, sign_in_name) on access.account from ctx_publish;
revoke usage on schema access from ctx_publish;
revoke insert on audit.event from ctx_publish;
revoke select (event_id) on audit.event from ctx_publish;
revoke usage on schema audit from ctx_publish;

create table released.ledger (
    release_id text not null references released.release,
    table_name text not null,
    sensitivity integer not null,
    scale_numerator integer not null,
    scale_denominator integer not null,
    epsilon text not null,
    cells integer not null,
    primary key (release_id, table_name)
);
create table released.block_year (
    release_id text not null references released.release,
    block_code text not null,
    value integer not null,
    primary key (release_id, block_code)
);
create table released.place_year (
    release_id text not null references released.release,
    place_id text not null,
    value integer not null,
    primary key (release_id, place_id)
);
insert into released.ledger (release_id, table_name, sensitivity, scale_numerator, scale_denominator, epsilon, cells)
select s.release_id, s.table_name, s.sensitivity, s.scale_numerator, s.scale_denominator, s.epsilon, s.cells
from released.sheet s join released.release r using (release_id)
where r.revises is null and s.period = r.closes and s.table_name in ('block_year', 'place_year');
insert into released.block_year (release_id, block_code, value)
select c.release_id, c.code, c.value from released.cell c join released.release r using (release_id)
where r.revises is null and c.table_name = 'block_year';
insert into released.place_year (release_id, place_id, value)
select c.release_id, c.code, c.value from released.cell c join released.release r using (release_id)
join released.place p on p.place_id = c.code
where r.revises is null and c.table_name = 'place_year';
drop table released.cell;
drop table released.sheet;
delete from released.ledger l using released.release r where r.release_id = l.release_id and (r.revises is not null or r.closes like '%Q%');
delete from released.block_year b using released.release r where r.release_id = b.release_id and (r.revises is not null or r.closes like '%Q%');
delete from released.place_year p using released.release r where r.release_id = p.release_id and (r.revises is not null or r.closes like '%Q%');
delete from released.release where revises is not null;
delete from released.release where closes like '%Q%';

drop index released.release_closes_once;
alter table released.release add column year integer;
update released.release set year = closes::integer;
alter table released.release
    alter column year set not null,
    drop constraint release_region_key,
    drop column closes,
    drop column revises,
    drop column dpia_reference,
    add unique (region_code, year);

grant select, insert on released.ledger, released.block_year, released.place_year to ctx_publish;
grant select on released.ledger, released.block_year, released.place_year to ctx_released;
