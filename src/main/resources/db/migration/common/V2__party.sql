create table administration (
    id uuid not null primary key,
    version integer not null,
    code varchar(8) not null,
    name varchar(200) not null,
    director_title varchar(100) not null,
    consultation_ends_at varchar(20) not null,
    central_request_days integer not null,
    min_union_days integer not null,
    show_receipts boolean not null,
    cross_union_visibility varchar(20) not null,
    constraint administration_code_once unique (code)
);

create table closed_day (
    id uuid not null primary key,
    administration_id uuid not null references administration (id),
    closed_on date not null,
    name varchar(200) not null,
    constraint closed_day_once unique (administration_id, closed_on)
);

create table department (
    id uuid not null primary key,
    administration_id uuid not null references administration (id),
    name varchar(200) not null,
    constraint department_name_once unique (administration_id, name)
);

create table trade_union (
    id uuid not null primary key,
    official_name varchar(200) not null,
    short_name varchar(100) not null,
    in_agreement boolean not null,
    predecessor_id uuid references trade_union (id)
);
create index trade_union_predecessor on trade_union (predecessor_id);

create table union_name (
    name_key varchar(200) not null primary key,
    union_id uuid not null references trade_union (id),
    name varchar(200) not null,
    is_alias boolean not null
);
create index union_name_union on union_name (union_id);

create table person (
    id uuid not null primary key,
    version integer not null,
    username varchar(64) not null,
    name varchar(200) not null,
    email varchar(254) not null,
    password_hash varchar(200),
    active boolean not null,
    constraint person_username_once unique (username)
);

create table assignment (
    id uuid not null primary key,
    version integer not null,
    person_id uuid not null references person (id),
    role_name varchar(30) not null,
    administration_id uuid not null references administration (id),
    union_id uuid references trade_union (id),
    department_id uuid references department (id),
    valid_from date not null,
    valid_to date,
    deputy boolean not null
);
create index assignment_person on assignment (person_id);
create index assignment_administration on assignment (administration_id, role_name);
create index assignment_union on assignment (union_id);
create index assignment_department on assignment (department_id);
