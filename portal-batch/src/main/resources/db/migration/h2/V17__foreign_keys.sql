-- H2 makes an index of a foreign key's own, even where another one begins with its columns, and an import writes each of its
-- rows into that as well. So the tables that it fills have none here; PostgreSQL, which makes no such index, keeps them, and
-- what would break them is found out there by the same tests.
alter table edition drop constraint if exists constraint_ba;
alter table edition drop constraint if exists constraint_ba4;
alter table alias drop constraint if exists constraint_3;
alter table finding drop constraint if exists constraint_f;
alter table link drop constraint if exists constraint_23a;
alter table mention drop constraint if exists constraint_637;
alter table notice drop constraint if exists constraint_89;
alter table run_item drop constraint if exists constraint_61;
alter table staged_alias drop constraint if exists constraint_31;
alter table staged_observation drop constraint if exists constraint_30;

-- These find an index of just their column, if they are made behind it.
alter table feed_entry drop constraint if exists constraint_75;
alter table feed_log drop constraint if exists constraint_23;
alter table feed_entry add constraint feed_entry_of_content foreign key (content_id) references content (id);
alter table feed_log add constraint feed_log_of_content foreign key (content_id) references content (id);
