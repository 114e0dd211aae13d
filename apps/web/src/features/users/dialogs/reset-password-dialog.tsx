import { Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../../lib/paths.ts';
import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import { userImpactQuery } from '../../../ui/people/people-api.ts';
import { toast } from '../../../ui/toast.tsx';
import { useUserCommands } from '../api.ts';
import type { DialogProps } from './dialog.ts';
import { sessionsEnd } from './dialog.ts';

type Mode = 'link' | 'force';

const modes = [
  {
    value: 'link',
    label: 'Mail a link',
    description: 'For somebody who forgot it. It works once, for 30 minutes.',
  },
  {
    value: 'force',
    label: 'Ask at the next sign-in',
    description: 'They sign in with the password they have and choose a new one before anything else.',
  },
] as const;

const sessionsEndLater = (count: number) => ({
  value: count.toLocaleString(),
  label: count === 1 ? 'session ends when the link is used' : 'sessions end when the link is used',
});

export function ResetPasswordDialog({ user: { id, name, email }, opened, onClose }: DialogProps) {
  const [mode, setMode] = useState<Mode>('link');
  const impact = useQuery({ ...userImpactQuery(id), enabled: opened });
  const { resetPassword } = useUserCommands(id);
  return (
    <ConsequenceDialog
      title={`Reset the password of ${name}`}
      opened={opened}
      onClose={onClose}
      tone="plain"
      description="They choose the new password themselves; nobody else sees it. Second factors stay."
      impact={{
        query: impact,
        items: ({ activeSessions, pendingReset }) => [
          mode === 'force' ? sessionsEnd(activeSessions) : sessionsEndLater(activeSessions),
          ...(mode === 'link' && pendingReset ? [{ value: '1', label: 'earlier link stops working' }] : []),
        ],
      }}
      reasonHint="Kept in the audit log"
      verb={mode === 'link' ? 'Mail link' : 'Require new password'}
      onConfirm={async ({ reason }) => {
        await resetPassword.mutateAsync({ mode, reason });
        onClose();
        if (mode === 'force') return toast({ message: `${name} has to choose a new password` });
        return toast({
          message: `Link sent to ${email}`,
          link: { to: paths.settings({ tab: 'mail-log', search: email }), label: 'Mail log' },
        });
      }}
    >
      <Radio.Group label="How" value={mode} onChange={(value) => setMode(value as Mode)}>
        <Stack gap="xs" mt={6}>
          {modes.map((choice) => (
            <Radio key={choice.value} size="sm" {...choice} />
          ))}
        </Stack>
      </Radio.Group>
    </ConsequenceDialog>
  );
}
