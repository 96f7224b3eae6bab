-- What only shows among many: which document an edition is, hashed, and which pages of its own system its text links to.
create table document_identity (
    edition_id bigint primary key references edition (id),
    identity   varchar(64) not null,
    number     text not null
);
create index document_identity_same on document_identity (identity, edition_id);

-- page: a name of kind 'page', by which the other page is known however its address is written.
create table link (
    edition_id bigint not null references edition (id),
    ord        integer not null,
    page       varchar(300) not null,
    address    text not null,
    primary key (edition_id, ord)
);
