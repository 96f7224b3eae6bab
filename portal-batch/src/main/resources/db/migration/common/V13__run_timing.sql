-- How long each step of a night took, for the charts of the report; a resumed night tells of its last start.
create table run_timing (
    run_id bigint not null references run (id),
    step   varchar(20) not null,
    millis bigint not null,
    primary key (run_id, step)
);
