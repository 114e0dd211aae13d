import type { EntitlementKey, EntitlementValue, OrganizationId } from '@porttask/contracts';
import { features, isFeature, limits } from '@porttask/contracts/features';
import type { AuditEntry } from '#kernel/audit-entry';

type Owner = { readonly id: OrganizationId; readonly name?: string };

const organizationTarget = ({ id, name }: Owner) => ({
  type: 'organization' as const,
  id,
  ...(name === undefined ? {} : { name }),
});

export const entitlementAudit = (organization: Owner, key: EntitlementKey, reason: string): AuditEntry => ({
  organizationId: organization.id,
  targets: [
    { type: 'entitlement', id: key, name: isFeature(key) ? features[key].name : limits[key].name },
    organizationTarget(organization),
  ],
  reason,
});

export const flagAudit = (organization: Owner, key: string, reason: string): AuditEntry => ({
  organizationId: organization.id,
  targets: [{ type: 'feature_flag', id: key, name: key }, organizationTarget(organization)],
  reason,
});

/** In the audit trail null would read as none, which is the opposite. */
export const valueInWords = (value: EntitlementValue): boolean | number | string => value ?? 'unlimited';
