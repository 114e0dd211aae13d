import { useMe } from '../../lib/me.ts';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';

/** The audit log of one's own organization, for its admins. */
export function OrganizationAuditPage() {
  const { organization } = useMe();
  return (
    <Page>
      <PageHeader title="Audit log" />
      <Card
        title={organization?.name ?? 'Organization'}
        description="What your people did, what those who run the platform did in somebody’s name, and that they changed something of the organization."
      >
        <Timeline filter={{ whose: 'organization' }} />
      </Card>
    </Page>
  );
}
