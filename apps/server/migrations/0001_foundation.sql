-- Roles, tenant isolation, and the tables every change goes through: audit, outbox, idempotency, rate limits.
-- Runs as the owner. The running server connects as a NOINHERIT member of porttask_app and porttask_platform.

create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

grant usage on schema public to porttask_app, porttask_platform;

-- Functions that run as the owner name their search path, with pg_temp last: temporary tables of a caller would come first
-- in a path that leaves them out, and could catch what is meant for the audit trail.

-- Text as searched: lower case, without accents. unaccent() is only STABLE because dictionaries may change; ours does not.
create function search_text(value text) returns text
  language sql immutable parallel safe strict
  set search_path = public, pg_catalog
  return lower(unaccent('unaccent', normalize(value, NFKC)));

-- The organization of the open tenant transaction; null outside one, so that nothing matches.
create function current_organization_id() returns text
  language sql stable parallel safe
  return nullif(current_setting('porttask.organization_id', true), '');

-- Isolation of a table with organization_id, in one place: RLS enabled and forced; tenants see their organization alone,
-- administration and workers see all (a filtering policy would keep trigram indexes from being used).
create procedure isolate_tenants(tenant_table regclass, organization_column name default 'organization_id')
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy owner on %s to current_user using (true) with check (true)', tenant_table);
  execute format('create policy platform on %s to porttask_platform using (true) with check (true)', tenant_table);
  execute format(
    'create policy tenant on %1$s to porttask_app using (%2$I = current_organization_id()) with check (%2$I = current_organization_id())',
    tenant_table, organization_column);
end $$;

-- ── Audit ───────────────────────────────────────────────────────────────────────────────────────────────────────────

create table audit_chains (
  chain text primary key,
  seq bigint not null default 0,
  hash bytea not null default '\x'
);
comment on table audit_chains is 'Head of each hash chain: one for the platform, one for each organization. Locked while events are appended.';
comment on column audit_chains.chain is '"platform" or the id of the organization';
comment on column audit_chains.seq is 'Number of the last event';
comment on column audit_chains.hash is 'Hash of the last event; empty before the first';

create table audit_events (
  chain text not null,
  seq bigint not null,
  id text not null,
  at timestamptz not null,
  action text collate "C" not null,
  outcome text not null check (outcome in ('success', 'denied', 'failed')),
  actor_type text not null check (actor_type in ('user', 'api_key', 'system', 'anonymous')),
  actor_id text,
  subject_id text,
  impersonation_id text,
  organization_id text,
  target_ids text[] not null,
  request_id text,
  trace_id text,
  actor_salt bytea,
  actor_details jsonb,
  actor_commitment bytea not null,
  content_salt bytea,
  content jsonb,
  content_commitment bytea not null,
  words tsvector,
  hash bytea not null,
  primary key (at, chain, seq)
) partition by range (at);
comment on table audit_events is 'Everything of every command. Append only: no privilege and no trigger lets a row change, but for the erasure of personal data.';
comment on column audit_events.seq is 'Number within the chain, without holes, from 1';
comment on column audit_events.subject_id is 'In whose name the actor acted, when impersonating';
comment on column audit_events.target_ids is 'What it was done to, as type:id';
comment on column audit_events.actor_details is 'Personal: name, ip, userAgent of the actor. Null after erasure';
comment on column audit_events.actor_commitment is 'SHA-256 of salt and details; stays after erasure, so that the chain still verifies';
comment on column audit_events.content is 'Personal: subject name, target names, before, after, reason. Null after erasure';
comment on column audit_events.words is 'What the search finds it by; not part of the chain';
comment on column audit_events.hash is 'SHA-256 over the previous hash and the canonical text, see audit_hash()';

create index audit_events_at on audit_events (at desc, id desc);
create index audit_events_organization on audit_events (organization_id, at desc, id desc);
create index audit_events_chain on audit_events (chain, seq);
create index audit_events_actor on audit_events (actor_id, at desc, id desc);
create index audit_events_action on audit_events (action, at desc, id desc);
create index audit_events_id on audit_events (id);
create index audit_events_targets on audit_events using gin (target_ids);
create index audit_events_words on audit_events using gin (words);
call isolate_tenants('audit_events');
grant select on audit_events to porttask_app, porttask_platform;
grant select on audit_chains to porttask_platform;

-- Commitment to personal data: SHA-256 of a random salt and the data's text.
create function audit_commitment(salt bytea, data jsonb) returns bytea
  language sql immutable parallel safe
  return sha256(salt || convert_to(data::text, 'UTF8'));

-- The one definition of an event's hash. The canonical text is a JSON array of strings and numbers in this order, with
-- ", " between its elements, as PostgreSQL writes jsonb; instants are microseconds since 1970.
create function audit_hash(
  previous bytea, chain text, seq bigint, id text, at timestamptz, action text, outcome text, actor_type text,
  actor_id text, subject_id text, impersonation_id text, organization_id text, target_ids text[], request_id text,
  trace_id text, actor_commitment bytea, content_commitment bytea
) returns bytea
  language sql immutable parallel safe
  return sha256(previous || convert_to(jsonb_build_array(
    chain, seq, id, (extract(epoch from at) * 1000000)::bigint, action, outcome, actor_type, actor_id, subject_id,
    impersonation_id, organization_id, to_jsonb(target_ids), request_id, trace_id,
    encode(actor_commitment, 'hex'), encode(content_commitment, 'hex'))::text, 'UTF8'));

