-- what the agenda says about a matter beside its title
alter table meeting_matter add column note varchar(2000);

-- what the secretary has typed of the sitting's end, field by field, until it is ended
create table sitting_draft (
    sitting_id uuid not null references sitting (id),
    field varchar(200) not null,
    field_text text not null,
    primary key (sitting_id, field)
);
