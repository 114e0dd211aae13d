import { judgeColor, parseColor } from '@porttask/contracts/contrast';
import type { Look } from '../branding/brand-look.ts';
import type { SettingsChange, SettingsOrganization } from './settings-place.ts';

export type BrandingValues = { displayName: string; primaryColor: string; senderName: string };

export const brandingValues = ({ branding }: SettingsOrganization): BrandingValues => ({
  displayName: branding.displayName,
  primaryColor: branding.primaryColor,
  senderName: branding.senderName ?? '',
});

/** An empty name goes back to its default. */
export function brandingChange(before: BrandingValues, values: BrandingValues): SettingsChange {
  const { displayName, primaryColor, senderName } = values;
  const name = (text: string) => text.trim() || null;
  return {
    branding: {
      ...(displayName === before.displayName ? {} : { displayName: name(displayName) }),
      ...(primaryColor === before.primaryColor ? {} : { primaryColor: primaryColor.trim() }),
      ...(senderName === before.senderName ? {} : { senderName: name(senderName) }),
    },
  };
}

/** What is wrong with a typed colour, by the server's own rule; null when nothing is. */
export function colorProblem(typed: string): string | null {
  const color = parseColor(typed);
  return color === null ? 'Enter a colour like #1d67a5' : judgeColor(color).problem;
}

/** The branding as it would be if it were saved now. */
export function lookOf({ name, branding }: SettingsOrganization, values: BrandingValues): Look {
  const color = parseColor(values.primaryColor) ?? branding.primaryColor;
  return {
    displayName: values.displayName.trim() || name,
    primaryColor: color,
    onPrimaryColor: judgeColor(color).textColor,
    logoUrl: branding.logoUrl,
  };
}
