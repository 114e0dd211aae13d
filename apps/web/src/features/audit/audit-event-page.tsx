import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { auditText } from '../../lib/audit-sentence.ts';
import { paths } from '../../lib/paths.ts';
import { capitalized } from '../../lib/words.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading, SkeletonLines } from '../../ui/loading.tsx';
import { Narrow, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { auditEventQuery } from './api.ts';
import { AuditEventView } from './audit-event-view.tsx';

const crumbs = [
  { label: 'Administration', to: paths.admin },
  { label: 'Audit log', to: paths.audit() },
];

export function AuditEventPage() {
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(auditEventQuery(id));
  if (data) {
    return (
      <Page>
        <PageHeader
          title={capitalized(auditText(data))}
          crumbs={crumbs}
          badge={<StatusBadge status={data.outcome} />}
          id={data.id}
        />
        <Narrow>
          <Card>
            <AuditEventView event={data} />
          </Card>
        </Narrow>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={error ? 'Audit event' : ''} crumbs={crumbs} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading>
          <SkeletonLines count={8} />
        </Loading>
      )}
    </Page>
  );
}
