-- What the closed archives of feeds are called: as feed and portal were called when they were closed, whatever they are called later.
create table feed_archive (
    feed   varchar(200) not null,
    number integer not null,
    title  text not null,
    portal text not null,
    primary key (feed, number)
);

-- What is gone for good is taken out of the archives that told it.
create index feed_log_content on feed_log (content_id);
