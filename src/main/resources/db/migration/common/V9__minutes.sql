create table minutes (
    id uuid not null primary key,
    version integer not null,
    case_key varchar(40) not null,
    administration_id uuid not null references administration (id),
    meeting_id uuid not null references meeting (id),
    sitting_no integer not null,
    begun_no integer not null,
    immediate boolean not null,
    matter_id uuid,
    immediate_text text,
    state varchar(20) not null,
    text_version integer not null,
    comments_due timestamp with time zone not null,
    justering_due timestamp with time zone not null,
    dates_stated boolean not null,
    frozen_at timestamp with time zone,
    frozen_sha256 varchar(64),
    pdf_sha256 varchar(64),
    adjusted_at timestamp with time zone,
    adjusted_sha256 varchar(64),
    published_at timestamp with time zone
);
create index minutes_case on minutes (case_key);
create index minutes_meeting on minutes (meeting_id, sitting_no);
create index minutes_administration on minutes (administration_id, state);

create table minutes_note (
    minutes_id uuid not null references minutes (id),
    matter_id uuid not null,
    note_text text not null,
    primary key (minutes_id, matter_id)
);

create table minutes_version (
    id uuid not null primary key,
    minutes_id uuid not null references minutes (id),
    text_version integer not null,
    why varchar(20) not null,
    at_time timestamp with time zone not null,
    reason text,
    sha256 varchar(64) not null,
    body text not null
);
create index minutes_version_minutes on minutes_version (minutes_id, text_version);

create table minutes_file (
    sha256 varchar(64) not null primary key,
    minutes_id uuid not null references minutes (id),
    content bytes not null
);
create index minutes_file_minutes on minutes_file (minutes_id);

create table minutes_seat (
    id uuid not null primary key,
    version integer not null,
    minutes_id uuid not null references minutes (id),
    seat_no integer not null,
    chair boolean not null,
    secretary boolean not null,
    adjuster boolean not null,
    union_id uuid references trade_union (id),
    person_id uuid references person (id),
    name varchar(200) not null,
    title varchar(200) not null,
    earlier_holders text not null,
    read_version integer,
    excused_at timestamp with time zone,
    excuse text
);
create index minutes_seat_minutes on minutes_seat (minutes_id);
create index minutes_seat_union on minutes_seat (union_id);
create index minutes_seat_person on minutes_seat (person_id);

create table minutes_signature (
    id uuid not null primary key,
    version integer not null,
    minutes_id uuid not null references minutes (id),
    seat_id uuid not null references minutes_seat (id),
    decision varchar(20) not null,
    sign_method varchar(20) not null,
    note text,
    other_view text,
    signer_name varchar(200) not null,
    signed_at timestamp with time zone not null,
    pdf_sha256 varchar(64) not null,
    void_at timestamp with time zone
);
create index minutes_signature_minutes on minutes_signature (minutes_id);
create index minutes_signature_seat on minutes_signature (seat_id);

create table minutes_comment (
    id uuid not null primary key,
    version integer not null,
    minutes_id uuid not null references minutes (id),
    comment_no integer not null,
    seat_id uuid references minutes_seat (id),
    person_id uuid references person (id),
    union_id uuid references trade_union (id),
    text_version integer not null,
    comment_text text not null,
    late boolean not null,
    state varchar(20) not null,
    reply text,
    received_at timestamp with time zone not null
);
create index minutes_comment_minutes on minutes_comment (minutes_id);
create index minutes_comment_seat on minutes_comment (seat_id);
create index minutes_comment_person on minutes_comment (person_id);
create index minutes_comment_union on minutes_comment (union_id);
