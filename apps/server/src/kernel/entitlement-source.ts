import type { EntitlementKey, EntitlementValue, OrganizationId } from '@porttask/contracts';
import type { ReadDb } from './database.ts';

/** What a license or a plan gives an organization. Of a key that is left out it says nothing. */
export type EntitlementTerms = {
  /** As people know it: "Professional", or the license's key. */
  readonly name: string;
  readonly values: Readonly<Partial<Record<EntitlementKey, EntitlementValue>>>;
};

/** Something besides overrides and defaults that opens features and sets limits, brought by the module that keeps it. */
export type EntitlementSource = {
  readonly source: 'license' | 'plan';
  /** The terms of an organization on one of its business days (`2026-11-23`); null when it has none. */
  readonly terms: (db: ReadDb, id: OrganizationId, today: string) => Promise<EntitlementTerms | null>;
};
