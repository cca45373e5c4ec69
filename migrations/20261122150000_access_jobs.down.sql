drop table access.job;
revoke usage on schema access from ctx_intake;
