import { Anchor, Stack } from '@mantine/core';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Columns } from '../../ui/page/page.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import type { User } from './api.ts';
import { MembershipsCard } from './memberships-card.tsx';
import { UserFacts } from './user-facts.tsx';

type Props = { readonly user: User; readonly onAdd: () => void };

export function OverviewTab({ user, onAdd }: Props) {
  return (
    <Columns>
      <Stack gap={14}>
        <Card title="Profile">
          <UserFacts user={user} />
        </Card>
        <MembershipsCard user={user} onAdd={onAdd} />
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
