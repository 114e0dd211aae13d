import { Modal, TextInput } from '@mantine/core';
import { EntityForm } from '../../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../../ui/entity-form/use-entity-form.ts';
import { toast } from '../../../ui/toast.tsx';
import { useUserCommands } from '../api.ts';
import type { DialogProps } from './dialog.ts';

export function EditDialog({ opened, ...props }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={`Edit ${props.user.name}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <EditForm {...props} />
    </Modal>
  );
}

function EditForm({ user, onClose }: Omit<DialogProps, 'opened'>) {
  const { update } = useUserCommands(user.id);
  const form = useEntityForm({
    initialValues: { name: user.name, email: user.email },
    validate: ({ name, email }) => ({
      ...(name.trim() === '' ? { name: 'Enter a name' } : {}),
      ...(email.trim() === '' ? { email: 'Enter an email address' } : {}),
    }),
    async submit({ name, email }) {
      const moves = email.trim().toLowerCase() !== user.email.toLowerCase();
      await update.mutateAsync({
        ...(name.trim() === user.name ? {} : { name: name.trim() }),
        ...(moves ? { email: email.trim() } : {}),
      });
      onClose();
      toast({
        message: moves
          ? `A link was sent to ${email.trim()}; it is theirs when they use it`
          : `${name.trim()} is saved`,
      });
    },
  });
  const { getInputProps } = form.form;
  return (
    <EntityForm form={form} verb="Save" size="sm" inDialog needsChange onCancel={onClose}>
      <TextInput size="sm" label="Name" required data-autofocus {...getInputProps('name')} />
      <TextInput
        size="sm"
        label="Email"
        type="email"
        description={
          user.status === 'active'
            ? 'A new address holds once it is confirmed by the link mailed to it; the old one is told'
            : 'Can be changed while the account is active'
        }
        required
        disabled={user.status !== 'active'}
        {...getInputProps('email')}
      />
    </EntityForm>
  );
}
