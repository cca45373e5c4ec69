-- A concern is counted on a day of its own, and points at one kind of context.

-- Up to which day counting is closed, by local authority. Written when a release is signed; an import reads it under a lock,
-- so that no row slips into a period while it closes.
create table intake.counting (
    local_authority_code text primary key,
    open_from date not null -- the first day of the first period that is still open
);

alter table intake.concern
    add column counted_on date, -- releases count by this date: the day recorded, or the first open day when that is closed
    add column context_type text; -- code of concern::ContextType

insert into intake.counting (local_authority_code, open_from)
select c.local_authority_code, max(make_date(left(r.closes, 4)::integer + 1, 1, 1))
from intake.concern c join released.release r on r.region_code = c.board_code
group by c.local_authority_code;
-- What came after its year had been released waits for the first open day.
update intake.concern c
set counted_on = case
        when exists (
            select from released.release r join intake.batch b on b.batch_id = c.batch_id
            where r.region_code = c.board_code and r.closes = extract(year from c.recorded_on)::text
                and b.taken_at > r.published_at
        ) then (select o.open_from from intake.counting o where o.local_authority_code = c.local_authority_code)
        else c.recorded_on
    end,
    context_type = case
        when c.place_id is null then 'unclear'
        when exists (select from registry.place p where p.place_id = c.place_id and p.kind = 'school') then 'school'
        else 'place'
    end;
alter table intake.concern
    alter column counted_on set not null,
    alter column context_type set not null,
    add constraint concern_context_type check (context_type in ('place', 'school', 'peer_group', 'online_space', 'home', 'unclear')),
    add constraint concern_counted_later check (counted_on >= recorded_on);
create index concern_counted on intake.concern (counted_on);

grant select, insert, update on intake.counting to ctx_intake;
grant usage on schema intake to ctx_publish;
grant select, insert, update on intake.counting to ctx_publish;
