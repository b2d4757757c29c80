create table journal_entry (
    id uuid not null primary key,
    case_key varchar(40) not null,
    entry_no integer not null,
    happened_at timestamp with time zone not null,
    event_type varchar(60) not null,
    person_id uuid,
    role_name varchar(30) not null,
    acting_for uuid,
    payload text not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    constraint journal_entry_no_once unique (case_key, entry_no)
);

create table journal_head (
    case_key varchar(40) not null primary key,
    last_no integer not null,
    last_hash varchar(64) not null
);
