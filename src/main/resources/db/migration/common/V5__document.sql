create table stored_file (
    id uuid primary key,
    sha256 varchar(64) not null,
    content bytes not null
);

create table document (
    id uuid primary key,
    case_key varchar(30) not null references consultation_case (case_key),
    type varchar(10) not null,
    number integer not null,
    title varchar(200) not null,
    edition integer not null,
    supersedes_id uuid references document (id),
    file_id uuid references stored_file (id),
    file_name varchar(200),
    sha256 varchar(64),
    size integer not null,
    sent_at timestamp with time zone,
    late boolean not null,
    window_ends timestamp with time zone,
    missing_reason text,
    reported_missing_at timestamp with time zone,
    version integer not null,
    constraint document_once unique (case_key, type, number, edition)
);
create index document_supersedes on document (supersedes_id);
create index document_file on document (file_id);

create table delivery (
    id uuid primary key,
    document_id uuid not null references document (id),
    union_id uuid not null references trade_union (id),
    sent_at timestamp with time zone not null,
    opened_at timestamp with time zone,
    opened_by uuid,
    constraint delivery_once unique (document_id, union_id)
);
create index delivery_union on delivery (union_id);
