import type { SecurityPolicy } from '#kernel/security-policy';
import { defaultSecurityPolicy } from '#kernel/security-policy';

/** Whom people are told to ask when their organization is suspended. */
export type GeneralSettings = { readonly supportContact: string };

export const defaultGeneralSettings: GeneralSettings = { supportContact: 'the operator of this platform' };

/** How long things stay that may be needed again. */
export type RetentionSettings = { readonly purgeAfterDays: number };

export const defaultRetentionSettings: RetentionSettings = { purgeAfterDays: 90 };

export type StoredSettings = {
  readonly security: SecurityPolicy;
  readonly general: GeneralSettings;
  readonly retention: RetentionSettings;
};

/** Stored values over their defaults. Unknown names are left out. */
export function withDefaults(stored: Readonly<Record<string, unknown>>): StoredSettings {
  return {
    security: { ...defaultSecurityPolicy, ...(stored.security as Partial<SecurityPolicy> | undefined) },
    general: { ...defaultGeneralSettings, ...(stored.general as Partial<GeneralSettings> | undefined) },
    retention: {
      ...defaultRetentionSettings,
      ...(stored.retention as Partial<RetentionSettings> | undefined),
    },
  };
}

/** What changed between two flat groups of settings, as the audit trail shows it; null when nothing did. */
export function difference<T extends Readonly<Record<string, string | number | boolean>>>(
  before: T,
  after: T,
): { readonly before: Partial<T>; readonly after: Partial<T> } | null {
  const names = (Object.keys(after) as (keyof T)[]).filter((name) => before[name] !== after[name]);
  if (names.length === 0) return null;
  const pick = (from: T) => Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}

/** Whether a Super Admin without a second factor has to set one up before anything else (P12). */
export function superAdminNeedsMfa(policy: SecurityPolicy['superAdminMfa'], publicUrl: string): boolean {
  if (policy === 'when_https') return publicUrl.startsWith('https:');
  return policy === 'always';
}
