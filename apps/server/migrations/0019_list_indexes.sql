-- Lists read their keys from indexes alone, the rows of nobody (erased, purged) left out there too: deep pages by name, and
-- organizations of a country in any order.

drop index users_name;
create index users_name on users (name, id) include (status);
drop index organizations_name;
create index organizations_name on organizations (name, id) include (status);
drop index organizations_country;
create index organizations_country on organizations (country, created_at desc, id desc) include (status, last_active_at, name);
