import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { auditText } from '../../lib/audit-sentence.ts';
import { paths } from '../../lib/paths.ts';
import { capitalized } from '../../lib/words.ts';
import { Card } from '../../ui/card.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Narrow, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { EventView } from '../../ui/timeline/event-view.tsx';
import { auditEventQuery } from './api.ts';

const crumbs = [
  { label: 'Administration', to: paths.admin },
  { label: 'Audit log', to: paths.audit() },
];

export function AuditEventPage() {
  const { id = '' } = useParams({ strict: false });
  return (
    <EntityPage query={useQuery(auditEventQuery(id))} what="Audit event" crumbs={crumbs}>
      {(event) => (
        <Page>
          <PageHeader
            title={capitalized(auditText(event))}
            crumbs={crumbs}
            badge={<StatusBadge status={event.outcome} />}
            id={event.id}
          />
          <Narrow>
            <Card>
              <EventView event={event} />
            </Card>
          </Narrow>
        </Page>
      )}
    </EntityPage>
  );
}
