-- The end of an organization's life: deactivated, exported, purged; and what waits while one is closed.

alter table organizations
  add column deactivated_at timestamptz,
  add column deactivated_by text,
  add column deactivated_by_name text,
  add column deactivation_reason text,
  add column purged_at timestamptz,
  add column purge_counts jsonb,
  drop constraint organizations_status_check,
  drop constraint organizations_suspension,
  add constraint organizations_status_check check (status in ('active', 'suspended', 'deactivated', 'purged')),
  add constraint organizations_suspension check (
    (status = 'suspended') = (suspension_category is not null and suspension_reason is not null and suspended_at is not null)
    or status in ('deactivated', 'purged')),
  add constraint organizations_deactivation check (purge_at is null or status in ('deactivated', 'purged'));
comment on column organizations.status is 'purged: a tombstone, or on its way to one; no list and no address shows it';
comment on column organizations.deactivated_by_name is 'Name at that time, for those who may not see the user';
comment on column organizations.purged_at is 'When the purge was done; null while it is under way';
comment on column organizations.purge_counts is 'What the purge erased so far, by table: it may be interrupted and go on';
create index organizations_purge on organizations (purge_at) where purge_at is not null and purged_at is null;

alter table users
  add column erased_at timestamptz,
  drop constraint users_status_check,
  add constraint users_status_check check (status in ('invited', 'active', 'deactivated', 'erased'));
comment on column users.status is 'erased: the person was made unrecognisable; the row stays, so that its id is never used again';

