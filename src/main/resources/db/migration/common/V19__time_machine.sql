-- How far the demo's clock is ahead of the machine's; no row: not at all. Empty in a real installation.
create table time_machine (
    id integer not null primary key,
    offset_millis bigint not null,
    constraint time_machine_one_row check (id = 1)
);
