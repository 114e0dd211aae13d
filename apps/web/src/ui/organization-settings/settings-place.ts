import { createContext, useContext } from 'react';
import type { Schemas } from '../../lib/api.ts';

/** What the forms of settings show and change of an organization. */
export type SettingsOrganization = Pick<
  Schemas['Organization'],
  | 'id'
  | 'name'
  | 'slug'
  | 'country'
  | 'timezone'
  | 'currency'
  | 'vatId'
  | 'billingAddress'
  | 'contacts'
  | 'branding'
  | 'businessHours'
  | 'version'
>;

export type SettingsChange = Partial<
  Pick<
    SettingsOrganization,
    'name' | 'slug' | 'country' | 'timezone' | 'currency' | 'vatId' | 'billingAddress' | 'contacts'
  >
> & {
  businessHours?: SettingsOrganization['businessHours'];
  branding?: { displayName?: string | null; primaryColor?: string; senderName?: string | null };
};

/** Where settings are read and saved: in Administration, or by the organization itself. What is saved is fresh everywhere. */
export type SettingsPlace = {
  /** As it is known at the moment. */
  readonly known: () => SettingsOrganization | undefined;
  /** As it is now. */
  readonly latest: () => Promise<SettingsOrganization>;
  /** Only if nobody changed it since this version was read. */
  readonly update: (version: number, change: SettingsChange) => Promise<SettingsOrganization>;
  readonly putLogo: (file: File) => Promise<SettingsOrganization>;
  readonly removeLogo: () => Promise<SettingsOrganization>;
  /** Whether slug and currency can be changed here: they are the platform's. */
  readonly decidesAll: boolean;
};

const PlaceContext = createContext<SettingsPlace | null>(null);
export const SettingsPlaceProvider = PlaceContext.Provider;

export function useSettingsPlace(): SettingsPlace {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('Settings need a place where they are saved');
  return place;
}
