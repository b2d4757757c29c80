-- what an adjuster who could not sign said herself; the seat may have gone on to another since
create table minutes_cannot_sign (
    id uuid not null primary key,
    minutes_id uuid not null references minutes (id),
    seat_id uuid not null references minutes_seat (id),
    person_id uuid not null references person (id),
    person_name varchar(200) not null,
    reason text not null,
    said_at timestamp with time zone not null,
    pdf_sha256 varchar(64) not null
);
create index minutes_cannot_sign_minutes on minutes_cannot_sign (minutes_id);
create index minutes_cannot_sign_seat on minutes_cannot_sign (seat_id);
create index minutes_cannot_sign_person on minutes_cannot_sign (person_id);
