-- Passkeys, changes of the email address, passwords that have to be changed, the devices people sign in from, and what the
-- stream looks at.

alter table users
  add column passkeys integer not null default 0 check (passkeys >= 0),
  add column password_change_required boolean not null default false;
-- The one place that says which second factors somebody has: enrolled means that it is not empty.
alter table users add column mfa_methods text[] not null generated always as (array_remove(
  array[case when totp_enrolled_at is not null then 'totp' end, case when passkeys > 0 then 'passkey' end], null)) stored;
comment on column users.passkeys is 'How many there are, kept with each that comes or goes, so that a request need not count';
comment on column users.password_change_required is 'Nothing else is possible until a new password is chosen';
comment on column users.mfa_methods is 'Second factors that are set up';
create index users_mfa on users (created_at desc, id desc) where mfa_methods <> '{}';

create table passkeys (
  id text primary key,
  user_id text not null references users,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  synced boolean not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint passkeys_credential_key unique (credential_id)
);
comment on table passkeys is 'WebAuthn credentials: a second factor, or both at once where the person was verified.';
comment on column passkeys.public_key is 'COSE key; there is nothing secret in this table';
comment on column passkeys.counter is 'Of the last use. One that does not grow says that the credential was copied; 0 where it is not counted';
comment on column passkeys.synced is 'Kept by a provider on several devices, instead of on one alone';
create index passkeys_user on passkeys (user_id, created_at);
grant select, insert, update, delete on passkeys to porttask_platform;

create table passkey_challenges (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('register', 'second_factor', 'step_up', 'sign_in')),
  session_id text references sessions on delete cascade,
  expires_at timestamptz not null,
  constraint passkey_challenges_bound check ((purpose = 'sign_in') = (session_id is null))
);
comment on table passkey_challenges is 'Challenges that wait for their answer: minutes, once, for one purpose on one session. Only their SHA-256 is here.';
create index passkey_challenges_expires on passkey_challenges (expires_at);
create index passkey_challenges_session on passkey_challenges (session_id);
grant select, insert, delete on passkey_challenges to porttask_platform;

create table email_changes (
  id text primary key,
  user_id text not null references users,
  email citext not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  replaced_at timestamptz,
  created_at timestamptz not null,
  constraint email_changes_token_hash_key unique (token_hash)
);
comment on table email_changes is 'Addresses that wait to be confirmed by the link mailed to them: 24 hours, once, the newest alone.';
comment on column email_changes.replaced_at is 'By a newer one, or because it was withdrawn';
create index email_changes_user on email_changes (user_id, created_at desc);
create index email_changes_email on email_changes (email, created_at desc);
grant select, insert, update, delete on email_changes to porttask_platform;

-- Looked at twice a second while somebody watches one.
create index tracked_jobs_moving on tracked_jobs (created_at desc) where status in ('queued', 'running');
create index tracked_jobs_finished on tracked_jobs (finished_at);

alter table sessions add column device text;
comment on column sessions.device is 'Browser and system in words, by which a new device is told from a known one';
create index sessions_device on sessions (user_id, device, created_at desc);
