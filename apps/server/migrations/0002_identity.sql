-- People, their sessions and second factors, organizations and who belongs to them.

create table organizations (
  id text primary key,
  name text not null,
  slug text not null,
  status text not null default 'active' check (status in ('active', 'suspended', 'deactivated')),
  suspension_category text check (suspension_category in ('payment', 'abuse', 'security', 'request', 'other')),
  suspension_reason text,
  suspended_at timestamptz,
  suspended_by text,
  suspended_by_name text,
  purge_at timestamptz,
  country text,
  timezone text not null,
  currency text not null,
  branding jsonb not null,
  business_hours jsonb not null,
  search text generated always as (search_text(name || ' ' || slug)) stored,
  last_active_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint organizations_suspension check (
    (status = 'suspended') = (suspension_category is not null and suspension_reason is not null and suspended_at is not null)
    or status = 'deactivated')
);
comment on table organizations is 'A port agency. Its id is never used again, also after it was purged.';
comment on column organizations.suspended_by_name is 'Name at that time, for those who may not see the user';
comment on column organizations.purge_at is 'When a deactivated organization is erased';
comment on column organizations.branding is 'Branding, see contracts';
comment on column organizations.business_hours is 'BusinessHours, see contracts';
comment on column organizations.last_active_at is 'Last request of one of its users, at most some seconds old';
create index organizations_created on organizations (created_at desc, id desc);
create index organizations_name on organizations (name, id);
create index organizations_status on organizations (status, created_at desc, id desc);
create index organizations_active on organizations (last_active_at desc nulls last, id desc);
create index organizations_search on organizations using gin (search gin_trgm_ops);
call isolate_tenants('organizations', 'id');
grant select, insert, update on organizations to porttask_platform;
grant select on organizations to porttask_app;

create table organization_slugs (
  slug text primary key,
  organization_id text not null references organizations,
  since timestamptz not null
);
comment on table organization_slugs is 'Every slug ever used: old ones stay reserved for their organization.';
create index organization_slugs_organization on organization_slugs (organization_id);
call isolate_tenants('organization_slugs');
grant select, insert on organization_slugs to porttask_platform;

create table organization_domains (
  organization_id text not null references organizations,
  id text not null,
  domain text not null,
  status text not null check (status in ('pending', 'verified')),
  is_primary boolean not null default false,
  verified_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id)
);
comment on table organization_domains is 'Domains of an organization, normalised (lower case, punycode).';
create unique index organization_domains_one_primary on organization_domains (organization_id) where is_primary;
create unique index organization_domains_verified on organization_domains (domain) where status = 'verified';
create index organization_domains_search on organization_domains using gin (domain gin_trgm_ops);
call isolate_tenants('organization_domains');
grant select, insert, update, delete on organization_domains to porttask_platform;
grant select on organization_domains to porttask_app;

create table users (
  id text primary key,
  email citext not null,
  address_digest bytea not null,
  name text not null,
  status text not null check (status in ('invited', 'active', 'deactivated')),
  password_hash text,
  password_changed_at timestamptz,
  platform_role text check (platform_role in ('super_admin')),
  platform_role_granted_at timestamptz,
  platform_role_granted_by text,
  platform_role_reason text,
  totp_secret bytea,
  totp_enrolled_at timestamptz,
  totp_last_step bigint,
  totp_pending_secret bytea,
  last_seen_at timestamptz,
  search text generated always as (search_text(name || ' ' || email::text)) stored,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint users_email_key unique (email),
  constraint users_active_has_password check (status <> 'active' or password_hash is not null)
);
comment on table users is 'A person, once, however many organizations they belong to.';
comment on column users.address_digest is 'SHA-256 of the lower-case address: finds the attempts counted for it';
comment on column users.password_hash is 'Argon2id in PHC form';
comment on column users.totp_secret is 'Sealed; null without an authenticator';
comment on column users.totp_last_step is 'Last 30-second step whose code was accepted: a code works once';
comment on column users.totp_pending_secret is 'Sealed; offered but not confirmed yet';
create index users_created on users (created_at desc, id desc);
create index users_name on users (name, id);
create index users_seen on users (last_seen_at desc nulls last, id desc);
create index users_digest on users (address_digest);
create index users_super_admins on users (id) where platform_role is not null;
create index users_status on users (status, created_at desc, id desc);
create index users_search on users using gin (search gin_trgm_ops);
grant select, insert, update on users to porttask_platform;

