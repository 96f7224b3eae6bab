-- What an erasure that is under way still has to take out of files, so that a program that dies is followed up by the
-- next start; doomed is empty once only the database's own files are left to be written anew.
create table erasing (
    run_id bigint primary key references run (id),
    doomed text not null
);
