import type { Impact, OrganizationId } from '@porttask/contracts';
import { impactInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import type { ReadDb } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { countSessions } from '#modules/identity';

/**
 * What stops, or is at stake, when an organization is suspended. Keys, webhooks, jobs and money of organizations are
 * counted here as soon as there are any: until a module brings them, an organization has none.
 */
export async function readImpact(db: ReadDb, id: OrganizationId, at: Date): Promise<Impact> {
  const organization = await db
    .selectFrom('organizations')
    .select((eb) => [
      'currency',
      eb
        .selectFrom('memberships')
        .innerJoin('users', 'users.id', 'memberships.user_id')
        .select((m) => m.fn.countAll<number>().as('count'))
        .whereRef('memberships.organization_id', '=', 'organizations.id')
        .where('users.status', '=', 'active')
        .as('users'),
      eb
        .selectFrom('invitations')
        .select((i) => i.fn.countAll<number>().as('count'))
        .whereRef('invitations.organization_id', '=', 'organizations.id')
        .where('accepted_at', 'is', null)
        .where('replaced_at', 'is', null)
        .where('expires_at', '>', at)
        .as('invitations'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!organization) throw new DomainError('NOT_FOUND');
  const nothing = { amount: 0, currency: organization.currency };
  return {
    users: organization.users ?? 0,
    activeSessions: await countSessions(db, id, at),
    invitations: organization.invitations ?? 0,
    apiKeys: 0,
    webhooks: 0,
    pendingJobs: 0,
    openInvoices: { count: 0, total: nothing },
    mrr: nothing,
  };
}

export const getImpact = query({
  name: 'organization.get_impact',
  access: superAdmin(),
  input: impactInput,
  run: ({ db, clock }, { id }) => readImpact(db, id, clock.wall()),
});
