-- One row per thing that exactly one node fills at a first start; whoever does it holds the row locked meanwhile.
create table first_start (
    name varchar(40) primary key
);
insert into first_start (name) values ('demo'), ('administrator');
