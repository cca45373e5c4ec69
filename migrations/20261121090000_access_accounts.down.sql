-- The roles stay: they belong to the server and may serve other databases.
drop schema audit cascade;
drop schema access cascade;
grant create on schema public to public;
