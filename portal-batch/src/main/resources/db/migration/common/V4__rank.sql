-- The place of a value among those compared; null where nobody is.
alter table staged_observation add column ranked integer;
alter table staged_observation add column out_of integer;
alter table observation add column ranked integer;
alter table observation add column out_of integer;
