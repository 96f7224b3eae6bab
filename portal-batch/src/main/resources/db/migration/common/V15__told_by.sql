-- The bytes that told what holds of an item: those of a later, rejected state of it do not.
alter table ledger add column told_by varchar(100);
update ledger set told_by = raw_hash where verdict = 'ACCEPTED';
