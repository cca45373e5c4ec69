drop table intake.mapping;
drop table intake.record_secret;
drop table intake.steward_note;
drop table intake.amendment;

drop index intake.held_record;
alter table intake.held_row
    drop column record_key,
    drop column kind,
    drop column choices,
    drop column note;

drop index intake.concern_record, intake.concern_content, intake.concern_matter, intake.concern_context;
alter table intake.concern
    drop column on_surface,
    drop column may_leave,
    drop constraint concern_grade_whole,
    drop column place_source,
    drop column context_id,
    drop column record_key,
    drop column content_key,
    drop column matter_id,
    drop column grade_source,
    drop column grade_information,
    drop column grade_handling,
    drop column grade_statistical_use;

drop index intake.batch_taken;
-- A form is a file of one row to those who know no forms.
update intake.batch set origin = 'page' where origin = 'form';
alter table intake.batch
    drop constraint batch_amended_check,
    drop constraint batch_origin_check,
    add constraint batch_origin_check check (origin in ('command_line', 'page', 'demo')),
    drop column agency_code,
    drop column account_id,
    drop column mapping_name,
    drop column mapping_version,
    drop column amended,
    drop column undone_at;
