import type { QueryClient } from '@tanstack/react-query';
import { isApiError } from '../../lib/api-error.ts';
import type { Organization, OrganizationChange } from './api.ts';
import { organizationQuery, updateOrganization } from './api.ts';

/**
 * Saves a part of an organization's settings, unless somebody else changed the same part meanwhile. What changed beside
 * it, here or elsewhere, is no conflict.
 * @param base what the form began with
 * @param partOf the part, to be compared
 */
export async function savePart(
  client: QueryClient,
  base: Organization,
  partOf: (organization: Organization) => unknown,
  change: OrganizationChange,
): Promise<Organization> {
  const { id } = base;
  const query = organizationQuery(id);
  const isUntouched = (latest: Organization) =>
    JSON.stringify(partOf(latest)) === JSON.stringify(partOf(base));
  const known = client.getQueryData(query.queryKey) ?? base;
  try {
    return await updateOrganization(id, (isUntouched(known) ? known : base).version, change);
  } catch (error) {
    if (!isApiError(error, 'VERSION_CONFLICT')) throw error;
    const latest = await client.fetchQuery({ ...query, staleTime: 0 });
    if (!isUntouched(latest)) throw error;
    return updateOrganization(id, latest.version, change);
  }
}
