create table consultation_group (
    id uuid not null primary key,
    administration_id uuid not null references administration (id),
    name varchar(200) not null,
    constraint consultation_group_once unique (administration_id, name)
);

create table meeting (
    id uuid not null primary key,
    version integer not null,
    group_id uuid not null references consultation_group (id),
    case_key varchar(40) not null,
    administration_id uuid not null references administration (id),
    state varchar(20) not null,
    starts_at timestamp with time zone not null,
    place varchar(300),
    invitation_sent_at timestamp with time zone,
    invitation_late boolean not null,
    agenda_sent_at timestamp with time zone,
    agenda_late boolean not null,
    continuation_of uuid references meeting (id),
    outcome_result varchar(20),
    outcome_words text,
    outcome_reason text,
    outcome_at timestamp with time zone
);
create index meeting_case on meeting (case_key);
create index meeting_group on meeting (group_id);
create index meeting_administration on meeting (administration_id);
create index meeting_continuation on meeting (continuation_of);

create table meeting_matter (
    id uuid not null primary key,
    meeting_id uuid not null references meeting (id),
    matter_no integer not null,
    title varchar(500) not null,
    basis varchar(20) not null,
    of_case boolean not null
);
create index meeting_matter_meeting on meeting_matter (meeting_id);

create table sitting (
    id uuid not null primary key,
    version integer not null,
    meeting_id uuid not null references meeting (id),
    sitting_no integer not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    ended_how varchar(20),
    place varchar(300),
    chair_signs boolean not null,
    secretary_signs boolean not null,
    comments_due timestamp with time zone,
    justering_due timestamp with time zone,
    dates_stated boolean not null,
    end_stated boolean not null,
    resumes_at timestamp with time zone,
    text_frozen boolean not null,
    constraint sitting_once unique (meeting_id, sitting_no)
);

create table sitting_person (
    sitting_id uuid not null references sitting (id),
    pos integer not null,
    person_function varchar(20) not null,
    union_id uuid references trade_union (id),
    person_id uuid references person (id),
    name varchar(200) not null,
    title varchar(200) not null,
    present boolean not null,
    note varchar(1000),
    primary key (sitting_id, pos)
);
create index sitting_person_union on sitting_person (union_id);
create index sitting_person_person on sitting_person (person_id);

create table sitting_note (
    sitting_id uuid not null references sitting (id),
    matter_id uuid not null,
    note_text text not null,
    primary key (sitting_id, matter_id)
);

create table sitting_statement (
    sitting_id uuid not null references sitting (id),
    pos integer not null,
    id uuid not null,
    union_id uuid not null references trade_union (id),
    kind varchar(30) not null,
    statement_text text not null,
    endorses text not null,
    follow_up varchar(20) not null,
    primary key (sitting_id, pos)
);
create index sitting_statement_union on sitting_statement (union_id);

create table union_position (
    id uuid not null primary key,
    matter_id uuid not null,
    union_id uuid not null references trade_union (id),
    entry_no integer not null,
    stance varchar(20) not null,
    scope_text text,
    reservation text,
    special_statement text,
    attach_full_text boolean not null,
    present boolean not null,
    in_writing boolean not null,
    stated boolean not null,
    after_freeze boolean not null,
    given_at timestamp with time zone not null,
    constraint union_position_once unique (matter_id, union_id, entry_no)
);
create index union_position_union on union_position (union_id);

create table central_track (
    id uuid not null primary key,
    version integer not null,
    case_key varchar(40) not null,
    matter_id uuid not null,
    union_id uuid not null references trade_union (id),
    state varchar(20) not null,
    opened_at timestamp with time zone not null,
    closes_at timestamp with time zone not null,
    called_at timestamp with time zone,
    ended_at timestamp with time zone
);
create index central_track_case on central_track (case_key);
create index central_track_union on central_track (union_id);

create table carry_over_item (
    id uuid not null primary key,
    version integer not null,
    case_key varchar(40) not null,
    meeting_id uuid not null references meeting (id),
    item_no integer not null,
    item_text text not null,
    owner varchar(300) not null,
    due date,
    obligation boolean not null,
    state varchar(20) not null,
    statement_id uuid
);
create index carry_over_item_case on carry_over_item (case_key);
create index carry_over_item_meeting on carry_over_item (meeting_id);
