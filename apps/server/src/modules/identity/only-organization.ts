import type { OrganizationId } from '@porttask/contracts';
import { shownBranding } from '#kernel/branding';
import type { CommandContext } from '#kernel/command';
import type { MailBrand } from '#platform/mail/message';
import { mailBrandOf } from '#platform/mail/message';
import type { UserRow } from './user-store.ts';

/**
 * The organization in whose look somebody is written to: the one they belong to. Who belongs to several, or governs the
 * platform, is written to by PortTask.
 */
export async function onlyOrganizationOf(
  { tx, ports }: CommandContext,
  { id, platform_role }: UserRow,
): Promise<{ readonly slug: string; readonly brand: MailBrand } | null> {
  if (platform_role !== null) return null;
  const [organization, another] = await tx
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .select([
      'organizations.id',
      'organizations.name',
      'organizations.slug',
      'organizations.timezone',
      'organizations.branding',
    ])
    .where('memberships.user_id', '=', id)
    .where('organizations.status', '=', 'active')
    .limit(2)
    .execute();
  if (!organization || another) return null;
  const { slug, ...branded } = { ...organization, id: organization.id as OrganizationId };
  return { slug, brand: mailBrandOf(await shownBranding(ports.gate, tx, branded)) };
}
