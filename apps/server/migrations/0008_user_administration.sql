-- What Super Admins do with accounts: shutting them, with a reason that people can read, and ending sessions with a role.

alter table users
  add column deactivated_at timestamptz,
  add column deactivated_by text,
  add column deactivated_by_name text,
  add column deactivation_reason text,
  add column platform_role_granted_by_name text;
comment on column users.deactivated_by_name is 'Name at that time';
comment on column users.platform_role_granted_by_name is 'Name at that time';

-- The life of a session follows the role, so that a session does not outlive a change of the role it was begun with.
alter table sessions drop constraint sessions_ended_because_check;
alter table sessions add constraint sessions_ended_because_check check (ended_because in (
  'sign_out', 'replaced', 'limit', 'ended_by_user', 'ended_by_admin', 'password_changed', 'mfa_changed', 'role_changed',
  'organization_suspended', 'deactivated'));
