-- The working cube is read region by region: the role that reads concern rows has none of its own accord.
delete from access.database_login where role_name = 'ctx_working';
