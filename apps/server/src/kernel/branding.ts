import type { Branding, OrganizationId, PublicBranding } from '@porttask/contracts';
import { textOn } from '@porttask/contracts/contrast';
import type { ReadDb } from './database.ts';
import type { Gate } from './gate.ts';

/** What somebody chose of an organization's branding, as it is stored; null means the default. */
export type StoredBranding = {
  readonly displayName: string | null;
  readonly primaryColor: string;
  readonly senderName: string | null;
  /** SHA-256 of the logo. */
  readonly logoId: string | null;
};

/** Called by the organization's own name until somebody chooses another. */
export const defaultBranding = (): StoredBranding => ({
  displayName: null,
  primaryColor: '#1d67a5',
  senderName: null,
  logoId: null,
});

/** The branding of an organization with what follows from the choices. */
export function brandingOf(name: string, stored: unknown): Branding {
  const { senderName } = stored as StoredBranding;
  return { ...publicBrandingOf(name, stored), senderName };
}

/** The part of it that strangers see. */
export function publicBrandingOf(name: string, stored: unknown): PublicBranding {
  const { displayName, primaryColor, logoId } = stored as StoredBranding;
  return {
    displayName: displayName ?? name,
    primaryColor,
    onPrimaryColor: textOn(primaryColor),
    logoUrl: logoId === null ? null : `/v1/logos/${logoId}`,
  };
}

type Branded = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly timezone: string;
  readonly branding: unknown;
};

/**
 * How an organization looks to people: as it chose while custom branding is open to it, else like every organization. What it
 * chose is kept meanwhile.
 */
export async function shownBranding(
  gate: Gate,
  db: ReadDb,
  { branding, ...organization }: Branded,
): Promise<Branding> {
  const open = await gate.isOpen(db, 'customBranding', organization);
  return brandingOf(organization.name, open ? branding : defaultBranding());
}
