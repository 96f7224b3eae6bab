-- A folder's content in the order of its ids, as publishing goes through it.
create index content_folder on content (kind, bucket, id);

-- Which release was shown when: the higher, the later. One may be pinned: readers see it until it no longer is.
alter table release_log add column shown bigint;
alter table release_log add column pinned boolean default false not null;
update release_log set shown = id where done;
