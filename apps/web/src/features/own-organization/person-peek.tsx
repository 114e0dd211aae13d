import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { roleWord, useMe } from '../../lib/me.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import type { Member } from '../../ui/people/people-api.ts';
import { RemoveDialog } from '../../ui/people/remove-dialog.tsx';
import { RoleDialog } from '../../ui/people/role-dialog.tsx';
import { roleSentences } from '../../ui/people/role-select.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import type { Person } from './api.ts';
import { colleagues, personQuery } from './api.ts';

/** A look at a colleague, with what an admin can do. */
export function PersonPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(personQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { name, role, email, status, mfa, createdAt, lastSeenAt } = data;
  return (
    <Stack gap="lg">
      <Peek title={name} badge={status && status !== 'active' && <StatusBadge status={status} />} />
      <Facts
        columns={1}
        facts={[
          ...(email ? [{ label: 'Email', value: email }] : []),
          {
            label: 'Role',
            value: (
              <>
                {roleWord(role)}
                <Text size="sm" c="dimmed">
                  {roleSentences[role]}
                </Text>
              </>
            ),
          },
          { label: 'Here since', value: <Time at={createdAt} as="minute" /> },
          ...(mfa
            ? [
                { label: 'Second factor', value: mfa.enrolled ? 'Set up' : 'None' },
                {
                  label: 'Last seen here',
                  value: <Time real at={lastSeenAt} none="Not in the last 90 days" />,
                },
              ]
            : []),
        ]}
      />
      <Actions person={data} />
    </Stack>
  );
}

function Actions({ person }: { readonly person: Person }) {
  const me = useMe();
  const [open, setOpen] = useState<'role' | 'remove' | null>(null);
  const { organization } = me;
  if (me.role !== 'admin' || !organization) return null;
  const mine = me.user.id === person.id;
  const why = (action: string, what: string) =>
    mine ? `Nobody ${what} by their own hand. Ask another admin.` : obstacle(me, { action });
  const { id, name, role } = person;
  const member: Member = {
    id,
    name,
    role,
    organizationId: organization.id,
    organizationName: organization.name,
  };
  const close = () => setOpen(null);
  return (
    <Group gap="xs">
      <ActionButton
        disabledReason={why('member.set_role', 'changes their role')}
        onClick={() => setOpen('role')}
      >
        Change role…
      </ActionButton>
      <ActionButton disabledReason={why('member.remove', 'leaves')} onClick={() => setOpen('remove')}>
        Remove…
      </ActionButton>
      <RoleDialog member={open === 'role' ? member : null} onClose={close} place={colleagues} />
      <RemoveDialog member={open === 'remove' ? member : null} onClose={close} place={colleagues} />
    </Group>
  );
}
