-- PostgreSQL makes no index for a foreign key, so there is nothing to do away with; both go by the same numbers.
select 1;
