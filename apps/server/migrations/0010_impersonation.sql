-- Acting in somebody's name, second opinions on what cannot be taken back, and notices to people.

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
