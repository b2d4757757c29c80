create table answer_round (
    id uuid not null primary key,
    version integer not null,
    case_key varchar(30) not null references consultation_case (case_key),
    state varchar(20) not null,
    batch integer not null,
    first_released_at timestamp with time zone,
    constraint answer_round_once unique (case_key)
);

create table distribution (
    id uuid not null primary key,
    case_key varchar(30) not null references consultation_case (case_key),
    subject uuid not null,
    distributed_at timestamp with time zone not null,
    constraint distribution_once unique (case_key, subject)
);

create table department_work (
    id uuid not null primary key,
    version integer not null,
    case_key varchar(30) not null references consultation_case (case_key),
    department_id uuid not null references department (id),
    ready_at timestamp with time zone,
    constraint department_work_once unique (case_key, department_id)
);
create index department_work_department on department_work (department_id);

create table item_answer (
    id uuid not null primary key references submission_line (id),
    version integer not null,
    case_key varchar(30) not null references consultation_case (case_key),
    subject uuid not null,
    item_kind varchar(20) not null,
    addressee_kind varchar(20) not null,
    department_id uuid references department (id),
    referred_to varchar(200),
    disposition varchar(30),
    reasons varchar(300) not null,
    answer_text text,
    internal_note text,
    written_at timestamp with time zone,
    written_by uuid references person (id),
    batch integer,
    released_at timestamp with time zone,
    given varchar(20)
);
create index item_answer_case on item_answer (case_key, department_id);
create index item_answer_department on item_answer (department_id);
create index item_answer_writer on item_answer (written_by);

create table answer_release (
    id uuid not null primary key,
    case_key varchar(30) not null references consultation_case (case_key),
    batch integer not null,
    items integer not null,
    released_at timestamp with time zone not null,
    constraint answer_release_once unique (case_key, batch)
);

create table answer_return (
    id uuid not null primary key,
    case_key varchar(30) not null references consultation_case (case_key),
    batch integer not null,
    reason text not null,
    returned_at timestamp with time zone not null,
    returned_by uuid not null references person (id)
);
create index answer_return_case on answer_return (case_key);
create index answer_return_person on answer_return (returned_by);

create table answer_supplement (
    id uuid not null primary key,
    case_key varchar(30) not null references consultation_case (case_key),
    item_id uuid not null references item_answer (id),
    body text not null,
    context varchar(20) not null,
    given_at timestamp with time zone not null,
    given_by uuid not null references person (id)
);
create index answer_supplement_case on answer_supplement (case_key);
create index answer_supplement_item on answer_supplement (item_id);
create index answer_supplement_person on answer_supplement (given_by);
