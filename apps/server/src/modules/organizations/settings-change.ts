import type { BusinessHours, Organization, updateOrganizationInput } from '@porttask/contracts';
import type { z } from 'zod';
import type { CommandContext, Outcome } from '#kernel/command';
import { unchanged } from '#kernel/command';
import { event } from '#kernel/event';
import { billingChange } from './billing.ts';
import { brandingChange } from './branding.ts';
import { hoursAfter, hoursChange } from './business-hours-change.ts';
import type { SettingsChange } from './change.ts';
import { joined, plainChange } from './change.ts';
import type { OrganizationRow } from './organization-store.ts';
import { updateOrganizationRow } from './organization-store.ts';
import { readOrganization } from './organization-view.ts';

export type SettingsInput = Omit<z.output<typeof updateOrganizationInput>, 'id'>;

const fields = ['name', 'country', 'timezone', 'currency'] as const;

function businessHoursChange(row: OrganizationRow, input: SettingsInput): SettingsChange | null {
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

/**
 * Changes settings of an organization, whoever does: a Super Admin or its own admin.
 * @param more what else changes with them
 */
export async function changeSettings(
  { tx, clock }: CommandContext,
  row: OrganizationRow,
  input: SettingsInput,
  more: readonly (SettingsChange | null)[] = [],
): Promise<Outcome<Organization>> {
  const { id } = row;
  const { columns, before, after } = joined([
    ...fields.map((field) => plainChange(field, row[field], input[field])),
    brandingChange(row, input),
    businessHoursChange(row, input),
    ...billingChange(row, input),
    ...more,
  ]);
  const changed = Object.keys(after);
  if (changed.length === 0) return unchanged(await readOrganization(tx, id, clock.wall()));
  await updateOrganizationRow(tx, id, columns, clock.now());
  const organization = await readOrganization(tx, id, clock.wall());
  const { name, slug } = organization;
  return {
    result: organization,
    audit: [{ organizationId: id, targets: [{ type: 'organization', id, name }], before, after }],
    events: [event('organization.updated', id, { organization: { id, name, slug }, changed })],
  };
}
