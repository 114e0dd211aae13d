import { Modal, Text, TextInput } from '@mantine/core';
import { useMe } from '../../lib/me.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import type { Role } from '../../ui/people/people-api.ts';
import { RoleSelect } from '../../ui/people/role-select.tsx';
import { toast } from '../../ui/toast.tsx';
import { useInvitationCommands } from './api.ts';

type Props = { readonly opened: boolean; readonly onClose: () => void };

/** Invites somebody to one's own organization, and says how many places that leaves. */
export function OwnInviteDialog({ opened, onClose }: Props) {
  const { organization } = useMe();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Invite to ${organization?.name ?? 'your organization'}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function Places() {
  const places = useMe().limits.users;
  if (!places || places.limit === null) return null;
  const left = Math.max(places.limit - places.used, 0);
  return (
    <Text size="md">
      {left === 1 ? '1 place is' : `${left} places are`} left of {places.limit}. The invitation takes one
      until it is accepted, revoked, or expires after 7 days.
    </Text>
  );
}

function InviteForm({ onClose }: Pick<Props, 'onClose'>) {
  const { send } = useInvitationCommands();
  const form = useEntityForm({
    initialValues: { name: '', email: '', role: 'agent' as Role },
    validate: ({ name, email }) => ({
      ...(name.trim() === '' ? { name: 'Enter a name' } : {}),
      ...(email.trim() === '' ? { email: 'Enter an email address' } : {}),
    }),
    async submit({ name, email, role }) {
      const sent = await send.mutateAsync({ name: name.trim(), email: email.trim(), role });
      onClose();
      toast({ message: `Invitation sent to ${sent.email}` });
    },
  });
  const { values, setFieldValue, getInputProps } = form.form;
  return (
    <EntityForm form={form} verb="Send invitation" size="sm" inDialog onCancel={onClose}>
      <Places />
      <TextInput
        size="sm"
        label="Name"
        required
        data-autofocus
        autoComplete="off"
        {...getInputProps('name')}
      />
      <TextInput
        size="sm"
        label="Email"
        type="email"
        description="They join by a link that is mailed here"
        required
        autoComplete="off"
        {...getInputProps('email')}
      />
      <RoleSelect value={values.role} onChange={(role) => setFieldValue('role', role)} />
    </EntityForm>
  );
}
