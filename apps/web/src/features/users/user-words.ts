import { roleWord } from '../../lib/me.ts';
import type { User } from './api.ts';

/** The one organization, or the first of several and how many more. */
export function organizationsOf({ memberships }: User): string {
  const [first, ...others] = memberships;
  if (!first) return '—';
  return others.length === 0 ? first.organizationName : `${first.organizationName} +${others.length}`;
}

/** Super Admin stands before what somebody is in an organization. */
export function rolesOf({ platformRole, memberships }: User): string {
  if (platformRole === 'super_admin') return 'Super Admin';
  const roles = [...new Set(memberships.map(({ role }) => roleWord(role)))];
  return roles.join(', ') || '—';
}
