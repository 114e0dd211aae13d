import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../lib/api-error.ts';
import { membersSource } from '../../../lib/entity-sources.ts';
import { listed } from '../../../lib/words.ts';
import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import type { ImpactItem } from '../../../ui/dialogs/impact-list.tsx';
import { EntitySelect } from '../../../ui/entity-form/entity-select.tsx';
import { userImpactQuery } from '../../../ui/people/people-api.ts';
import { toast } from '../../../ui/toast.tsx';
import type { UserImpact } from '../api.ts';
import { useUserCommands } from '../api.ts';
import type { DialogProps } from './dialog.ts';
import { sessionsEnd } from './dialog.ts';

function impactItems(
  { activeSessions, pendingReset, memberships }: UserImpact,
  governs: boolean,
): ImpactItem[] {
  const places = memberships.length;
  return [
    sessionsEnd(activeSessions),
    ...(places > 0
      ? [
          {
            value: places.toLocaleString(),
            label: `${places === 1 ? 'organization loses' : 'organizations lose'} a member: ${listed(memberships.map(({ organizationName }) => organizationName))}`,
          },
        ]
      : []),
    ...(pendingReset ? [{ value: '1', label: 'mailed link to a new password stops working' }] : []),
    ...(governs ? [{ value: '1', label: 'Super Admin role is taken, and has to be granted anew' }] : []),
  ];
}

export function DeactivateDialog({ user, opened, onClose }: DialogProps) {
  const { id, name, platformRole } = user;
  const impact = useQuery({ ...userImpactQuery(id), enabled: opened });
  const { deactivate } = useUserCommands(id);
  const [successors, setSuccessors] = useState<Readonly<Record<string, string>>>({});
  const needed = impact.data?.memberships.filter(({ lastAdmin }) => lastAdmin) ?? [];
  return (
    <ConsequenceDialog
      title={`Deactivate ${name}`}
      opened={opened}
      onClose={onClose}
      description="Nobody signs in with this account from the next request on. What they did stays, and you can reactivate it at any time."
      impact={{ query: impact, items: (found) => impactItems(found, platformRole !== null) }}
      reasonHint="Kept in the audit log"
      verb="Deactivate user"
      onConfirm={async ({ reason }) => {
        const without = needed.find(({ organizationId }) => !successors[organizationId]);
        if (without) {
          const message = `Choose who becomes admin of ${without.organizationName} instead.`;
          throw new ApiError({ code: 'LAST_ORGANIZATION_ADMIN', status: 409, message });
        }
        const named = Object.entries(successors).map(([organizationId, successorId]) => ({
          organizationId,
          successorId,
        }));
        await deactivate.mutateAsync({ reason, ...(named.length > 0 ? { successors: named } : {}) });
        onClose();
        toast({ message: `${name} is deactivated` });
      }}
    >
      {needed.map(({ organizationId, organizationName }) => (
        <EntitySelect
          key={organizationId}
          source={membersSource(organizationId, id)}
          label={`Becomes admin of ${organizationName}`}
          description={`${name} is its last active admin`}
          value={successors[organizationId] ?? null}
          onChange={(successor) =>
            setSuccessors(({ [organizationId]: _, ...others }) =>
              successor === null ? others : { ...others, [organizationId]: successor },
            )
          }
        />
      ))}
    </ConsequenceDialog>
  );
}
