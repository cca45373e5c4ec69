-- Whether a plan changed anything: what is compared, written down before anybody can look, and what people make of it. Neither is ever changed.

create table disruption.effect_design (
    plan_id uuid not null references disruption.plan,
    region_code text not null,
    number integer not null check (number > 0), -- a later one stands beside an earlier one, and counts
    content jsonb not null, -- api::EffectDesign: codes of areas, quarters, and prose that was screened
    seen integer not null check (seen >= 0), -- quarters from the first one on that were released already when it was written down
    role text not null,
    account_id uuid not null,
    made_at timestamptz not null default clock_timestamp(),
    primary key (plan_id, number)
);

create table disruption.effect_reading (
    plan_id uuid not null,
    region_code text not null,
    number integer not null, -- of the comparison that was read
    reading_number bigint generated always as identity,
    content jsonb not null, -- api::EffectReading: a code, and prose that was screened
    state text not null, -- how far the counts spoke on that day
    role text not null,
    account_id uuid not null,
    made_at timestamptz not null default clock_timestamp(),
    primary key (plan_id, reading_number),
    foreign key (plan_id, number) references disruption.effect_design
);

grant select, insert on disruption.effect_design, disruption.effect_reading to ctx_disruption;

alter table disruption.effect_design enable row level security, force row level security;
create policy region_of_login on disruption.effect_design to ctx_disruption
using (region_code in (select part from access.region_parts_here(current_user) as part));
alter table disruption.effect_reading enable row level security, force row level security;
create policy region_of_login on disruption.effect_reading to ctx_disruption
using (region_code in (select part from access.region_parts_here(current_user) as part));

-- The planner keeps no common values of these tables.
do $$
declare
    one record;
begin
    for one in
        select c.oid::regclass as relation, a.attname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname = 'disruption' and c.relname like 'effect%' and a.attnum > 0 and not a.attisdropped
    loop
        execute format('alter table %s alter column %I set statistics 0', one.relation, one.name);
    end loop;
end
$$;