create table memberships (
  organization_id text not null references organizations,
  user_id text not null references users,
  role text not null check (role in ('admin', 'agent', 'user')),
  created_at timestamptz not null,
  primary key (organization_id, user_id)
);
comment on table memberships is 'Who belongs to which organization, as what.';
create index memberships_user on memberships (user_id);
call isolate_tenants('memberships');
grant select, insert, update, delete on memberships to porttask_platform;
grant select on memberships to porttask_app;

create table invitations (
  organization_id text not null references organizations,
  id text not null,
  email citext not null,
  name text not null,
  role text not null check (role in ('admin', 'agent', 'user')),
  token_hash bytea not null,
  invited_by text,
  invited_by_name text not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  replaced_at timestamptz,
  created_at timestamptz not null,
  primary key (organization_id, id),
  constraint invitations_token_hash_key unique (token_hash)
);
comment on table invitations is 'Invitations, bound to one address, organization and role. A new one replaces the older ones for the same address.';
create index invitations_email on invitations (organization_id, email);
create unique index invitations_one_open on invitations (organization_id, email) where accepted_at is null and replaced_at is null;
create index invitations_open on invitations (expires_at) where accepted_at is null and replaced_at is null;
call isolate_tenants('invitations');
grant select, insert, update on invitations to porttask_platform;

create table sessions (
  id text primary key,
  token_hash bytea not null,
  user_id text not null references users,
  organization_id text references organizations,
  mfa_pending boolean not null,
  ip text,
  user_agent text,
  created_at timestamptz not null,
  authenticated_at timestamptz not null,
  last_used_at timestamptz not null,
  idle_timeout_seconds integer not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('sign_out', 'replaced', 'limit', 'ended_by_user', 'ended_by_admin', 'password_changed', 'mfa_changed', 'organization_suspended', 'deactivated')),
  constraint sessions_token_hash_key unique (token_hash)
);
comment on table sessions is 'Sign-ins. The token is known to the browser alone; only its SHA-256 is here. Real time, not business time.';
comment on column sessions.organization_id is 'The organization it works in now';
comment on column sessions.mfa_pending is 'Password given, second factor still missing';
comment on column sessions.authenticated_at is 'Last proof of identity, for step-up';
comment on column sessions.last_used_at is 'Up to some seconds old';
comment on column sessions.expires_at is 'Absolute end, however much it is used';
create index sessions_user on sessions (user_id, created_at desc) where ended_at is null;
create index sessions_organization on sessions (organization_id) where ended_at is null;
create index sessions_ended on sessions (coalesce(ended_at, expires_at));
call isolate_tenants('sessions');
grant select, insert, update, delete on sessions to porttask_platform;

create table recovery_codes (
  user_id text not null references users,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
comment on table recovery_codes is 'Each works once in place of the authenticator. 80 random bits, so SHA-256 is enough.';
grant select, insert, update, delete on recovery_codes to porttask_platform;

create table sign_in_failures (
  address_digest bytea primary key,
  failures integer not null,
  locks integer not null,
  locked_until timestamptz,
  updated_at timestamptz not null
);
comment on table sign_in_failures is 'Wrong passwords by address, known or not, so that both lock alike.';
comment on column sign_in_failures.failures is 'Since the last lock or success';
comment on column sign_in_failures.locks is 'Locks in a row: each doubles the next';
create index sign_in_failures_updated on sign_in_failures (updated_at);
create index sign_in_failures_locked on sign_in_failures (locked_until) where locked_until is not null;
grant select, insert, update, delete on sign_in_failures to porttask_platform;

create table password_resets (
  id text primary key,
  user_id text not null references users,
  token_hash bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  replaced_at timestamptz,
  created_at timestamptz not null,
  constraint password_resets_token_hash_key unique (token_hash)
);
comment on table password_resets is 'Links to choose a new password: 30 minutes, once, the newest alone.';
create index password_resets_user on password_resets (user_id, created_at desc);
grant select, insert, update, delete on password_resets to porttask_platform;