create function refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Erasure of personal data: details or content become null together with their salt, without which the commitment says
-- nothing, and with the words they were found by. Compared as text, because jsonb takes 1 and 1.0 for equal.
create function allow_erasure_alone() returns trigger
  language plpgsql as $$
declare
  erasable constant text[] := '{actor_salt,actor_details,content_salt,content,words}';
begin
  if to_jsonb(new) - erasable = to_jsonb(old) - erasable
    and (num_nonnulls(new.actor_salt, new.actor_details) = 0
      or (new.actor_salt, new.actor_details::text) is not distinct from (old.actor_salt, old.actor_details::text))
    and (num_nonnulls(new.content_salt, new.content) = 0
      or (new.content_salt, new.content::text) is not distinct from (old.content_salt, old.content::text))
    and (new.words is null or (new.words = old.words and num_nulls(new.actor_details, new.content) = 0))
  then
    return new;
  end if;
  raise exception '% is append only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger erasure_alone before update on audit_events for each row execute function allow_erasure_alone();
create trigger append_only before delete on audit_events for each row execute function refuse_change();
create trigger append_only_truncate before truncate on audit_events for each statement execute function refuse_change();

create table audit_checkpoints (
  chain text not null,
  seq bigint not null,
  hash bytea not null,
  at timestamptz not null,
  key_id text not null,
  signature bytea not null,
  primary key (chain, seq)
);
comment on table audit_checkpoints is 'Signed heads of the chains, also written outside the database. Verification promises up to the last one.';
comment on column audit_checkpoints.key_id is 'RFC 7638 thumbprint of the Ed25519 key';
comment on column audit_checkpoints.signature is 'Ed25519 over "porttask-audit-checkpoint\nchain\nseq\nhash in hex\ninstant"';
grant select, insert on audit_checkpoints to porttask_platform;
create trigger append_only before update or delete on audit_checkpoints for each row execute function refuse_change();
create trigger append_only_truncate before truncate on audit_checkpoints for each statement execute function refuse_change();

-- Makes the monthly partitions up to a day. Statement triggers are not inherited, so each partition gets its own. A month
-- that has events already, because a clock was moved, stays where they are: append only means that they cannot move.
create function ensure_audit_partitions(until date) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' as $$
declare
  month date;
  partition text;
begin
  -- Bounded, whoever calls it: five years ahead at the most.
  for month in
    select generate_series(date_trunc('month', least(current_date, until)), least(until, current_date + 1830), interval '1 month')
  loop
    partition := 'audit_events_' || to_char(month, 'YYYYMM');
    if to_regclass('public.' || partition) is null
      and not exists (select from audit_events_other where at >= month and at < month + interval '1 month')
    then
      execute format('create table public.%I partition of audit_events for values from (%L) to (%L)',
        partition, month::timestamptz, (month + interval '1 month')::timestamptz);
      execute format('create trigger append_only_truncate before truncate on public.%I for each statement execute function refuse_change()', partition);
    end if;
  end loop;
end $$;
revoke all on function ensure_audit_partitions(date) from public;
grant execute on function ensure_audit_partitions(date) to porttask_platform;

-- Events outside the made months (a moved clock) must not stop a change; they land here.
create table audit_events_other partition of audit_events default;
create trigger append_only_truncate before truncate on audit_events_other for each statement execute function refuse_change();

-- ── Outbox ──────────────────────────────────────────────────────────────────────────────────────────────────────────

create table outbox (
  id text primary key,
  type text not null,
  organization_id text,
  data jsonb not null,
  occurred_at timestamptz not null,
  request_id text,
  trace_id text,
  dispatched_at timestamptz
);
comment on table outbox is 'Events written in the transaction of their change. The relay turns each into jobs, once.';
create index outbox_waiting on outbox (occurred_at, id) where dispatched_at is null;
create index outbox_dispatched on outbox (dispatched_at) where dispatched_at is not null;
create index outbox_organization on outbox (organization_id);
call isolate_tenants('outbox');
grant select, update, delete on outbox to porttask_platform;

