import { createOrganizationInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import { defaultBranding } from '#kernel/branding';
import type { CommandContext } from '#kernel/command';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { accountToInvite } from '#modules/identity';
import { invitationFrom, sendInvitation } from '#modules/invitations';
import {
  defaultBusinessHours,
  defaultCurrency,
  defaultTimezone,
  insertOrganization,
  isReservedSlug,
  normalizeDomain,
  readOrganization,
  setPrimaryDomain,
  slugCandidates,
  slugFromName,
  usedSlugs,
} from '#modules/organizations';

/** The slug asked for, or the first free one made from the name. @throws DomainError SLUG_TAKEN */
async function chooseSlug({ tx }: CommandContext, name: string, wanted: string | undefined): Promise<string> {
  if (wanted !== undefined) {
    if (isReservedSlug(wanted)) throw new DomainError('SLUG_TAKEN', { slug: wanted });
    return wanted;
  }
  const candidates = slugCandidates(name);
  // Of two with one name at once the second waits, and takes the next number.
  await sql`select pg_advisory_xact_lock(hashtext(${`slug ${slugFromName(name)}`}))`.execute(tx);
  for (;;) {
    const batch = Array.from({ length: 50 }, () => candidates.next().value as string);
    const used = await usedSlugs(tx, batch);
    const free = batch.find((slug) => !used.has(slug));
    if (free) return free;
  }
}

/** An organization with all its defaults and the invitation of its first admin, in one transaction. */
export const createOrganization = command({
  name: 'organization.create',
  access: superAdmin(),
  input: createOrganizationInput,
  concerns: ({ name, domain }) => ({ targets: [], after: { name, domain } }),
  conflicts: {
    organization_slugs_pkey: ({ slug, name }) => new DomainError('SLUG_TAKEN', { slug: slug ?? name }),
  },
  async run(ctx, input) {
    const { tx, clock, actor, newId } = ctx;
    const at = clock.now();
    const id = newId('organization');
    const timezone = input.timezone ?? defaultTimezone;
    const domain = normalizeDomain(input.domain);
    const slug = await chooseSlug(ctx, input.name, input.slug);
    const branding = defaultBranding();
    await insertOrganization(
      tx,
      {
        id,
        name: input.name,
        slug,
        country: input.country ?? null,
        timezone,
        currency: input.currency ?? defaultCurrency,
        branding,
        businessHours: defaultBusinessHours(timezone),
      },
      at,
    );
    const by = actor.type === 'anonymous' ? null : actor.name;
    await setPrimaryDomain(tx, id, newId('organizationDomain'), domain, by, at);
    const admin = await accountToInvite(ctx, input.admin);
    const { row, events } = await sendInvitation(
      ctx,
      { id, name: input.name, slug, timezone, branding },
      { userId: admin.id, email: admin.email, name: admin.name, role: 'admin' },
    );
    const organization = await readOrganization(tx, id, clock.wall());
    return {
      result: { organization, admin, invitation: invitationFrom(row, clock.wall()) },
      audit: [
        {
          organizationId: id,
          targets: [
            { type: 'organization', id, name: input.name },
            { type: 'user', id: admin.id, name: admin.name },
            { type: 'invitation', id: row.id, name: admin.email },
          ],
          after: {
            name: input.name,
            slug,
            domain,
            country: organization.country,
            timezone,
            currency: organization.currency,
            admin: { email: admin.email, existing: admin.existing },
          },
        },
      ],
      events: [
        event('organization.created', id, { organization: { id, name: input.name, slug } }),
        ...events,
      ],
    };
  },
});
