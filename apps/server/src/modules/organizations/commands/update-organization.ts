import type { BusinessHours } from '@porttask/contracts';
import { updateOrganizationInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import type { Json } from '#kernel/audit-entry';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { hoursAfter, hoursChange } from '../business-hours-change.ts';
import { normalizeDomain } from '../domain-name.ts';
import type { OrganizationChange } from '../organization-store.ts';
import {
  lockOrganization,
  primaryDomain,
  setPrimaryDomain,
  updateOrganizationRow,
} from '../organization-store.ts';
import { readOrganization } from '../organization-view.ts';

const fields = ['name', 'country', 'timezone', 'currency'] as const;

export const updateOrganization = command({
  name: 'organization.update',
  access: superAdmin(),
  input: updateOrganizationInput,
  concerns: ({ id }) => ({ organizationId: id, targets: [{ type: 'organization', id }] }),
  conflicts: {
    organization_domains_verified: ({ domain }) => new DomainError('DOMAIN_TAKEN', { domain: domain ?? '' }),
  },
  async run({ tx, clock, origin, newId }, { id, ...input }) {
    const at = clock.now();
    const row = await lockOrganization(tx, id, origin.ifMatch);
    const before: Record<string, Json> = {};
    const after: Record<string, Json> = {};
    for (const field of fields) {
      const value = input[field];
      if (value === undefined || value === row[field]) continue;
      before[field] = row[field];
      after[field] = value;
    }
    const change = { ...after } as OrganizationChange;
    if (input.domain !== undefined) {
      const domain = normalizeDomain(input.domain);
      const current = await primaryDomain(tx, id);
      if (domain !== current) {
        await setPrimaryDomain(tx, id, newId('organizationDomain'), domain, at);
        before.domain = current;
        after.domain = domain;
      }
    }
    const oldHours = row.business_hours as BusinessHours;
    const zone = { before: row.timezone, after: input.timezone ?? row.timezone };
    const newHours = hoursAfter(oldHours, input.businessHours, zone);
    const hours = hoursChange(oldHours, newHours);
    if (hours) {
      change.business_hours = JSON.stringify(newHours);
      before.businessHours = hours.before;
      after.businessHours = hours.after;
    }
    const changed = Object.keys(after);
    if (changed.length === 0) return unchanged(await readOrganization(tx, id, clock.wall()));
    await updateOrganizationRow(tx, id, change, at);
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
