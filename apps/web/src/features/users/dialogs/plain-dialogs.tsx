import { useQuery } from '@tanstack/react-query';
import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import { userImpactQuery } from '../../../ui/people/people-api.ts';
import { toast } from '../../../ui/toast.tsx';
import { useUserCommands } from '../api.ts';
import type { DialogProps } from './dialog.ts';
import { sessionsEnd } from './dialog.ts';

export function UnlockDialog({ user: { id, name }, opened, onClose }: DialogProps) {
  const { unlock } = useUserCommands(id);
  return (
    <ConsequenceDialog
      title={`Unlock ${name}`}
      opened={opened}
      onClose={onClose}
      tone="plain"
      description="The account can be signed in to again at once. Make sure that the wrong attempts were theirs: ten more lock it again."
      reasonHint="Kept in the audit log"
      verb="Unlock user"
      onConfirm={async ({ reason }) => {
        await unlock.mutateAsync({ reason });
        onClose();
        toast({ message: `${name} is unlocked` });
      }}
    />
  );
}

export function ReactivateDialog({ user: { id, name, memberships }, opened, onClose }: DialogProps) {
  const { reactivate } = useUserCommands(id);
  const places = memberships.map(({ organizationName }) => organizationName).join(', ');
  return (
    <ConsequenceDialog
      title={`Reactivate ${name}`}
      opened={opened}
      onClose={onClose}
      tone="plain"
      description={`They may sign in again with the password they had${places ? `, and work in ${places}` : ''}. Sessions from before stay ended.`}
      reasonHint="Kept in the audit log"
      verb="Reactivate user"
      onConfirm={async ({ reason }) => {
        await reactivate.mutateAsync({ reason });
        onClose();
        toast({ message: `${name} is active again` });
      }}
    />
  );
}

export function ResetMfaDialog({ user: { id, name }, opened, onClose }: DialogProps) {
  const impact = useQuery({ ...userImpactQuery(id), enabled: opened });
  const { resetMfa } = useUserCommands(id);
  return (
    <ConsequenceDialog
      title={`Reset the second factors of ${name}`}
      opened={opened}
      onClose={onClose}
      description="Their authenticator, passkeys and recovery codes stop working, and the password alone signs in until they set up another. Be sure that it is they who ask. They are told by mail."
      impact={{ query: impact, items: ({ activeSessions }) => [sessionsEnd(activeSessions)] }}
      reasonHint="Kept in the audit log"
      verb="Reset second factors"
      onConfirm={async ({ reason }) => {
        await resetMfa.mutateAsync({ reason });
        onClose();
        toast({ message: `${name} has no second factor now` });
      }}
    />
  );
}

export function GrantDialog({ user: { id, name }, opened, onClose }: DialogProps) {
  const impact = useQuery({ ...userImpactQuery(id), enabled: opened });
  const { grantSuperAdmin } = useUserCommands(id);
  return (
    <ConsequenceDialog
      title={`Grant Super Admin to ${name}`}
      opened={opened}
      onClose={onClose}
      description="Super Admins see and change every organization, every user and the settings of the platform. They sign in again, for shorter sessions."
      impact={{ query: impact, items: ({ activeSessions }) => [sessionsEnd(activeSessions)] }}
      reasonHint="Kept in the audit log"
      verb="Grant Super Admin"
      onConfirm={async ({ reason }) => {
        await grantSuperAdmin.mutateAsync({ reason });
        onClose();
        toast({ message: `${name} is a Super Admin` });
      }}
    />
  );
}

export function RevokeDialog({ user: { id, name }, opened, onClose }: DialogProps) {
  const impact = useQuery({ ...userImpactQuery(id), enabled: opened });
  const { revokeSuperAdmin } = useUserCommands(id);
  return (
    <ConsequenceDialog
      title={`Revoke Super Admin of ${name}`}
      opened={opened}
      onClose={onClose}
      description="They lose Administration with the very next request. Their account and memberships stay."
      impact={{ query: impact, items: ({ activeSessions }) => [sessionsEnd(activeSessions)] }}
      reasonHint="Kept in the audit log"
      verb="Revoke Super Admin"
      onConfirm={async ({ reason }) => {
        await revokeSuperAdmin.mutateAsync({ reason });
        onClose();
        toast({ message: `${name} is no Super Admin any more` });
      }}
    />
  );
}
