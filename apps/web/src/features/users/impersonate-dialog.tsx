import { Modal, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { approvalQuestion } from '../../lib/approval.ts';
import { rememberWayBack } from '../../lib/impersonation.ts';
import { paths } from '../../lib/paths.ts';
import { stepUpQuestion } from '../../lib/step-up.ts';
import { useStore } from '../../lib/store.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import type { User } from './api.ts';
import { impersonate } from './api.ts';
import classes from './users.module.css';

type Props = { readonly user: User; readonly opened: boolean; readonly onClose: () => void };

const modes = [
  { value: 'read_only', label: 'Look only', description: 'Nothing can be changed' },
  { value: 'full', label: 'With writes', description: 'What you change, you change in their name' },
];

/** Who notices what, before the button. */
export function ImpersonateDialog({ user, opened, onClose }: Props) {
  const proving = useStore(stepUpQuestion) !== null;
  const asking = useStore(approvalQuestion) !== null;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Impersonate ${user.name}`}
      closeOnEscape={!proving && !asking}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <ImpersonateForm user={user} onCancel={onClose} />
    </Modal>
  );
}

function ImpersonateForm({ user, onCancel }: { readonly user: User; readonly onCancel: () => void }) {
  const [first] = user.memberships;
  const form = useEntityForm({
    initialValues: { mode: 'read_only', reason: '', ticket: '', organizationId: '' },
    validate: ({ reason }) => (reason.trim().length < 10 ? { reason: 'Write at least 10 characters' } : {}),
    async submit({ mode, reason, ticket, organizationId }) {
      await impersonate(user.id, {
        mode: mode as 'read_only' | 'full',
        reason: reason.trim(),
        ...(ticket.trim() ? { ticket: ticket.trim() } : {}),
        ...(organizationId ? { organizationId } : {}),
      });
      rememberWayBack(location.pathname + location.search);
      // Loaded anew: nothing that was read as a Super Admin stays.
      location.assign(paths.home);
    },
  });
  const { getInputProps } = form.form;
  const admins = first ? `the admins of ${first.organizationName}` : 'the admins';
  return (
    <Stack gap="md">
      <ul className={classes.consequences}>
        <li>You see PortTask as {user.name} does, for 30 minutes at most.</li>
        <li>
          {user.name} and {user.memberships.length > 1 ? 'the admins of that organization' : admins} get a
          notice with your name and the reason.
        </li>
        <li>Everything you do is in their audit log, marked as done by you.</li>
        <li>Passwords, factors, keys, roles, bills, exports and invitations stay out of reach.</li>
      </ul>
      <EntityForm form={form} verb="Impersonate" size="sm" inDialog onCancel={onCancel}>
        <Radio.Group label="How" {...getInputProps('mode')}>
          <Stack gap="xs" mt={6}>
            {modes.map((mode) => (
              <Radio key={mode.value} size="xs" {...mode} />
            ))}
          </Stack>
        </Radio.Group>
        {user.memberships.length > 1 && (
          <Select
            size="sm"
            label="In"
            placeholder="The organization they worked in last"
            clearable
            data={user.memberships.map((membership) => ({
              value: membership.organizationId,
              label: membership.organizationName,
            }))}
            {...getInputProps('organizationId')}
            value={form.form.values.organizationId || null}
            onChange={(value) => form.form.setFieldValue('organizationId', value ?? '')}
          />
        )}
        <Textarea
          size="sm"
          label="Reason"
          description={`Kept in the audit log; ${user.name} reads it`}
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={500}
          data-autofocus
          {...getInputProps('reason')}
        />
        <TextInput
          size="sm"
          label="Ticket"
          description="Number or address of the request for help; the organization’s admins can read it"
          maxLength={120}
          {...getInputProps('ticket')}
        />
        <Text size="xs" c="dimmed">
          You come back to this page when you end it, or when the time is over.
        </Text>
      </EntityForm>
    </Stack>
  );
}
