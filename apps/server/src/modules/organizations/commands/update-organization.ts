import type { BusinessHours } from '@porttask/contracts';
import { updateOrganizationInput } from '@porttask/contracts';
import type { z } from 'zod';
import { superAdmin } from '#kernel/access';
import type { CommandContext } from '#kernel/command';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { billingChange } from '../billing.ts';
import { brandingChange } from '../branding.ts';
import { hoursAfter, hoursChange } from '../business-hours-change.ts';
import type { SettingsChange } from '../change.ts';
import { joined, plainChange } from '../change.ts';
import { normalizeDomain } from '../domain-name.ts';
import { primaryDomain, setPrimaryDomain } from '../domain-store.ts';
import type { OrganizationRow } from '../organization-store.ts';
import { lockOrganization, reserveSlug, updateOrganizationRow } from '../organization-store.ts';
import { readOrganization } from '../organization-view.ts';
import { isReservedSlug } from '../slug.ts';

type Input = Omit<z.output<typeof updateOrganizationInput>, 'id'>;

const fields = ['name', 'country', 'timezone', 'currency'] as const;

function businessHoursChange(row: OrganizationRow, input: Input): SettingsChange | null {
  const before = row.business_hours as BusinessHours;
  const zone = { before: row.timezone, after: input.timezone ?? row.timezone };
  const after = hoursAfter(before, input.businessHours, zone);
  const told = hoursChange(before, after);
  return (
    told && {
      columns: { business_hours: JSON.stringify(after) },
      before: { businessHours: told.before },
      after: { businessHours: told.after },
    }
  );
}

/** The slugs it had stay its own and lead on. */
async function slugChange({ tx, clock }: CommandContext, row: OrganizationRow, slug: Input['slug']) {
  if (slug === undefined || slug === row.slug) return null;
  if (isReservedSlug(slug)) throw new DomainError('SLUG_TAKEN', { slug });
  await reserveSlug(tx, row.id, slug, clock.now());
  return plainChange('slug', row.slug, slug);
}

/** A domain given here counts as verified by the Super Admin; the former primary one stays verified. */
async function domainChange(
  { tx, clock, actor, newId }: CommandContext,
  row: OrganizationRow,
  typed: Input['domain'],
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
    const { tx, clock, origin } = ctx;
    const at = clock.now();
    const row = await lockOrganization(tx, id, origin.ifMatch);
    const { columns, before, after } = joined([
      ...fields.map((field) => plainChange(field, row[field], input[field])),
      brandingChange(row, input),
      businessHoursChange(row, input),
      ...billingChange(row, input),
      await slugChange(ctx, row, input.slug),
      await domainChange(ctx, row, input.domain),
    ]);
    const changed = Object.keys(after);
    if (changed.length === 0) return unchanged(await readOrganization(tx, id, clock.wall()));
    await updateOrganizationRow(tx, id, columns, at);
    const organization = await readOrganization(tx, id, clock.wall());
    return {
      result: organization,
      audit: [
        {
          organizationId: id,
          targets: [{ type: 'organization', id, name: organization.name }],
          before,
          after,
        },
      ],
      events: [
        event('organization.updated', id, {
          organization: { id, name: organization.name, slug: organization.slug },
          changed,
        }),
      ],
    };
  },
});
