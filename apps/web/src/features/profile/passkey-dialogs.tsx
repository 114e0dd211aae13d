import { Modal, TextInput } from '@mantine/core';
import { useMe } from '../../lib/me.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { toast } from '../../ui/toast.tsx';
import type { Passkey } from './api.ts';
import { removePasskey, renamePasskey } from './api.ts';
import { RemoveFactorDialog } from './remove-factor-dialog.tsx';

type Props = {
  readonly passkey: Passkey;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
};

export function RenamePasskeyDialog({ passkey, onClose, onDone }: Props) {
  const form = useEntityForm({
    initialValues: { name: passkey.name },
    validate: ({ name }) => (name.trim() === '' ? { name: 'Enter a name' } : {}),
    async submit({ name }) {
      await renamePasskey(passkey.id, name.trim());
      await onDone();
      onClose();
      toast({ message: 'Passkey renamed' });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Rename ${passkey.name}`}
      size={420}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <EntityForm form={form} verb="Rename passkey" size="sm" inDialog needsChange onCancel={onClose}>
        <TextInput
          size="sm"
          label="Name"
          maxLength={60}
          data-autofocus
          {...form.form.getInputProps('name')}
        />
      </EntityForm>
    </Modal>
  );
}

export function RemovePasskeyDialog({ passkey, onClose, onDone }: Props) {
  const { user } = useMe();
  const last = !user.mfaMethods.includes('totp');
  return (
    <RemoveFactorDialog
      opened
      onClose={onClose}
      onDone={onDone}
      title={`Remove ${passkey.name}`}
      verb="Remove passkey"
      done="Passkey removed"
      remove={() => removePasskey(passkey.id)}
    >
      It cannot be used to sign in any more. All your other sessions end, and you get a mail about it.
      {last &&
        ' If it is your last one, your password alone opens this account, and the recovery codes stop working.'}
    </RemoveFactorDialog>
  );
}
