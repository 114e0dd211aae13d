import { useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api.ts';
import type { SettingsPlace } from '../../../ui/organization-settings/settings-place.ts';
import type { Organization } from '../api.ts';
import { organizationQuery, updateOrganization, useOrganizationCommands } from '../api.ts';

/** The settings of any organization, as Super Admins change them. */
export function useAdminPlace(id: string): SettingsPlace {
  const client = useQueryClient();
  const { onChanged } = useOrganizationCommands(id);
  const query = organizationQuery(id);
  const at = { params: { path: { id } } };
  const told = (organization: Organization) => {
    onChanged(organization);
    return organization;
  };
  return {
    known: () => client.getQueryData(query.queryKey),
    latest: () => client.fetchQuery({ ...query, staleTime: 0 }),
    update: async (version, change) => told(await updateOrganization(id, version, change)),
    putLogo: async (file) =>
      told(
        await dataOf(
          api.PUT('/v1/admin/organizations/{id}/logo', {
            ...at,
            // The SDK's type of a file in a body is text; the browser sends its bytes as they are.
            body: file as unknown as string,
            bodySerializer: (body) => body,
            headers: { 'Content-Type': file.type },
          }),
        ),
      ),
    removeLogo: async () => told(await dataOf(api.DELETE('/v1/admin/organizations/{id}/logo', at))),
    decidesAll: true,
  };
}
