insert into access.database_login (role_name, region_code) values ('ctx_working', '*');
