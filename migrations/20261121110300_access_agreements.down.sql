drop table access.agreement;
drop function access.agreement_once();
