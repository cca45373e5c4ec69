revoke usage on schema intake from ctx_publish;
drop index intake.concern_counted;
alter table intake.concern drop column counted_on, drop column context_type;
drop table intake.counting;
