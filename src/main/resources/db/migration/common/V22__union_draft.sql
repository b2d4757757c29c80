-- a union's private text: nothing here says who wrote, when, or what; version and id are part of what seals it
create table union_draft (
    id uuid not null primary key,
    version integer not null,
    case_key varchar(30) not null references consultation_case (case_key),
    union_id uuid not null references trade_union (id),
    subject uuid not null,
    wrapped_by varchar(16) not null,
    wrapped_key bytes not null,
    sealed bytes not null,
    constraint union_draft_once unique (case_key, union_id, subject)
);
create index union_draft_union on union_draft (union_id);
