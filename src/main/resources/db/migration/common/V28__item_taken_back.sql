-- a union took the item back at the meeting: nobody owes it an answer any more
alter table item_answer add column taken_back_at timestamp with time zone;
