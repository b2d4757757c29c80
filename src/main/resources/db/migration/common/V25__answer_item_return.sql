-- HR sends single answers of a batch back to the department that wrote them, with a comment.
alter table item_answer add column returned_at timestamp with time zone;
alter table item_answer add column owed_again boolean default false not null;

create table answer_item_return (
    id uuid not null primary key,
    case_key varchar(30) not null references consultation_case (case_key),
    item_id uuid not null references item_answer (id),
    body text not null,
    returned_at timestamp with time zone not null,
    returned_by uuid not null references person (id)
);
create index answer_item_return_case on answer_item_return (case_key, returned_at);
create index answer_item_return_item on answer_item_return (item_id);
create index answer_item_return_person on answer_item_return (returned_by);
