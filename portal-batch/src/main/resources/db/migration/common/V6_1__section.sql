-- The section and the language of an edition, for the lists by them: texts must not be read to find whose page they are on.
alter table edition_text add column section varchar(300);
alter table edition_text add column section_name text;
alter table edition_text add column language text;
create index edition_text_section on edition_text (section, edition_id);
