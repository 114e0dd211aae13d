import type { Branding, PublicBranding } from '@porttask/contracts';
import { textOn } from '@porttask/contracts/contrast';

/** What somebody chose of an organization's branding, as it is stored; null means the default. */
export type StoredBranding = {
  readonly displayName: string | null;
  readonly primaryColor: string;
  readonly senderName: string | null;
  /** SHA-256 of the logo. */
  readonly logoId: string | null;
};

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
