import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Columns, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Time } from '../../ui/time.tsx';
import { ChangeTable } from '../../ui/timeline/change-table.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import type { Approval } from './api.ts';
import { approvalQuery } from './api.ts';
import { ApprovalActions } from './approval-actions.tsx';
import { whatFor } from './approval-words.ts';
import classes from './approvals.module.css';

const crumbs = [
  { label: 'Administration', to: paths.admin },
  { label: 'Settings', to: paths.settings() },
  { label: 'Approvals', to: paths.approvals() },
];

export function ApprovalPage() {
  const { id = '' } = useParams({ strict: false });
  return (
    <EntityPage query={useQuery(approvalQuery(id))} what="Request" crumbs={crumbs}>
      {(approval) => <KnownApproval approval={approval} />}
    </EntityPage>
  );
}

function KnownApproval({ approval }: { readonly approval: Approval }) {
  const { id, input, reason, requestedBy, createdAt, expiresAt, decision, usedAt, call, status } = approval;
  const isOpen = status === 'pending' || status === 'approved';
  return (
    <Page>
      <PageHeader
        title={whatFor(approval)}
        crumbs={crumbs}
        badge={<StatusBadge status={status} />}
        id={id}
        actions={<ApprovalActions approval={approval} />}
      />
      <Columns>
        <Card title="Request">
          <Facts
            facts={[
              {
                label: 'Asked by',
                value: <TextLink to={paths.user(requestedBy.id)}>{requestedBy.name}</TextLink>,
              },
              { label: 'Reason', value: reason },
              { label: 'Asked', value: <Time at={createdAt} as="minute" /> },
              { label: isOpen ? 'Open until' : 'Was open until', value: <Time at={expiresAt} as="minute" /> },
              { label: 'Decided by', value: decision?.by.name ?? 'Nobody yet' },
              { label: 'Decision', value: decision?.reason ?? (decision ? 'No reason given' : '—') },
              { label: 'Carried out', value: <Time at={usedAt} as="minute" none="Not yet" /> },
            ]}
          />
        </Card>
        <Card
          title="What would be done"
          description={
            <>
              Exactly this call, once:{' '}
              <code className={classes.call}>
                {call.method} {call.path}
              </code>
            </>
          }
        >
          <ChangeTable before={null} after={input} />
        </Card>
      </Columns>
      <Card title="Timeline">
        <Timeline filter={{ target: id }} here={id} />
      </Card>
    </Page>
  );
}
