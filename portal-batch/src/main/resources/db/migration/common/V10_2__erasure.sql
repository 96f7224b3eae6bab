-- Items taken out of everything, for the law's sake: what is left is what must be known to keep them out.
create table erased_item (
    system     varchar(100) not null,
    keyspace   varchar(100) not null,
    native_key varchar(300) not null,
    raw_hash   varchar(100) not null,
    content_id uuid,
    run_id     bigint not null references run (id),
    reason     text not null,
    said_by    varchar(200) not null,
    primary key (system, keyspace, native_key)
);

-- Bytes that nobody else needed, by their hash: pages, and the pictures and files that these alone showed.
create table erased_bytes (
    hash   varchar(64) primary key,
    run_id bigint not null references run (id)
);
