-- A name that was cut to fit into its index, as it was.
alter table staged_alias add column whole text;
alter table alias add column whole text;
