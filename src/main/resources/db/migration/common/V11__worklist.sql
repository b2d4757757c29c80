-- A projection the process package writes; no foreign keys, for it may be rebuilt at any time.
create table open_task (
    task_id varchar(64) not null primary key,
    case_key varchar(40) not null,
    business_key varchar(100) not null,
    process_key varchar(60) not null,
    task_key varchar(60) not null,
    name varchar(255) not null,
    due_at timestamp with time zone,
    deadline_kind varchar(40),
    subject_id uuid,
    claimed_by uuid,
    created_at timestamp with time zone not null
);
create index open_task_case_idx on open_task (case_key);
create index open_task_due_idx on open_task (due_at);

create table open_task_group (
    task_id varchar(64) not null references open_task (task_id) on delete cascade,
    group_id varchar(120) not null,
    primary key (task_id, group_id)
);
create index open_task_group_idx on open_task_group (group_id);

create table timer_log (
    id uuid not null primary key,
    deadline_id uuid not null,
    case_key varchar(40) not null,
    name varchar(80) not null,
    subject_id uuid,
    due_at timestamp with time zone not null,
    fired_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    why varchar(200)
);
create index timer_log_case_idx on timer_log (case_key);
create index timer_log_deadline_idx on timer_log (deadline_id);
