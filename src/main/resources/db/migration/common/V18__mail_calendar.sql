-- The reader's own time that a mail tells of, for the calendar file; the file is kept as it went out.
alter table outbox_mail add column calendar_step varchar(40);
alter table outbox_mail add column calendar_subject uuid;
alter table outbox_mail add column calendar_due timestamp with time zone;
alter table outbox_mail add column calendar_text text;
