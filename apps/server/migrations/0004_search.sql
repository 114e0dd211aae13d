-- Search of users and organizations by words: a document of words for each, kept by triggers, and the distinct words of all
-- documents, for typos. Counts that cost nothing to read. Saved views.

drop index users_search;
drop index organizations_search;
drop index organization_domains_search;
alter table users drop column search;
alter table organizations drop column search;

-- ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

-- A text as pieces between spaces, with a dot for whatever marks stand inside one: `Ana D'Orey, ana@nordlys.example` is
-- {ana, d.orey, ana.nordlys.example}, or {…, dorey, …} when apostrophes and joiners join. The marks are written out, because
-- classes of regular expressions depend on the locale of a database.
create function search_pieces(value text, joined boolean) returns text[]
  language sql immutable parallel safe strict
  set search_path = public, pg_catalog
  return array(
    select trimmed from (
      select btrim(piece, '.') as trimmed
      from regexp_split_to_table(
        regexp_replace(
          regexp_replace(search_text(value), case when joined then '[''`\u02b0-\u02bf\u2019\u200c\u200d]' else '(?!)' end, '', 'g'),
          '[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u02b0-\u02bf\u05be\u05f3\u05f4\u060c\u061b\u061f\u2000-\u206f\u2e00-\u2e7f\u3001-\u3004\u3008-\u301f\u30fb]+', '.', 'g'),
        '\s+') as piece) as pieces
    where trimmed <> '');

-- All that a text is found by the beginning of: each word, each piece from each of its words on, and in scripts that write no
-- spaces each rest of a word.
create function search_words(value text) returns text[]
  language plpgsql immutable parallel safe strict
  set search_path = public, pg_catalog as $$
declare
  pieces text[] := search_pieces(value, false);
  found text[] := '{}';
  piece text;
  words text[];
begin
  if value ~ '[''`\u02b0-\u02bf\u2018\u2019\u200c\u200d]' then
    pieces := pieces || search_pieces(value, true);
  end if;
  foreach piece in array pieces loop
    words := string_to_array(piece, '.');
    for n in 1 .. cardinality(words) loop
      found := found || left(words[n], 100);
      if n < cardinality(words) then
        found := found || left(array_to_string(words[n:], '.'), 100);
      end if;
      if words[n] ~ '[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff]' then
        for k in 2 .. least(length(words[n]), 12) loop
          found := found || substr(words[n], k, 100);
        end loop;
      end if;
    end loop;
  end loop;
  return found;
end $$;

