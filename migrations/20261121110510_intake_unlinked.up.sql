-- The way back from a row to its file and line ends when the row's period is released; see policy/retention.toml.
alter table intake.concern
    alter column batch_id drop not null, -- null: the row's period is released
    alter column line drop not null;
-- A receipt is destroyed once no row points at it.
create index concern_batch on intake.concern (batch_id);
