drop index audit.event_action;
