import { isApiError } from '../../lib/api-error.ts';
import type { SettingsChange, SettingsOrganization, SettingsPlace } from './settings-place.ts';

/**
 * Saves a part of an organization's settings, unless somebody else changed the same part meanwhile. What changed beside
 * it, here or elsewhere, is no conflict.
 * @param base what the form began with
 * @param partOf the part, to be compared
 */
export async function savePart(
  place: SettingsPlace,
  base: SettingsOrganization,
  partOf: (organization: SettingsOrganization) => unknown,
  change: SettingsChange,
): Promise<SettingsOrganization> {
  const isUntouched = (latest: SettingsOrganization) =>
    JSON.stringify(partOf(latest)) === JSON.stringify(partOf(base));
  const known = place.known() ?? base;
  try {
    return await place.update((isUntouched(known) ? known : base).version, change);
  } catch (error) {
    if (!isApiError(error, 'VERSION_CONFLICT')) throw error;
    const latest = await place.latest();
    if (!isUntouched(latest)) throw error;
    return place.update(latest.version, change);
  }
}
