import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { OrganizationZone } from '../../lib/time-zone.ts';
import { Card } from '../../ui/card.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import type { Organization } from './api.ts';
import { organizationQuery } from './api.ts';
import { OverviewTab } from './overview-tab.tsx';
import { ReinstateDialog } from './reinstate-dialog.tsx';
import { SuspendDialog } from './suspend-dialog.tsx';
import { SuspensionNotice } from './suspension-notice.tsx';
import { UsersTab } from './users-tab.tsx';

const SettingsTab = lazy(async () => ({ default: (await import('./settings-tab.tsx')).SettingsTab }));
const EntitlementsTab = lazy(async () => ({
  default: (await import('./entitlements/entitlements-tab.tsx')).EntitlementsTab,
}));

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
  const [dialog, setDialog] = useState<'suspend' | 'reinstate' | null>(null);
  const close = () => setDialog(null);
  const reasons = {
    active: { suspend: null, reinstate: 'It is active. Only a suspended organization can be reinstated.' },
    suspended: { suspend: 'It is suspended already.', reinstate: null },
    deactivated: {
      suspend: 'It is deactivated. Only an active organization can be suspended.',
      reinstate: 'It is deactivated. Only a suspended organization can be reinstated.',
    },
  }[status];
  return (
    <OrganizationZone value={timezone}>
      <DetailPage
        title={name}
        crumbs={crumbs}
        badge={<StatusBadge status={status} />}
        id={id}
        notice={<SuspensionNotice organization={organization} />}
        actions={
          <>
            {status !== 'suspended' && (
              <ActionButton onClick={() => setDialog('suspend')} disabledReason={reasons.suspend}>
                Suspend…
              </ActionButton>
            )}
            {status !== 'active' && (
              <ActionButton primary onClick={() => setDialog('reinstate')} disabledReason={reasons.reinstate}>
                Reinstate…
              </ActionButton>
            )}
          </>
        }
        tabs={[
          { value: 'overview', label: 'Overview', content: <OverviewTab organization={organization} /> },
          { value: 'settings', label: 'Settings', content: <SettingsTab organization={organization} /> },
          {
            value: 'entitlements',
            label: 'Features and limits',
            content: <EntitlementsTab organization={organization} />,
          },
          { value: 'users', label: 'Users', content: <UsersTab organization={organization} /> },
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
      <SuspendDialog organization={organization} opened={dialog === 'suspend'} onClose={close} />
      <ReinstateDialog organization={organization} opened={dialog === 'reinstate'} onClose={close} />
    </OrganizationZone>
  );
}
