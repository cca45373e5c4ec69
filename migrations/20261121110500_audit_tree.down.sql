drop function audit.event_purge();
drop trigger event_kept on audit.event;
drop trigger event_written_once on audit.event;
drop table audit.destruction;
drop table audit.verification;
drop table audit.head_sent;
drop table audit.head;
drop table audit.leaf;
drop function audit.event_kept_seven_years();
drop function audit.written_once();
drop index audit.event_account;
revoke all on audit.event from ctx_door, ctx_registry, ctx_intake, ctx_publish, ctx_record;
revoke all (account_id, role, region_code, agency_code, purpose, action, subject, event_id)
    on audit.event from ctx_door, ctx_registry, ctx_intake, ctx_publish, ctx_record;
revoke usage on schema audit from ctx_registry, ctx_intake, ctx_publish, ctx_record;
grant select, insert on audit.event to ctx_door;
-- As the release flow had them.
grant usage on schema audit to ctx_publish;
grant insert, select (event_id) on audit.event to ctx_publish;
revoke select (account_id, sign_in_name) on access.account from ctx_record;
revoke usage on schema access from ctx_record;
alter table audit.event alter column happened_at set default now();
alter table audit.event drop column agency_code;
-- The role stays: it may serve another database of the same server.
