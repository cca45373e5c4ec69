drop table registry.hub_member;
drop table registry.hub;
drop index registry.place_code_stop_area;
delete from registry.place_code where kind = 'stop_area' or length(code) > 12;
alter table registry.place_code drop constraint place_code_kind_check;
alter table registry.place_code add constraint place_code_kind_check check (kind in ('naptan', 'station'));
alter table registry.place_code drop constraint place_code_code_check;
alter table registry.place_code add constraint place_code_code_check check (code = upper(code) and code ~ '^[A-Z0-9]{3,12}$');
