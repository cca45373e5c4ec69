drop schema released cascade;
