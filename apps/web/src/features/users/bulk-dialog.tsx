import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { stepUpQuestion } from '../../lib/step-up.ts';
import { useStore } from '../../lib/store.ts';
import { counted } from '../../lib/words.ts';
import { ConsequenceForm } from '../../ui/dialogs/consequence-form.tsx';
import { usePeopleChanged } from '../../ui/people/people-api.ts';
import type { BulkAction, ChangedUsers, User } from './api.ts';
import { changeUsers } from './api.ts';
import classes from './bulk-dialog.module.css';
import { bulkQuestion } from './bulk-question.ts';

type Words = { readonly verb: string; readonly does: string; readonly tone: 'danger' | 'plain' };

const noun = { one: 'user', many: 'users' };
const words: Readonly<Record<BulkAction, Words>> = {
  unlock: { verb: 'Unlock', does: 'Those who are locked can sign in again at once.', tone: 'plain' },
  deactivate: {
    verb: 'Deactivate',
    does: 'Nobody signs in with these accounts from the next request on. What they did stays, and they can be reactivated. The last active admin of an organization is left out: a successor has to be named on their page.',
    tone: 'danger',
  },
  reactivate: {
    verb: 'Reactivate',
    does: 'They may sign in again with the passwords they had. Sessions from before stay ended.',
    tone: 'plain',
  },
  end_sessions: { verb: 'End sessions of', does: 'They have to sign in again.', tone: 'danger' },
  reset_password: {
    verb: 'Mail reset links to',
    does: 'Each gets a link that works once and for 30 minutes. Sessions end when it is used.',
    tone: 'plain',
  },
  force_password_change: {
    verb: 'Require new passwords of',
    does: 'Their sessions end now, and the next sign-in asks for a new password before anything else.',
    tone: 'danger',
  },
};

/** Asks for the reason, does it, and tells row by row what was refused. */
export function BulkDialog() {
  const question = useStore(bulkQuestion);
  const confirming = useStore(stepUpQuestion) !== null;
  const close = () => bulkQuestion.set(null);
  return (
    <Modal
      opened={question !== null}
      onClose={close}
      title={question ? `${words[question.action].verb} ${counted(question.users.length, noun)}` : ''}
      closeOnEscape={!confirming}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {question && <Ask {...question} onClose={close} />}
    </Modal>
  );
}

type Props = {
  readonly action: BulkAction;
  readonly users: readonly User[];
  readonly onClose: () => void;
};

function Ask({ action, users, onClose }: Props) {
  const [report, setReport] = useState<ChangedUsers | null>(null);
  const changed = usePeopleChanged();
  const { verb, does, tone } = words[action];
  if (report) return <Report report={report} onClose={onClose} />;
  return (
    <ConsequenceForm
      description={does}
      reasonHint="Kept in the audit log"
      verb={`${verb} ${counted(users.length, noun)}`}
      tone={tone}
      onConfirm={async ({ reason }) => {
        setReport(await changeUsers({ action, ids: users.map(({ id }) => id), reason }));
        changed();
      }}
      onCancel={onClose}
    />
  );
}

function Report({ report, onClose }: { readonly report: ChangedUsers; readonly onClose: () => void }) {
  const { done, unchanged, refused, rows } = report;
  const told = [
    `${done.toLocaleString()} done`,
    ...(unchanged > 0 ? [`${unchanged.toLocaleString()} had nothing to change`] : []),
    ...(refused > 0 ? [`${refused.toLocaleString()} refused`] : []),
  ].join(', ');
  return (
    <Stack gap="md">
      <Text size="md" fw={500} role="status">
        {told}
      </Text>
      {refused > 0 && (
        <ul className={classes.refused} aria-label="Refused">
          {rows
            .filter(({ outcome }) => outcome === 'refused')
            .map(({ id, name, error }) => (
              <li key={id}>
                <strong>{name ?? id}</strong>
                <span>{error?.message}</span>
              </li>
            ))}
        </ul>
      )}
      <Group justify="flex-end">
        <Button size="sm" data-autofocus onClick={onClose}>
          Done
        </Button>
      </Group>
    </Stack>
  );
}
