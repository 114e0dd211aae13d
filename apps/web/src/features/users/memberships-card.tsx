import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { roleWord, useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import type { Member } from '../../ui/people/people-api.ts';
import { RemoveDialog } from '../../ui/people/remove-dialog.tsx';
import { RoleDialog } from '../../ui/people/role-dialog.tsx';
import type { User } from './api.ts';
import classes from './users.module.css';

type Props = { readonly user: User; readonly onAdd: () => void };

/** Where somebody belongs, as what, and how to change it. */
export function MembershipsCard({ user, onAdd }: Props) {
  const { id, name, memberships, status } = user;
  const isMe = useMe().user.id === id;
  const [changing, setChanging] = useState<Member | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  return (
    <Card
      title="Memberships"
      action={
        !isMe &&
        status === 'active' && (
          <Button variant="default" onClick={onAdd}>
            Add to organization…
          </Button>
        )
      }
    >
      {memberships.length === 0 && <p className={classes.none}>Belongs to no organization.</p>}
      <ul className={classes.memberships}>
        {memberships.map((membership) => {
          const { organizationId, organizationName, role } = membership;
          const member = { id, name, ...membership };
          return (
            <li key={organizationId}>
              <Link to={paths.organization(organizationId)}>{organizationName}</Link>
              <span className={classes.end}>
                {roleWord(role)}
                {!isMe && (
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <ActionIcon variant="subtle" color="gray" aria-label={`Change in ${organizationName}`}>
                        <IconDots size={16} />
                      </ActionIcon>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item onClick={() => setChanging(member)}>Change role…</Menu.Item>
                      <Menu.Item onClick={() => setRemoving(member)}>Remove…</Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <RoleDialog member={changing} onClose={() => setChanging(null)} />
      <RemoveDialog member={removing} onClose={() => setRemoving(null)} />
    </Card>
  );
}
