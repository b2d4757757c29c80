-- The journal can only grow: whoever alters it must first be able to alter the schema, and then the chain tells.
create function refuse_journal_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end
$$;

create trigger journal_entry_append_only
    before update or delete or truncate on journal_entry
    for each statement execute function refuse_journal_change();

create trigger journal_head_stays
    before delete or truncate on journal_head
    for each statement execute function refuse_journal_change();
