-- What keepers said becomes of a content, whatever its source says; state is null where an earlier word was taken back.
-- undone: the run in which it was said was rolled back.
create table ruling (
    content_id uuid not null references content (id),
    run_id     bigint not null references run (id),
    state      varchar(12),
    target_id  uuid references content (id),
    note       text not null,
    said_by    varchar(200) not null,
    undone     boolean not null,
    primary key (content_id, run_id)
);

-- The word that counts now: no edition gets another state.
alter table content add column ruled varchar(12);
alter table content add column ruled_to uuid;
create index content_ruled_to on content (ruled_to);

-- The run that put back what this one had changed.
alter table run add column undone_by bigint;
