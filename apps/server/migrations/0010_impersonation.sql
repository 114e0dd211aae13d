-- Acting in somebody's name, second opinions on what cannot be taken back, and notices to people.

create table impersonations (
  organization_id text not null references organizations,
  id text not null,
  actor_id text not null references users,
  subject_id text not null references users,
  mode text not null check (mode in ('read_only', 'full')),
  reason text not null,
  ticket text,
  session_id text not null,
  parent_session_id text not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text,
  ended_by text references users,
  primary key (organization_id, id),
  constraint impersonations_id_key unique (id),
  constraint impersonations_end check ((ended_at is null) = (ended_because is null))
);
comment on table impersonations is 'Times in which a Super Admin worked as somebody else. Real time, like the sessions they bind.';
comment on column impersonations.actor_id is 'The Super Admin';
comment on column impersonations.subject_id is 'The person in whose name';
comment on column impersonations.ticket is 'Where the request for help is kept, as typed';
comment on column impersonations.session_id is 'The session in the name of the subject. Sessions are forgotten sooner than this, so it is no foreign key';
comment on column impersonations.parent_session_id is 'The session it was begun from; when that ends, it ends';
comment on column impersonations.ended_because is 'See contracts; null while nobody has noted an end, which does not say that it is alive';
create unique index impersonations_one_at_a_time on impersonations (actor_id) where ended_at is null;
create index impersonations_started on impersonations (started_at desc, id desc);
create index impersonations_actor on impersonations (actor_id, started_at desc, id desc);
create index impersonations_subject on impersonations (subject_id, started_at desc, id desc);
call isolate_tenants('impersonations');
grant select, insert, update on impersonations to porttask_platform;

alter table sessions add column impersonation_id text;
comment on column sessions.impersonation_id is 'Somebody else sits there: not a session of the user, so lists and limits leave it out';
create unique index sessions_impersonation on sessions (impersonation_id) where impersonation_id is not null;

create index audit_events_impersonation on audit_events (impersonation_id, at desc, id desc) where impersonation_id is not null;

create table approvals (
  id text primary key,
  action text not null,
  input jsonb not null,
  digest bytea not null,
  reason text not null,
  status text not null check (status in ('pending', 'approved', 'rejected', 'cancelled', 'used', 'expired')),
  requested_by text not null references users,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by text references users,
  decided_at timestamptz,
  decision_reason text,
  used_at timestamptz,
  constraint approvals_second_person check (decided_by <> requested_by or status = 'cancelled')
);
comment on table approvals is 'Requests that a second Super Admin agrees to one exact call of a command. Each is good for one call of the one who asked.';
comment on column approvals.action is 'Name of the command';
comment on column approvals.input is 'Its whole input, as the second person reads it';
comment on column approvals.digest is 'SHA-256 of action and input in canonical form';
comment on column approvals.status is 'As last written; what is open also ends by time, or when the one who asked is no longer a Super Admin';
create unique index approvals_one_open on approvals (requested_by, digest) where status in ('pending', 'approved');
create index approvals_created on approvals (created_at desc, id desc);
grant select, insert, update on approvals to porttask_platform;

create table notifications (
  id text primary key,
  user_id text not null references users,
  kind text not null,
  title text not null,
  text text not null,
  path text,
  created_at timestamptz not null,
  read_at timestamptz
);
comment on table notifications is 'Notices to people about what concerns them; each went to them by mail too.';
comment on column notifications.path is 'Page of the web app that shows more';
create index notifications_user on notifications (user_id, created_at desc, id desc);
create index notifications_unread on notifications (user_id) where read_at is null;
create index notifications_created on notifications (created_at);
grant select, insert, update, delete on notifications to porttask_platform;
