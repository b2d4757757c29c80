create table consultation_case (
    id uuid primary key,
    case_key varchar(30) not null unique,
    administration_id uuid not null references administration (id),
    vp_year integer not null,
    kind varchar(20) not null,
    title varchar(200) not null,
    state varchar(20) not null,
    recreated boolean not null,
    note text,
    plan_version integer not null,
    anchored_on date,
    dispatched_at timestamp with time zone,
    decided_on date,
    decision_diary_no varchar(60),
    carried_over integer,
    ended_at timestamp with time zone,
    end_reason text,
    version integer not null
);
create index consultation_case_administration on consultation_case (administration_id, vp_year);

create table invited_union (
    id uuid primary key,
    case_id uuid not null references consultation_case (id),
    union_id uuid not null references trade_union (id),
    place integer not null,
    invited_at timestamp with time zone not null,
    constraint invited_union_once unique (case_id, union_id)
);
create index invited_union_union on invited_union (union_id);

create table plan_version (
    id uuid primary key,
    case_id uuid not null references consultation_case (id),
    number integer not null,
    made_at timestamp with time zone not null,
    made_by uuid,
    changed varchar(30),
    subject uuid,
    reason text,
    board_date date,
    constraint plan_version_once unique (case_id, number)
);

create table plan_date (
    plan_version_id uuid not null references plan_version (id),
    kind varchar(30) not null,
    due_date date not null,
    due_time varchar(5) not null,
    primary key (plan_version_id, kind)
);

create table deadline (
    id uuid primary key,
    case_key varchar(30) not null references consultation_case (case_key),
    kind varchar(30) not null,
    subject uuid,
    due timestamp with time zone not null,
    state varchar(10) not null,
    opened_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    version integer not null
);
create index deadline_case on deadline (case_key, state, due);
create index deadline_step on deadline (case_key, kind, subject);

create table registration (
    id uuid primary key,
    case_key varchar(30) not null references consultation_case (case_key),
    administration_id uuid not null references administration (id),
    kind varchar(30) not null,
    subject uuid not null,
    at timestamp with time zone not null,
    registered_at timestamp with time zone,
    register_no varchar(60),
    constraint registration_once unique (case_key, kind, subject)
);
create index registration_waiting on registration (administration_id, registered_at, at);
