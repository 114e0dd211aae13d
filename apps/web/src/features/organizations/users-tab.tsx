import { ActionIcon, Anchor, Button, Group, Menu, Stack } from '@mantine/core';
import { IconDots, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { roleWord, useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { counted } from '../../lib/words.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { InviteDialog } from '../../ui/people/invite-dialog.tsx';
import type { Member, Role } from '../../ui/people/people-api.ts';
import { RemoveDialog } from '../../ui/people/remove-dialog.tsx';
import { RoleDialog } from '../../ui/people/role-dialog.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import type { Organization } from './api.ts';
import { organizationUsersQuery } from './api.ts';
import { InvitationsCard } from './invitations-card.tsx';
import classes from './users-tab.module.css';

/** People of one organization, and those who are invited. */
export function UsersTab({ organization }: { readonly organization: Organization }) {
  const { id, name, status } = organization;
  const [inviting, setInviting] = useState(false);
  const [changing, setChanging] = useState<Member | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  const myId = useMe().user.id;
  const { data, error, refetch } = useQuery(organizationUsersQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const memberOf = (userId: string, userName: string, role: Role): Member => ({
    id: userId,
    name: userName,
    organizationId: id,
    organizationName: name,
    role,
  });
  const total = data.pagination.total ?? data.data.length;
  return (
    <Stack gap="md">
      <InvitationsCard organization={organization} />
      <Card
        title={counted(total, { one: 'user', many: 'users' })}
        flush
        action={
          <Group gap="md" wrap="nowrap">
            <Anchor component={Link} to={paths.users({ organizationId: id })} size="sm">
              Open in users
            </Anchor>
            {status === 'active' && (
              <Button variant="default" onClick={() => setInviting(true)}>
                Invite…
              </Button>
            )}
          </Group>
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
                    <Time real at={user.lastSeenAt} none="Never seen" />
                  </span>
                  <span className={classes.menu}>
                    {role && user.id !== myId && (
                      <MemberMenu
                        name={user.name}
                        onChange={() => setChanging(memberOf(user.id, user.name, role))}
                        onRemove={() => setRemoving(memberOf(user.id, user.name, role))}
                      />
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </Card>
      <InviteDialog opened={inviting} onClose={() => setInviting(false)} organization={{ id, name }} />
      <RoleDialog member={changing} onClose={() => setChanging(null)} />
      <RemoveDialog member={removing} onClose={() => setRemoving(null)} />
    </Stack>
  );
}

type MenuProps = {
  readonly name: string;
  readonly onChange: () => void;
  readonly onRemove: () => void;
};

function MemberMenu({ name, onChange, onRemove }: MenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Change ${name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onChange}>Change role…</Menu.Item>
        <Menu.Item onClick={onRemove}>Remove…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