-- Who was erased, and what was purged, is found by nothing.
create or replace function refresh_user_search(ids text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
  perform from user_search where user_id = any (ids) order by user_id for update;
  delete from user_search d using users u where u.id = d.user_id and u.id = any (ids) and u.status = 'erased';
  insert into user_search (user_id, name, words)
  select u.id, u.name, array_to_tsvector(search_words(concat_ws(' ', u.name, u.email,
    (select string_agg(o.name, ' ') from organizations o where o.id in (
      select m.organization_id from memberships m where m.user_id = u.id
      union all select v.organization_id from invitations v
        where v.email = u.email and v.accepted_at is null and v.replaced_at is null)))))
  from users u where u.id = any (ids) and u.status <> 'erased' order by u.id
  on conflict (user_id) do update set name = excluded.name, words = excluded.words
    where (user_search.name, user_search.words) is distinct from (excluded.name, excluded.words);
end $$;

create or replace function refresh_organization_search(ids text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
  perform from organization_search where organization_id = any (ids) order by organization_id for update;
  delete from organization_search d using organizations o where o.id = d.organization_id and o.id = any (ids) and o.status = 'purged';
  insert into organization_search (organization_id, name, words)
  select o.id, o.name, array_to_tsvector(search_words(concat_ws(' ', o.name, o.slug,
    (select string_agg(d.domain, ' ') from organization_domains d where d.organization_id = o.id))))
  from organizations o where o.id = any (ids) and o.status <> 'purged' order by o.id
  on conflict (organization_id) do update set name = excluded.name, words = excluded.words
    where (organization_search.name, organization_search.words) is distinct from (excluded.name, excluded.words);
end $$;

-- What a purge erases, its tables must let it.
grant delete on invitations to porttask_platform;

-- ── Exports ─────────────────────────────────────────────────────────────────────────────────────────────────────────

create table organization_exports (
  organization_id text not null references organizations,
  id text not null,
  job_id text not null,
  requested_by text,
  requested_by_name text not null,
  run text,
  size_bytes bigint,
  expires_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
comment on table organization_exports is 'Files with all data of an organization, made by a job and kept for a day.';
comment on column organization_exports.run is 'Whose pieces make the file: the run of the job that finished first. Null until then, and after its day';
comment on column organization_exports.expires_at is 'Real time, like all that opens something';
create index organization_exports_expiring on organization_exports (expires_at) where run is not null;
call isolate_tenants('organization_exports');
grant select, insert, update, delete on organization_exports to porttask_platform;

create table organization_export_pieces (
  organization_id text not null,
  export_id text not null,
  run text not null,
  number integer not null,
  bytes bytea not null,
  created_at timestamptz not null,
  primary key (organization_id, export_id, run, number),
  foreign key (organization_id, export_id) references organization_exports
);
comment on table organization_export_pieces is 'The files of exports, in pieces, so that every node can serve them and none has to hold one in memory.';
comment on column organization_export_pieces.run is 'One run of the job; a job that was interrupted begins again under another one';
-- They are compressed already.
alter table organization_export_pieces alter column bytes set storage external;
create index organization_export_pieces_created on organization_export_pieces (created_at);
call isolate_tenants('organization_export_pieces');
grant select, insert, delete on organization_export_pieces to porttask_platform;

-- ── Jobs that wait while their organization is closed ───────────────────────────────────────────────────────────────

create table held_jobs (
  organization_id text not null references organizations,
  id text not null,
  name text not null,
  payload jsonb not null,
  max_attempts smallint,
  held_at timestamptz not null,
  primary key (organization_id, id)
);
comment on table held_jobs is 'Jobs that came up while their organization was closed and must not be lost: they go back to the queue when it opens.';
call isolate_tenants('held_jobs');
grant select, insert, delete on held_jobs to porttask_platform;

-- ── Erasing personal data from the audit trail ──────────────────────────────────────────────────────────────────────

create index if not exists audit_events_subject on audit_events (subject_id) where subject_id is not null;

-- The two functions do nothing but what allow_erasure_alone() lets anybody do, and that only for what is being purged: the
-- running roles have no right to change the trail in any other way. Both take bounded steps and are harmless when repeated.

-- One stretch of the chain of an organization whose purge is under way: all content, and the details of every actor who
-- has no account left. Returns how many events had something to erase.
create function erase_audit_of_organization(organization text, after_seq bigint, step integer) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  erased bigint;
begin
  if not exists (select from organizations where id = organization and status = 'purged' and purged_at is null) then
    raise exception 'organization % is not being purged', organization using errcode = 'insufficient_privilege';
  end if;
  with found as (
    select e.at, e.chain, e.seq, e.actor_type <> 'system'
      and not exists (select from users u where u.id = e.actor_id and u.erased_at is null) as nobody
    from audit_events e
    where e.chain = organization and e.seq > after_seq and e.seq <= after_seq + step
  )
  update audit_events e set words = null, content = null, content_salt = null,
    actor_details = case when f.nobody then null else e.actor_details end,
    actor_salt = case when f.nobody then null else e.actor_salt end
  from found f
  where (e.at, e.chain, e.seq) = (f.at, f.chain, f.seq)
    and (e.content is not null or (f.nobody and e.actor_details is not null));
  get diagnostics erased = row_count;
  return erased;
end $$;
revoke all on function erase_audit_of_organization(text, bigint, integer) from public;
grant execute on function erase_audit_of_organization(text, bigint, integer) to porttask_platform;

-- What the trail knows of a person, in whichever chain: the details of what they did, and the content of what was done to
-- them, by them in their own affairs, or names their address. What they did in another organization stays its history,
-- without their name. Never of Super Admins, whose deeds have to stay. Returns how many events; 0 when none is left.
create function erase_audit_of_person(person text, step integer) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  address text;
  erased bigint;
begin
  select u.email::text into address from users u where u.id = person and u.platform_role is null and u.erased_at is null;
  if not found then
    raise exception '% is not somebody to erase', person using errcode = 'insufficient_privilege';
  end if;
  with found as (
    (select at, chain, seq from audit_events
      where actor_id = person and (actor_details is not null or (organization_id is null and content is not null)) limit step)
    union
    (select at, chain, seq from audit_events where subject_id = person and content is not null limit step)
    union
    (select at, chain, seq from audit_events where target_ids && array['user:' || person] and content is not null limit step)
    union
    (select at, chain, seq from audit_events
      where words @@ plainto_tsquery('simple', search_text(address)) and content -> 'targetNames' ? address limit step)
  ), judged as (
    select e.at, e.chain, e.seq, e.actor_id is not distinct from person as by_them,
      e.subject_id is not distinct from person or e.target_ids && array['user:' || person]
        or coalesce(e.content -> 'targetNames' ? address, false)
        or (e.actor_id is not distinct from person and e.organization_id is null) as about_them
    from audit_events e join found f on (e.at, e.chain, e.seq) = (f.at, f.chain, f.seq)
  )
  update audit_events e set words = null,
    actor_details = case when j.by_them then null else e.actor_details end,
    actor_salt = case when j.by_them then null else e.actor_salt end,
    content = case when j.about_them then null else e.content end,
    content_salt = case when j.about_them then null else e.content_salt end
  from judged j
  where (e.at, e.chain, e.seq) = (j.at, j.chain, j.seq);
  get diagnostics erased = row_count;
  return erased;
end $$;
revoke all on function erase_audit_of_person(text, integer) from public;
grant execute on function erase_audit_of_person(text, integer) to porttask_platform;
