drop table registry.context_record_event;
drop table registry.context_record;
