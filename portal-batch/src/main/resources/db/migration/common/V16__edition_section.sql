-- The section and the language stand with what is short of an edition: to count by them, no text must be read.
alter table edition add column section varchar(300);
alter table edition add column section_name text;
alter table edition add column language text;
update edition set
    section = (select t.section from edition_text t where t.edition_id = edition.id),
    section_name = (select t.section_name from edition_text t where t.edition_id = edition.id),
    language = (select t.language from edition_text t where t.edition_id = edition.id);
drop index edition_text_section;
create index edition_section on edition (section, id);
