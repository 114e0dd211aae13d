import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { closedFeature, obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading, SkeletonLines } from '../../ui/loading.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import type { Dashboard } from './api.ts';
import { dashboardQuery } from './api.ts';
import { Arrivals } from './arrivals.tsx';
import { Attention } from './attention.tsx';
import { ClosedParts } from './closed-parts.tsx';
import classes from './dashboard.module.css';
import { FirstSteps } from './first-steps.tsx';
import { InPort } from './in-port.tsx';
import { LimitsNearEnd } from './limits-near-end.tsx';
import { NoOrganization } from './no-organization.tsx';
import { Numbers } from './numbers.tsx';

/** How things stand in the organization somebody works in: what needs attention first, then what comes. */
export function DashboardPage() {
  const { organization } = useMe();
  return organization ? <OwnDashboard name={organization.name} /> : <NoOrganization />;
}

function OwnDashboard({ name }: { readonly name: string }) {
  const { data, error, refetch } = useQuery(dashboardQuery);
  return (
    <Page>
      <PageHeader title={name} actions={<PlanButton />} />
      {data && <Parts dashboard={data} />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading>
          <SkeletonLines count={12} />
        </Loading>
      )}
    </Page>
  );
}

function PlanButton() {
  const me = useMe();
  const wanted = { action: 'port_call.create', features: ['portCalls'], takes: 'portCallsPerMonth' } as const;
  if (closedFeature(me, 'portCalls')) return null;
  return (
    <ActionButton
      primary
      to={paths.newPortCall()}
      icon={<IconPlus size={16} />}
      disabledReason={obstacle(me, wanted)}
    >
      Plan port call
    </ActionButton>
  );
}

function Parts({ dashboard }: { readonly dashboard: Dashboard }) {
  const { portCalls, steps } = dashboard;
  const isFresh = !steps.vessel || (portCalls !== null && !steps.portCall);
  return (
    <>
      <LimitsNearEnd limits={dashboard.limits} />
      <FirstSteps steps={steps} withPortCalls={portCalls !== null} />
      {!isFresh && (
        <>
          <Numbers dashboard={dashboard} />
          <div className={classes.columns}>
            <Attention dashboard={dashboard} />
            {portCalls && (
              <div className={classes.column}>
                <Arrivals portCalls={portCalls} at={dashboard.at} />
                <InPort portCalls={portCalls} />
              </div>
            )}
          </div>
        </>
      )}
      <ClosedParts closed={dashboard.closed} />
    </>
  );
}
