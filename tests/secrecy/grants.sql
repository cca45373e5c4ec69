-- Every privilege of every database role, and of `public`, in one table: attributes, memberships, database, schemas, tables and
-- columns, sequences, functions, default privileges. tests/journey/tests/secrecy.rs compares it with grants.txt. What belongs to
-- an extension is left out; logins of single regions are looked at by a test of their own.
with role as (select oid, rolname from pg_roles where rolname like 'ctx\_%' and rolname not like '%\_r\_%'),
grantee as (select oid, rolname::text as name from role union all select 0, 'public'),
space as (select oid, nspname::text as name, nspacl, nspowner from pg_namespace
    where nspname in ('access', 'audit', 'intake', 'registry', 'picture', 'closing', 'disruption', 'profile', 'released', 'retention', 'public')),
listed (name, what, privilege) as (
    select g.name, 'database', lower(a.privilege_type)
    from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a join grantee g on g.oid = a.grantee
    where d.datname = current_database()
    union all
    select g.name, 'schema ' || s.name, lower(a.privilege_type)
    from space s, aclexplode(coalesce(s.nspacl, acldefault('n', s.nspowner))) a join grantee g on g.oid = a.grantee
    union all
    select g.name, case c.relkind when 'S' then 'sequence ' else '' end || s.name || '.' || c.relname, lower(a.privilege_type)
    from pg_class c join space s on s.oid = c.relnamespace,
        aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) a
        join grantee g on g.oid = a.grantee
    where c.relkind in ('r', 'v', 'm', 'p', 'f', 'S')
        and not exists (select from pg_depend e where e.objid = c.oid and e.deptype = 'e')
    union all
    select g.name, s.name || '.' || c.relname, lower(a.privilege_type) || ' (' || t.attname || ')'
    from pg_attribute t join pg_class c on c.oid = t.attrelid join space s on s.oid = c.relnamespace, aclexplode(t.attacl) a
        join grantee g on g.oid = a.grantee
    union all
    select g.name, 'function ' || s.name || '.' || p.proname, lower(a.privilege_type)
    from pg_proc p join space s on s.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        join grantee g on g.oid = a.grantee
    where not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')
    union all
    select g.name, 'default privileges', lower(a.privilege_type)
    from pg_default_acl d, aclexplode(d.defaclacl) a join grantee g on g.oid = a.grantee
    union all
    select r.rolname::text, 'member of ' || o.rolname, 'member'
    from pg_auth_members m join role r on r.oid = m.member join pg_roles o on o.oid = m.roleid
    union all
    select r.rolname::text, 'role', concat_ws(',', case when rolcanlogin then 'login' end, case when rolinherit then 'inherit' end,
        case when rolsuper then 'superuser' end, case when rolcreaterole then 'createrole' end,
        case when rolcreatedb then 'createdb' end, case when rolbypassrls then 'bypassrls' end,
        case when rolreplication then 'replication' end)
    from pg_roles join role r using (oid)
)
select name || ' ' || what || ' ' || string_agg(distinct privilege, ',' order by privilege)
from listed group by name, what order by 1
