drop table access.token;
