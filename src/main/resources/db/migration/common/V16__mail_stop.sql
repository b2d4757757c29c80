-- A row here: every mail is written HELD. Set when a backup has been restored, for what the people concerned have got
-- since the backup is unknown; taken away by scripts/restore.sh --mail-again.
create table mail_stop (
    since timestamp with time zone not null primary key
);
