import { updateOrganizationInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import type { CommandContext } from '#kernel/command';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import type { SettingsChange } from '../change.ts';
import { plainChange } from '../change.ts';
import { normalizeDomain } from '../domain-name.ts';
import { primaryDomain, setPrimaryDomain } from '../domain-store.ts';
import type { OrganizationRow } from '../organization-store.ts';
import { lockOrganization, reserveSlug } from '../organization-store.ts';
import type { SettingsInput } from '../settings-change.ts';
import { changeSettings } from '../settings-change.ts';
import { isReservedSlug } from '../slug.ts';

/** The slugs it had stay its own and lead on. */
async function slugChange({ tx, clock }: CommandContext, row: OrganizationRow, slug: SettingsInput['slug']) {
  if (slug === undefined || slug === row.slug) return null;
  if (isReservedSlug(slug)) throw new DomainError('SLUG_TAKEN', { slug });
  await reserveSlug(tx, row.id, slug, clock.now());
  return plainChange('slug', row.slug, slug);
}

/** A domain given here counts as verified by the Super Admin; the former primary one stays verified. */
async function domainChange(
  { tx, clock, actor, newId }: CommandContext,
  row: OrganizationRow,
  typed: SettingsInput['domain'],
): Promise<SettingsChange | null> {
  if (typed === undefined) return null;
  const domain = normalizeDomain(typed);
  const current = await primaryDomain(tx, row.id);
  if (domain === current) return null;
  const by = actor.type === 'anonymous' ? null : actor.name;
  await setPrimaryDomain(tx, row.id, newId('organizationDomain'), domain, by, clock.now());
  return { columns: {}, before: { domain: current }, after: { domain } };
}

export const updateOrganization = command({
  name: 'organization.update',
  access: superAdmin(),
  input: updateOrganizationInput,
  concerns: ({ id }) => ({ organizationId: id, targets: [{ type: 'organization', id }] }),
  async run(ctx, { id, ...input }) {
    const row = await lockOrganization(ctx.tx, id, ctx.origin.ifMatch);
    return changeSettings(ctx, row, input, [
      await slugChange(ctx, row, input.slug),
      await domainChange(ctx, row, input.domain),
    ]);
  },
});
