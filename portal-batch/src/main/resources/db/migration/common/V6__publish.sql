-- A folder's content in the order of its ids, as publishing goes through it.
create index content_folder on content (kind, bucket, id);
