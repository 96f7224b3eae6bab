alter table edition_text drop column section, drop column section_name, drop column language;
