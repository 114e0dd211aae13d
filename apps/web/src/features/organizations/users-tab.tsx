import { Anchor, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { roleWord } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { counted } from '../../lib/words.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import type { Organization } from './api.ts';
import { organizationUsersQuery } from './api.ts';
import { InvitationsCard } from './invitations-card.tsx';
import classes from './users-tab.module.css';

/** People of one organization, and those who are invited. */
export function UsersTab({ organization }: { readonly organization: Organization }) {
  const { id } = organization;
  const { data, error, refetch } = useQuery(organizationUsersQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const total = data.pagination.total ?? data.data.length;
  return (
    <Stack gap="md">
      <InvitationsCard organization={organization} />
      <Card
        title={counted(total, { one: 'user', many: 'users' })}
        flush
        action={
          <Anchor component={Link} to={paths.users({ organizationId: id })} size="sm">
            Open in users
          </Anchor>
        }
      >
        {data.data.length === 0 ? (
          <EmptyState icon={IconUsers} title="No users yet">
            People appear here once they have accepted their invitation.
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {data.data.map((user) => {
              const role = user.memberships.find(({ organizationId }) => organizationId === id)?.role;
              return (
                <li key={user.id} className={classes.row}>
                  <div className={classes.main}>
                    <Link to={paths.user(user.id)} className={classes.name}>
                      {user.name}
                    </Link>
                    <span className={classes.email}>{user.email}</span>
                  </div>
                  <span className={classes.role}>{role ? roleWord(role) : ''}</span>
                  <StatusBadge status={user.lock ? 'locked' : user.status} />
                  <span className={classes.seen}>
                    <Time at={user.lastSeenAt} none="Never seen" />
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </Card>
    </Stack>
  );
}
