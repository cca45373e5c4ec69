-- Long jobs: what somebody asked for and did not wait for. A row says that it is under way, and then what became of it. How far it is,
-- is in the service's memory alone.
--
-- `done` is written by the work itself, in the transaction that does it. So a job is done exactly when its work is there: whoever stops
-- it, and a service that begins after another was killed, change a row that is still under way, and then the work finds no such row
-- and is taken back.
create table access.job (
    job_id uuid primary key,
    account_id uuid not null references access.account on delete cascade,
    region_code text not null,
    kind text not null check (kind in ('intake', 'release_propose', 'release_sign', 'release_revise')),
    state text not null default 'under_way' check (state in ('under_way', 'done', 'failed', 'stopped', 'lost')),
    made text check (made like '/api/%'), -- the address of what it made
    begun_at timestamptz not null default now(),
    ended_at timestamptz,
    expires_at timestamptz not null default now() + interval '7 days', -- then nobody asks any more
    check ((state = 'under_way') = (ended_at is null)),
    check (made is null or state = 'done')
);
create index job_account on access.job (account_id);

grant select, insert, delete on access.job to ctx_door;
grant update (state, made, ended_at) on access.job to ctx_door;
-- Those who do the work end the job with it, and touch nothing else of it.
grant usage on schema access to ctx_intake;
grant select (job_id, state, region_code), update (state, made, ended_at) on access.job to ctx_intake, ctx_publish;

alter table access.job enable row level security, force row level security;
create policy door on access.job to ctx_door using (true);
create policy region_of_login on access.job to ctx_intake, ctx_publish
using ((select access.every_region_here(current_user))
    or region_code in (select part from access.region_parts_here(current_user) as part));
