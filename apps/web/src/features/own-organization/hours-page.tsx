import { useQuery } from '@tanstack/react-query';
import { AdminsPage } from '../../ui/gate/admins-page.tsx';
import { BusinessHoursSettings } from '../../ui/organization-settings/hours/business-hours-settings.tsx';
import { SettingsPlaceProvider } from '../../ui/organization-settings/settings-place.ts';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Narrow, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { ownOrganizationQuery } from './api.ts';
import { useOwnPlace } from './use-own-place.ts';

const title = 'Business hours';

/** When the organization is open, for its admins. */
export function HoursPage() {
  return (
    <AdminsPage title={title}>
      <Hours />
    </AdminsPage>
  );
}

function Hours() {
  const query = useQuery(ownOrganizationQuery);
  const place = useOwnPlace();
  return (
    <EntityPage query={query} what={title} crumbs={[]}>
      {(organization) => (
        <Page>
          <PageHeader title={title} />
          <Narrow>
            <SettingsPlaceProvider value={place}>
              <BusinessHoursSettings organization={organization} />
            </SettingsPlaceProvider>
          </Narrow>
        </Page>
      )}
    </EntityPage>
  );
}
