-- Each of these would write all texts anew; one does.
alter table edition_text drop column (section, section_name, language);
