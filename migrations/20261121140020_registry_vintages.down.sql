drop table registry.deprivation;
drop table registry.area_change;
drop table registry.boundary;
alter table registry.area drop column dissolved;
