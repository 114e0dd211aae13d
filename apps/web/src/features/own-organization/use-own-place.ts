import { useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api.ts';
import { meQuery } from '../../lib/me.ts';
import type { SettingsPlace } from '../../ui/organization-settings/settings-place.ts';
import type { OwnOrganization } from './api.ts';
import { ownOrganizationQuery } from './api.ts';

/** The settings of one's own organization, as its admins change them. */
export function useOwnPlace(): SettingsPlace {
  const client = useQueryClient();
  const { queryKey } = ownOrganizationQuery;
  const told = (organization: OwnOrganization) => {
    client.setQueryData(queryKey, organization);
    // The workspace takes the new name and look at once.
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['audit'] });
    return organization;
  };
  return {
    known: () => client.getQueryData(queryKey),
    latest: () => client.fetchQuery({ ...ownOrganizationQuery, staleTime: 0 }),
    update: async (version, { slug: _slug, currency: _currency, ...body }) =>
      told(await dataOf(api.PATCH('/v1/organization', { body, headers: { 'If-Match': `"${version}"` } }))),
    putLogo: async (file) =>
      told(
        await dataOf(
          api.PUT('/v1/organization/logo', {
            // The SDK's type of a file in a body is text; the browser sends its bytes as they are.
            body: file as unknown as string,
            bodySerializer: (body) => body,
            headers: { 'Content-Type': file.type },
          }),
        ),
      ),
    removeLogo: async () => told(await dataOf(api.DELETE('/v1/organization/logo'))),
    decidesAll: false,
  };
}
