import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { deviceOf } from '../../ui/session-list/device.ts';
import { addPasskey } from './api.ts';
import { KeepCodes } from './keep-codes.tsx';

type Props = {
  /** It is there now, while its recovery codes still show. */
  readonly onAdded?: () => void;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
};

/** Name it, make it, keep the recovery codes. */
export function AddPasskey({ onAdded, onDone, onCancel }: Props) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const form = useEntityForm({
    initialValues: { name: deviceOf(navigator.userAgent) },
    validate: ({ name }) => (name.trim() === '' ? { name: 'Enter a name' } : {}),
    async submit({ name }) {
      const { recoveryCodes } = await addPasskey(name.trim());
      setCodes(recoveryCodes);
      onAdded?.();
    },
  });
  if (codes !== null) return <KeepCodes done="The passkey is set up." codes={codes} onDone={onDone} />;
  return (
    <EntityForm form={form} verb="Set up passkey" size="sm" onCancel={onCancel}>
      <TextInput
        size="sm"
        label="Name"
        description="By which you know it among your passkeys."
        maxLength={60}
        autoFocus
        data-autofocus
        {...form.form.getInputProps('name')}
      />
    </EntityForm>
  );
}
