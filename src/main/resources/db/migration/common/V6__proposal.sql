create table input_round (
    id uuid not null primary key,
    case_key varchar(30) not null references consultation_case (case_key),
    closed_at timestamp with time zone,
    constraint input_round_once unique (case_key)
);

create table union_input (
    id uuid not null primary key,
    version integer not null,
    case_key varchar(30) not null references consultation_case (case_key),
    union_id uuid not null references trade_union (id),
    place integer not null,
    code varchar(12) not null,
    last_seq integer not null,
    invited_at timestamp with time zone,
    responded_at timestamp with time zone,
    none_declared_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_with_items boolean not null,
    constraint union_input_once unique (case_key, union_id),
    constraint union_input_code_once unique (case_key, code)
);
create index union_input_union on union_input (union_id);

create table submission (
    id uuid not null primary key,
    version integer not null,
    case_key varchar(30) not null references consultation_case (case_key),
    union_id uuid not null references trade_union (id),
    channel varchar(20) not null,
    raised_at varchar(20) not null,
    received_at timestamp with time zone not null,
    registered_at timestamp with time zone not null,
    by_person uuid not null references person (id),
    by_role varchar(30) not null,
    after_close boolean not null,
    late boolean not null,
    answer_when varchar(20),
    reading integer not null,
    corrected_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    replaced_by uuid references submission (id),
    sha256 varchar(64) not null,
    original_name varchar(255),
    original_sha256 varchar(64)
);
create index submission_case on submission (case_key, union_id);
create index submission_union on submission (union_id);
create index submission_person on submission (by_person);
create index submission_replaced_by on submission (replaced_by);

create table submission_line (
    id uuid not null primary key,
    submission_id uuid not null references submission (id),
    reading integer not null,
    place integer not null,
    block_type varchar(20) not null,
    list_no integer not null,
    label varchar(200),
    body text not null,
    statement_kind varchar(30),
    item_kind varchar(20),
    item_format varchar(200),
    has_reference boolean not null,
    ref_page varchar(200),
    ref_paragraph varchar(200),
    ref_quote text,
    ref_document varchar(200),
    kept_id varchar(200),
    about_document uuid references document (id),
    seq integer,
    item_number varchar(200),
    constraint submission_line_place_once unique (submission_id, reading, place)
);

create index submission_line_about on submission_line (about_document);

create table letter_original (
    id uuid not null primary key references submission (id),
    file_name varchar(255) not null,
    media_type varchar(200) not null,
    content bytes not null
);
