-- What belongs to a context beyond its own fields: organisations' roles, factors and strengths, assessments, weightings, and
-- safety-mapping sessions, each with the history of its changes.

create table registry.context_record (
    record_id uuid primary key,
    region_code text not null,
    number bigint generated always as identity, -- the order in which they were kept
    context_id uuid references registry.context, -- null: it belongs to several contexts, or to an area
    version integer not null check (version > 0),
    content jsonb not null, -- context::ContextRecord in codes, and short texts that were looked at
    kind text generated always as (content ->> 'kind') stored
        check (kind in ('guardian', 'factor', 'assessment', 'weighting', 'safety_session')),
    area_code text generated always as (content #>> '{record,area}') stored, -- of a safety-mapping session
    check ((context_id is null) = (kind in ('weighting', 'safety_session'))),
    check ((area_code is null) = (kind <> 'safety_session'))
);
create index context_record_context on registry.context_record (context_id, kind);
create index context_record_area on registry.context_record (area_code) where kind = 'safety_session';
create index context_record_weighed on registry.context_record using gin ((content #> '{record,contexts}')) where kind = 'weighting';

create table registry.context_record_event (
    event_id bigint generated always as identity primary key,
    record_id uuid not null references registry.context_record,
    region_code text not null,
    version integer not null, -- the version that this made
    made_at timestamptz not null default clock_timestamp(),
    account_id uuid, -- null: the machine itself, for the demonstration
    role text not null,
    agency_code text not null,
    agreements text[] not null, -- the sharing agreements in force for the agency
    changes jsonb not null, -- context::RecordChange, field by field
    unique (record_id, version)
);

grant select, insert, update (version, content) on registry.context_record to ctx_contexts;
-- What was done stays as it was written.
grant select, insert on registry.context_record_event to ctx_contexts;

alter table registry.context_record enable row level security, force row level security;
alter table registry.context_record_event enable row level security, force row level security;
create policy region_of_login on registry.context_record to ctx_contexts
using (region_code in (select part from access.region_parts_here(current_user) as part));
create policy region_of_login on registry.context_record_event to ctx_contexts
using (region_code in (select part from access.region_parts_here(current_user) as part));

-- The planner keeps no common values of these tables.
do $$
declare
    one record;
begin
    for one in
        select c.oid::regclass as relation, a.attname as name
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where c.relname in ('context_record', 'context_record_event') and c.relkind = 'r' and n.nspname = 'registry'
          and a.attnum > 0 and not a.attisdropped
    loop
        execute format('alter table %s alter column %I set statistics 0', one.relation, one.name);
    end loop;
end
$$;