-- What a search text asks for: all of its pieces, or of their single words when `apart`, each as the beginning of something
-- or, when `whole`, as all of it. Null when it asks for nothing. Longer texts than ten pieces are asked by the first ten.
create function search_query(value text, whole boolean, apart boolean) returns tsquery
  language sql immutable parallel safe strict
  set search_path = public, pg_catalog
  return (
    select string_agg('''' || replace(left(term, 100), '\', '\\') || '''' || case when whole then '' else ':*' end, ' & ')::tsquery
    from (
      select distinct term from unnest(search_pieces(value, true)) with ordinality as p(piece, n),
        unnest(case when apart then string_to_array(piece, '.') else array[piece] end) as term
      where n <= 10) as terms);

-- Whether a word may stand in for a misspelled one.
create function is_search_word(word text) returns boolean
  language sql immutable parallel safe strict
  return length(word) between 3 and 40 and word !~ '[.0-9]';

-- The letters of a word in the order of the alphabet: the same for `john` and `jhon`, which share too few groups of three.
create function sorted_letters(word text) returns text
  language sql immutable parallel safe strict
  return (select string_agg(letter, '' order by letter collate "C") from regexp_split_to_table(word, '') as letter);

-- ── Users ───────────────────────────────────────────────────────────────────────────────────────────────────────────

create table user_search (
  user_id text primary key references users on delete cascade,
  name text not null,
  words tsvector not null
);
comment on table user_search is 'What each user is found by: words of name, address, and organizations they belong or are invited to. Kept by triggers.';
comment on column user_search.name is 'As in users: the found are put in order without looking there';
-- Without a pending list: what waits there would be read by every search.
create index user_search_words_index on user_search using gin (words) with (fastupdate = off);
alter table user_search alter column words set statistics 300;
grant select on user_search to porttask_platform;

create table user_words (
  word text collate "C" primary key,
  letters text collate "C" generated always as (sorted_letters(word)) stored
);
comment on table user_words is 'Distinct words of all users, for typos. Kept by triggers.';
create index user_words_letters on user_words (letters);
create index user_words_similar on user_words using gin (word gin_trgm_ops) with (fastupdate = off);
grant select on user_words to porttask_platform;

create table organization_search (
  organization_id text primary key references organizations on delete cascade,
  name text not null,
  words tsvector not null
);
comment on table organization_search is 'What each organization is found by: words of name, slug and domains. Kept by triggers.';
create index organization_search_words_index on organization_search using gin (words) with (fastupdate = off);
alter table organization_search alter column words set statistics 300;
call isolate_tenants('organization_search');
grant select on organization_search to porttask_platform;

create table organization_words (
  word text collate "C" primary key,
  letters text collate "C" generated always as (sorted_letters(word)) stored
);
comment on table organization_words is 'Distinct words of all organizations, for typos. Kept by triggers.';
create index organization_words_letters on organization_words (letters);
create index organization_words_similar on organization_words using gin (word gin_trgm_ops) with (fastupdate = off);
grant select on organization_words to porttask_platform;

-- Writes the documents of some users anew. The documents are locked before anything is read for them: of two changes at once
-- the later one waits, and sees what the earlier one did. Everything is looked up by index, also by a plan that was made while
-- the tables were empty.
create function refresh_user_search(ids text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
  perform from user_search where user_id = any (ids) order by user_id for update;
  insert into user_search (user_id, name, words)
  select u.id, u.name, array_to_tsvector(search_words(concat_ws(' ', u.name, u.email,
    (select string_agg(o.name, ' ') from organizations o where o.id in (
      select m.organization_id from memberships m where m.user_id = u.id
      union all select v.organization_id from invitations v
        where v.email = u.email and v.accepted_at is null and v.replaced_at is null)))))
  from users u where u.id = any (ids) order by u.id
  on conflict (user_id) do update set name = excluded.name, words = excluded.words
    where (user_search.name, user_search.words) is distinct from (excluded.name, excluded.words);
end $$;
revoke all on function refresh_user_search(text[]) from public;
grant execute on function refresh_user_search(text[]) to porttask_platform;

-- An organization that was purged is found by nothing.
create function refresh_organization_search(ids text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
  perform from organization_search where organization_id = any (ids) order by organization_id for update;
  delete from organization_search s using organizations o
  where s.organization_id = any (ids) and o.id = s.organization_id and o.status = 'purged';
  insert into organization_search (organization_id, name, words)
  select o.id, o.name, array_to_tsvector(search_words(concat_ws(' ', o.name, o.slug,
    (select string_agg(d.domain, ' ') from organization_domains d where d.organization_id = o.id))))
  from organizations o where o.id = any (ids) and o.status <> 'purged' order by o.id
  on conflict (organization_id) do update set name = excluded.name, words = excluded.words
    where (organization_search.name, organization_search.words) is distinct from (excluded.name, excluded.words);
end $$;
revoke all on function refresh_organization_search(text[]) from public;
grant execute on function refresh_organization_search(text[]) to porttask_platform;

-- Who writes users, memberships and organizations in bulk asks for their documents once, when all is there, in the same
-- transaction: set_config('porttask.search_later', 'on', true), and refresh_… at the end.
create function search_is_later() returns boolean
  language sql stable
  return coalesce(current_setting('porttask.search_later', true), '') = 'on';

create function search_of_users_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not search_is_later() then
    perform refresh_user_search(array(select id from changed));
  end if;
  return null;
end $$;
create trigger search_inserted after insert on users
  referencing new table as changed for each statement execute function search_of_users_changed();

create function search_of_user_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform refresh_user_search(array[new.id]);
  return null;
end $$;
create trigger search_updated after update of name, email on users
  for each row when ((old.name, old.email) is distinct from (new.name, new.email)) execute function search_of_user_changed();

create function search_of_members_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not search_is_later() then
    perform refresh_user_search(array(select distinct user_id from changed));
  end if;
  return null;
end $$;
create trigger search_inserted after insert on memberships
  referencing new table as changed for each statement execute function search_of_members_changed();
create trigger search_deleted after delete on memberships
  referencing old table as changed for each statement execute function search_of_members_changed();

create index invitations_open_email on invitations (email) where accepted_at is null and replaced_at is null;

create function search_of_invited_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not search_is_later() then
    perform refresh_user_search(array(select distinct u.id from changed c join users u on u.email = c.email));
  end if;
  return null;
end $$;
create trigger search_inserted after insert on invitations
  referencing new table as changed for each statement execute function search_of_invited_changed();
create trigger search_updated after update on invitations
  referencing new table as changed for each statement execute function search_of_invited_changed();
create trigger search_deleted after delete on invitations
  referencing old table as changed for each statement execute function search_of_invited_changed();

-- ── Organizations ───────────────────────────────────────────────────────────────────────────────────────────────────

create function search_of_organizations_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not search_is_later() then
    perform refresh_organization_search(array(select id from changed));
  end if;
  return null;
end $$;
create trigger search_inserted after insert on organizations
  referencing new table as changed for each statement execute function search_of_organizations_changed();

-- A new name is also the name that its people are found by.
create function search_of_organization_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform refresh_organization_search(array[new.id]);
  if old.name is distinct from new.name then
    perform refresh_user_search(array(
      select m.user_id from memberships m where m.organization_id = new.id
      union select u.id from invitations v join users u on u.email = v.email
        where v.organization_id = new.id and v.accepted_at is null and v.replaced_at is null));
  end if;
  return null;
end $$;
create trigger search_updated after update of name, slug, status on organizations
  for each row when ((old.name, old.slug, old.status = 'purged') is distinct from (new.name, new.slug, new.status = 'purged')) execute function search_of_organization_changed();

create function search_of_domains_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not search_is_later() then
    perform refresh_organization_search(array(select distinct organization_id from changed));
  end if;
  return null;
end $$;
create trigger search_inserted after insert on organization_domains
  referencing new table as changed for each statement execute function search_of_domains_changed();
create trigger search_updated after update on organization_domains
  referencing new table as changed for each statement execute function search_of_domains_changed();
create trigger search_deleted after delete on organization_domains
  referencing old table as changed for each statement execute function search_of_domains_changed();

-- ── Distinct words ──────────────────────────────────────────────────────────────────────────────────────────────────

-- New words in the order of their letters, so that two changes never wait for each other in a circle. A word that nobody has
-- any more goes: names of erased people do not stay behind. (One that is given and taken at the same instant by two changes
-- may be lost until it is given again: then a misspelling of it finds less.)
create function words_added() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('insert into %I select distinct word from added, unnest(tsvector_to_array(words)) as word
    where is_search_word(word) order by word on conflict do nothing', tg_argv[0]);
  return null;
end $$;

create function words_removed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('delete from %I w using (select distinct word from removed, unnest(tsvector_to_array(words)) as word) as gone
    where w.word = gone.word and not exists (select from %I s where s.words @@ (quote_literal(gone.word))::tsquery)', tg_argv[0], tg_table_name);
  return null;
end $$;

create function words_replaced() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('insert into %I select word from (
      select unnest(tsvector_to_array(words)) as word from added except select unnest(tsvector_to_array(words)) from removed) as fresh
    where is_search_word(word) order by word on conflict do nothing', tg_argv[0]);
  execute format('delete from %I w using (
      select unnest(tsvector_to_array(words)) as word from removed except select unnest(tsvector_to_array(words)) from added) as gone
    where w.word = gone.word and not exists (select from %I s where s.words @@ (quote_literal(gone.word))::tsquery)', tg_argv[0], tg_table_name);
  return null;
end $$;

create trigger words_added after insert on user_search
  referencing new table as added for each statement execute function words_added('user_words');
create trigger words_replaced after update on user_search
  referencing new table as added old table as removed for each statement execute function words_replaced('user_words');
create trigger words_removed after delete on user_search
  referencing old table as removed for each statement execute function words_removed('user_words');
create trigger words_added after insert on organization_search
  referencing new table as added for each statement execute function words_added('organization_words');
create trigger words_replaced after update on organization_search
  referencing new table as added old table as removed for each statement execute function words_replaced('organization_words');
create trigger words_removed after delete on organization_search
  referencing old table as removed for each statement execute function words_removed('organization_words');

-- The words most like a misspelled one, the likeliest first. Few groups of three letters survive a slip in a short word, so the
-- threshold is low; the server then compares letter by letter.
create function similar_user_words(misspelled text) returns setof text
  language sql stable parallel safe strict
  set search_path = public, pg_catalog set pg_trgm.similarity_threshold = 0.2
begin atomic
  select word from (
    select word from user_words where word % misspelled and length(word) between length(misspelled) - 2 and length(misspelled) + 2
    union select word from user_words where letters = sorted_letters(misspelled)
  ) as alike
  order by similarity(word, misspelled) desc, word limit 200;
end;

create function similar_organization_words(misspelled text) returns setof text
  language sql stable parallel safe strict
  set search_path = public, pg_catalog set pg_trgm.similarity_threshold = 0.2
begin atomic
  select word from (
    select word from organization_words where word % misspelled and length(word) between length(misspelled) - 2 and length(misspelled) + 2
    union select word from organization_words where letters = sorted_letters(misspelled)
  ) as alike
  order by similarity(word, misspelled) desc, word limit 200;
end;

-- What was there before this migration.
select refresh_organization_search(array(select id from organizations));
select refresh_user_search(array(select id from users));

-- ── Filters and orders at a million rows ────────────────────────────────────────────────────────────────────────────

create index memberships_role on memberships (role, user_id);
create index organizations_country on organizations (country, created_at desc, id desc);
create index organizations_name_lower on organizations (lower(name));
create index organizations_status_id on organizations (status, id);

-- ── Counts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- One row a change, so that no two changes wait for each other as they would for one counter; a job adds them up.
create table tallies (
  subject text collate "C" not null,
  id bigint generated always as identity,
  change bigint not null,
  primary key (subject, id)
);
comment on table tallies is 'How many there are: the sum of the changes of a subject. Kept by triggers, so that an overview counts nothing.';
comment on column tallies.subject is 'Table and status: users.active';
grant select, insert, delete on tallies to porttask_platform;

create function tally_added() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into tallies (subject, change) select tg_table_name || '.' || status, count(*) from changed group by status;
  return null;
end $$;

create function tally_removed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into tallies (subject, change) select tg_table_name || '.' || status, -count(*) from changed group by status;
  return null;
end $$;

create function tally_moved() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into tallies (subject, change) values (tg_table_name || '.' || old.status, -1), (tg_table_name || '.' || new.status, 1);
  return null;
end $$;

create trigger tally_added after insert on users
  referencing new table as changed for each statement execute function tally_added();
create trigger tally_removed after delete on users
  referencing old table as changed for each statement execute function tally_removed();
create trigger tally_moved after update of status on users
  for each row when (old.status <> new.status) execute function tally_moved();
create trigger tally_added after insert on organizations
  referencing new table as changed for each statement execute function tally_added();
create trigger tally_removed after delete on organizations
  referencing old table as changed for each statement execute function tally_removed();
create trigger tally_moved after update of status on organizations
  for each row when (old.status <> new.status) execute function tally_moved();

insert into tallies (subject, change) select 'users.' || status, count(*) from users group by status;
insert into tallies (subject, change) select 'organizations.' || status, count(*) from organizations group by status;

-- ── Saved views ─────────────────────────────────────────────────────────────────────────────────────────────────────

create table saved_views (
  user_id text not null references users on delete cascade,
  list text not null,
  name text not null,
  query text not null,
  primary key (user_id, list, name)
);
comment on table saved_views is 'What people want to see again of the lists of the web app.';
comment on column saved_views.list is 'The key of the list: users';
comment on column saved_views.query is 'Search, filters, order and columns as they stand in the address, without the question mark';
grant select, insert, update, delete on saved_views to porttask_platform;
