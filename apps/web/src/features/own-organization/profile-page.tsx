import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { closedFeature } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { capitalized } from '../../lib/words.ts';
import { AdminsPage } from '../../ui/gate/admins-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BillingPart } from '../../ui/organization-settings/billing-part.tsx';
import { GeneralPart } from '../../ui/organization-settings/general-part.tsx';
import { SettingsPlaceProvider } from '../../ui/organization-settings/settings-place.ts';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { OwnOrganization } from './api.ts';
import { ownOrganizationQuery } from './api.ts';
import { useOwnPlace } from './use-own-place.ts';

// Comes with its own code when it is opened.
const BrandingPart = lazy(async () => ({
  default: (await import('../../ui/organization-settings/branding-part.tsx')).BrandingPart,
}));

const title = 'Profile and branding';

/** What an organization is called, how it looks, and whom to ask and to bill: for its admins. */
export function ProfilePage() {
  return (
    <AdminsPage title={title}>
      <Profile />
    </AdminsPage>
  );
}

function Profile() {
  const query = useQuery(ownOrganizationQuery);
  const place = useOwnPlace();
  return (
    <EntityPage query={query} what={title} crumbs={[]}>
      {(organization) => (
        <SettingsPlaceProvider value={place}>
          <DetailPage
            title={title}
            tabs={[
              { value: 'profile', label: 'Profile', content: <GeneralPart organization={organization} /> },
              { value: 'branding', label: 'Branding', content: <Branding organization={organization} /> },
              {
                value: 'billing',
                label: 'Contacts and billing',
                content: <BillingPart organization={organization} />,
              },
            ]}
          />
        </SettingsPlaceProvider>
      )}
    </EntityPage>
  );
}

/** While custom branding is closed it says so instead of showing fields that could not be saved. */
function Branding({ organization }: { readonly organization: OwnOrganization }) {
  const closed = closedFeature(useMe(), 'customBranding');
  if (!closed) return <BrandingPart organization={organization} />;
  return (
    <Notice
      tone="blue"
      title={`${closed.name} is not open to your organization`}
      action={<TextLink to={paths.ownUsage}>See all features</TextLink>}
    >
      Your workspace, sign-in page and mails look like those of every organization.{' '}
      {capitalized(closed.because)}. {closed.wouldHelp} What was chosen before is kept.
    </Notice>
  );
}
