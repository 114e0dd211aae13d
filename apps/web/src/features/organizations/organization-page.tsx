import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { paths } from '../../lib/paths.ts';
import { OrganizationZone } from '../../lib/time-zone.ts';
import { Card } from '../../ui/card.tsx';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import type { Organization } from './api.ts';
import { organizationQuery } from './api.ts';
import { LifecycleActions } from './lifecycle/lifecycle-actions.tsx';
import { LifecycleNotice } from './lifecycle/lifecycle-notice.tsx';

// Each tab brings its own code when it is opened.
const OverviewTab = lazy(async () => ({ default: (await import('./overview-tab.tsx')).OverviewTab }));
const UsersTab = lazy(async () => ({ default: (await import('./users-tab.tsx')).UsersTab }));
const SettingsTab = lazy(async () => ({ default: (await import('./settings-tab.tsx')).SettingsTab }));
const EntitlementsTab = lazy(async () => ({
  default: (await import('./entitlements/entitlements-tab.tsx')).EntitlementsTab,
}));

const UsageTab = lazy(async () => ({ default: (await import('./usage/usage-tab.tsx')).UsageTab }));

const crumbs = [
  { label: 'Administration', to: paths.admin },
  { label: 'Organizations', to: paths.organizations() },
];

export function OrganizationPage() {
  const { id = '' } = useParams({ strict: false });
  return (
    <EntityPage query={useQuery(organizationQuery(id))} what="Organization" crumbs={crumbs}>
      {(organization) => <KnownOrganization key={id} organization={organization} />}
    </EntityPage>
  );
}

function KnownOrganization({ organization }: { readonly organization: Organization }) {
  const { id, name, status, timezone } = organization;
  return (
    <OrganizationZone value={timezone}>
      <DetailPage
        title={name}
        crumbs={crumbs}
        badge={<StatusBadge status={status} />}
        id={id}
        notice={<LifecycleNotice organization={organization} />}
        actions={<LifecycleActions organization={organization} />}
        tabs={[
          { value: 'overview', label: 'Overview', content: <OverviewTab organization={organization} /> },
          { value: 'settings', label: 'Settings', content: <SettingsTab organization={organization} /> },
          {
            value: 'entitlements',
            label: 'Features and limits',
            content: <EntitlementsTab organization={organization} />,
          },
          { value: 'users', label: 'Users', content: <UsersTab organization={organization} /> },
          { value: 'usage', label: 'Usage', content: <UsageTab organization={organization} /> },
          {
            value: 'timeline',
            label: 'Timeline',
            content: (
              <Card>
                <Timeline filter={{ organizationId: id }} here={id} />
              </Card>
            ),
          },
        ]}
      />
    </OrganizationZone>
  );
}
