-- Why a run was, and when and how it ended; null while it goes on, and of runs from before this was written down.
alter table run add column purpose varchar(12) default 'NIGHT' not null;
alter table run add column finished_at timestamp with time zone;
alter table run add column exit_code integer;

-- People ask for a document by its number.
create index document_identity_number on document_identity (number);
