import { Anchor, Stack } from '@mantine/core';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Columns } from '../../ui/page/page.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import type { User } from './api.ts';
import { Memberships } from './memberships.tsx';
import { UserFacts } from './user-facts.tsx';

export function OverviewTab({ user }: { readonly user: User }) {
  return (
    <Columns>
      <Stack gap={14}>
        <Card title="Profile">
          <UserFacts user={user} />
        </Card>
        <Card title="Memberships">
          <Memberships user={user} />
        </Card>
      </Stack>
      <Card
        title="Timeline"
        action={
          <Anchor component={Link} to={paths.user(user.id, { tab: 'timeline' })} size="sm">
            All events
          </Anchor>
        }
      >
        <Timeline filter={{ target: user.id }} here={user.id} limit={8} />
      </Card>
    </Columns>
  );
}
