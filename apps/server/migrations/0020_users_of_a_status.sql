-- Users of a status are put in order by last activity or name from the index alone.

drop index users_status;
create index users_status on users (status, created_at desc, id desc) include (last_seen_at, name);
