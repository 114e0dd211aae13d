import type { OrganizationId } from '@porttask/contracts';
import type { AuditEntry } from '#kernel/audit-entry';
import type { DomainEvent } from '#kernel/event';
import { event } from '#kernel/event';
import type { DomainRow } from './domain-store.ts';
import type { OrganizationRow } from './organization-store.ts';

/** Of what the audit trail speaks when a domain is changed. */
export const domainTargets = (
  organization: Pick<OrganizationRow, 'id' | 'name'>,
  { id, domain }: Pick<DomainRow, 'id' | 'domain'>,
): Pick<AuditEntry, 'organizationId' | 'targets'> => ({
  organizationId: organization.id,
  targets: [
    { type: 'domain', id, name: domain },
    { type: 'organization', id: organization.id, name: organization.name },
  ],
});

/** What a refused attempt at a domain was aimed at. */
export const domainConcerns = (input: { id: OrganizationId; domainId: string }): AuditEntry => ({
  organizationId: input.id,
  targets: [
    { type: 'domain', id: input.domainId },
    { type: 'organization', id: input.id },
  ],
});

/** Tells others that an organization's domains are other than they were. */
export const domainsUpdated = ({ id, name, slug }: OrganizationRow): DomainEvent =>
  event('organization.updated', id, { organization: { id, name, slug }, changed: ['domains'] });
