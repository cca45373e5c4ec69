drop index intake.concern_batch;
-- Rows whose way back was destroyed cannot have it again, and the older version cannot hold them.
delete from intake.concern where batch_id is null;
alter table intake.concern
    alter column batch_id set not null,
    alter column line set not null;
