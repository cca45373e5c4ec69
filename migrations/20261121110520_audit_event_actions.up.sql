-- The auditor chooses from the actions that there are; each is found by one step through this index.
create index event_action on audit.event (action, region_code);
