-- What feeds there are, beside those that are always there.
create table feed (
    name  varchar(200) primary key,
    title text not null
);

-- What each feed has told, in the order in which it told it. Places count from 1 and are never given twice.
-- reported: an order as a story tells it, which is shown only where it has a page of its own.
create table feed_log (
    feed       varchar(200) not null,
    place      integer not null,
    content_id uuid not null references content (id),
    edition_id bigint not null references edition (id),
    reported   boolean not null,
    removed    boolean not null,
    primary key (feed, place)
);

-- What stands in each feed now, with the major change that it told last.
create table feed_entry (
    feed       varchar(200) not null,
    content_id uuid not null references content (id),
    reported   boolean not null,
    changed_at bigint,
    primary key (feed, content_id)
);
create index feed_entry_content on feed_entry (content_id);
create index feed_entry_newest on feed_entry (feed, changed_at);

-- Editions that the log has looked at.
create table feed_seen (
    edition_id bigint primary key references edition (id)
);
