drop table registry.context_record_event;
drop table registry.context_record;
revoke select (area_code, parent_code) on registry.area_parent from ctx_contexts;
revoke select (area_code) on registry.area from ctx_contexts;