-- Appends audit events and outbox events of one transaction in one call. Chains are locked in the order of their names, so
-- that two transactions never wait for each other in a circle. The only way to write either table.
create function record_changes(entries jsonb, events jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  tenant text := current_organization_id();
  head record;
  entry record;
  previous bytea;
  number bigint;
  actor_secret bytea;
  content_secret bytea;
  actor_commitment bytea;
  content_commitment bytea;
  target_ids text[];
  digest bytea;
begin
  if tenant is not null and exists (
    select from jsonb_array_elements(entries || events) as e where e ->> 'organizationId' is distinct from tenant
  ) then
    raise exception 'a tenant transaction records changes of its own organization alone' using errcode = 'insufficient_privilege';
  end if;

  for head in
    select coalesce(e ->> 'organizationId', 'platform') as chain, jsonb_agg(e order by n) as entries
    from jsonb_array_elements(entries) with ordinality as t(e, n) group by 1 order by 1
  loop
    insert into audit_chains (chain) values (head.chain) on conflict do nothing;
    select c.hash, c.seq into previous, number from audit_chains c where c.chain = head.chain for update;
    for entry in
      select * from jsonb_to_recordset(head.entries) as e(
        id text, at timestamptz, action text, outcome text, "actorType" text, "actorId" text, "subjectId" text,
        "impersonationId" text, "organizationId" text, targets jsonb, "requestId" text, "traceId" text, actor jsonb, content jsonb, words text)
    loop
      number := number + 1;
      actor_secret := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
      content_secret := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
      actor_commitment := audit_commitment(actor_secret, entry.actor);
      content_commitment := audit_commitment(content_secret, entry.content);
      target_ids := array(select jsonb_array_elements_text(entry.targets));
      digest := audit_hash(previous, head.chain, number, entry.id, entry.at, entry.action, entry.outcome, entry."actorType",
        entry."actorId", entry."subjectId", entry."impersonationId", entry."organizationId", target_ids, entry."requestId",
        entry."traceId", actor_commitment, content_commitment);
      insert into audit_events values (
        head.chain, number, entry.id, entry.at, entry.action, entry.outcome, entry."actorType", entry."actorId",
        entry."subjectId", entry."impersonationId", entry."organizationId", target_ids, entry."requestId", entry."traceId",
        actor_secret, entry.actor, actor_commitment, content_secret, entry.content, content_commitment,
        to_tsvector('simple', search_text(entry.words)), digest);
      previous := digest;
      -- A long chain does not wait for the minute to be signed.
      if number % 1000 = 0 then
        insert into outbox (id, type, data, occurred_at)
        values ('evt' || substr(entry.id, 4), 'audit.checkpoint_due', '{}', entry.at);
      end if;
    end loop;
    update audit_chains c set hash = previous, seq = number where c.chain = head.chain;
  end loop;

  insert into outbox (id, type, organization_id, data, occurred_at, request_id, trace_id)
  select e.id, e.type, e."organizationId", e.data, e."occurredAt", e."requestId", e."traceId"
  from jsonb_to_recordset(events) as e(id text, type text, "organizationId" text, data jsonb, "occurredAt" timestamptz, "requestId" text, "traceId" text);
end $$;
revoke all on function record_changes(jsonb, jsonb) from public;
grant execute on function record_changes(jsonb, jsonb) to porttask_app, porttask_platform;

-- ── Requests ────────────────────────────────────────────────────────────────────────────────────────────────────────

create table idempotency_keys (
  actor_id text not null,
  key text not null,
  request_digest bytea not null,
  status smallint,
  answer bytea,
  created_at timestamptz not null,
  primary key (actor_id, key)
);
comment on table idempotency_keys is 'Answers to POSTs with an Idempotency-Key, kept 24 hours. Keys of one actor mean nothing for another.';
comment on column idempotency_keys.request_digest is 'SHA-256 of method, path and body';
comment on column idempotency_keys.answer is 'The answer, sealed: it may hold a secret that is shown once';
create index idempotency_keys_created on idempotency_keys (created_at);
grant select, insert, update, delete on idempotency_keys to porttask_platform;

create unlogged table rate_limits (
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);
comment on table rate_limits is 'Counters of attempts, shared by all nodes. Losing them in a crash forgives some attempts, so they are not logged.';
create index rate_limits_window on rate_limits (window_start);
grant select, insert, update, delete on rate_limits to porttask_platform;

create table settings (
  name text primary key,
  value jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null
);
comment on table settings is 'Settings of the whole platform that differ from their defaults.';
grant select, insert, update on settings to porttask_platform;

create table tracked_jobs (
  id text primary key,
  kind text not null,
  status text not null check (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint not null default 0,
  result jsonb,
  error text,
  created_by text,
  created_at timestamptz not null,
  finished_at timestamptz
);
comment on table tracked_jobs is 'Long work that somebody watches: its progress and its result.';
create index tracked_jobs_created on tracked_jobs (created_at desc, id desc);
grant select, insert, update, delete on tracked_jobs to porttask_platform;

create table mails (
  id text primary key,
  recipient text not null,
  subject text not null,
  status text not null check (status in ('queued', 'sent', 'kept', 'failed')),
  body bytea,
  error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
comment on table mails is 'Mails to send, or kept to be read when no SMTP server is configured.';
comment on column mails.body is 'Text and HTML, sealed; null once it was handed to an SMTP server';
create index mails_created on mails (created_at desc, id desc);
grant select, insert, update, delete on mails to porttask_platform;

create function notify_outbox() returns void language sql return pg_notify('porttask_outbox', '');
grant execute on function notify_outbox() to porttask_platform;
