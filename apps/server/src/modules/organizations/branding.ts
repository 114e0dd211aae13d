import type { updateOrganizationInput } from '@porttask/contracts';
import type { z } from 'zod';
import type { StoredBranding } from '#kernel/branding';
import type { SettingsChange } from './change.ts';
import type { OrganizationRow } from './organization-store.ts';

type Input = Pick<z.output<typeof updateOrganizationInput>, 'branding' | 'name'>;

const choices = ['displayName', 'primaryColor', 'senderName'] as const;

/** What a change of branding writes. A display name equal to the organization's own follows it from then on. */
export function brandingChange(row: OrganizationRow, { branding, name }: Input): SettingsChange | null {
  if (branding === undefined) return null;
  const current = row.branding as StoredBranding;
  const ownName = name ?? row.name;
  const wanted = {
    ...branding,
    ...(branding.displayName === ownName ? { displayName: null } : {}),
  };
  const changed = choices.filter(
    (choice) => wanted[choice] !== undefined && wanted[choice] !== current[choice],
  );
  if (changed.length === 0) return null;
  const next = { ...current, ...Object.fromEntries(changed.map((choice) => [choice, wanted[choice]])) };
  const only = (of: StoredBranding) => Object.fromEntries(changed.map((choice) => [choice, of[choice]]));
  return {
    columns: { branding: JSON.stringify(next) },
    before: { branding: only(current) },
    after: { branding: only(next as StoredBranding) },
  };
}
