-- A row to lock while the engine is given what it needs once: two nodes may start at the same moment.
create table engine_seed (
    name varchar(40) not null primary key
);

insert into engine_seed (name) values ('tasklist');
