-- What an edition says, apart from how far it has come: accepting thousands of editions must not move their texts.
create table edition_text (
    edition_id bigint primary key references edition (id),
    payload    text not null
);
insert into edition_text (edition_id, payload) select id, payload from edition;
alter table edition drop column payload;
