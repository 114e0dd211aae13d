import { Anchor, Stack } from '@mantine/core';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Columns } from '../../ui/page/page.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import type { Organization } from './api.ts';
import { BusinessHoursCard } from './business-hours-card.tsx';
import { InvitationsCard } from './invitations-card.tsx';
import { ExportsCard } from './lifecycle/exports-card.tsx';
import { NotesCard } from './notes-card.tsx';
import { OrganizationFacts } from './organization-facts.tsx';

export function OverviewTab({ organization }: { readonly organization: Organization }) {
  const { id } = organization;
  return (
    <Columns>
      <Stack gap={14}>
        <Card
          title="Organization"
          action={
            <Anchor component={Link} to={paths.organization(id, { tab: 'settings' })} size="sm">
              Change
            </Anchor>
          }
        >
          <OrganizationFacts organization={organization} />
        </Card>
        <InvitationsCard organization={organization} />
        <NotesCard organization={organization} />
        <BusinessHoursCard hours={organization.businessHours} />
        <ExportsCard id={id} />
      </Stack>
      <Card
        title="Timeline"
        action={
          <Anchor component={Link} to={paths.organization(id, { tab: 'timeline' })} size="sm">
            All events
          </Anchor>
        }
      >
        <Timeline filter={{ organizationId: id }} here={id} limit={8} />
      </Card>
    </Columns>
  );
}
