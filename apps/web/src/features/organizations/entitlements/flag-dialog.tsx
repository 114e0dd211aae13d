import { Group, Modal, NativeSelect, Radio, Text, Textarea, TextInput } from '@mantine/core';
import { EntityForm } from '../../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../../ui/entity-form/use-entity-form.ts';
import { toast } from '../../../ui/toast.tsx';
import type { Organization } from '../api.ts';
import type { FlagOverride, FlagValue } from './api.ts';
import { useOverrides } from './api.ts';
import type { FlagKind } from './flag-value.ts';
import { kindChoices, readFlagValue, typedValueOf } from './flag-value.ts';
import { OverrideFields, reasonProblem } from './override-fields.tsx';

type Props = {
  readonly organization: Organization;
  /** The one to change; null for a new one. */
  readonly override: FlagOverride | null;
  readonly onClose: () => void;
};

type Values = { key: string; kind: FlagKind; value: string; expiresOn: string; reason: string };

function initialValues(override: FlagOverride | null): Values {
  const typed = typedValueOf(override?.value ?? true);
  return {
    key: override?.key ?? '',
    kind: typed.kind,
    value: typed.text,
    expiresOn: override?.expired ? '' : (override?.expiresOn ?? ''),
    reason: override?.reason ?? '',
  };
}

/** What a field of a kind begins with. */
const firstText: Readonly<Record<FlagKind, string>> = {
  boolean: 'true',
  string: '',
  number: '',
  object: '{}',
};

/** Gives a feature flag a value of its own for one organization, whatever its rules say. */
export function FlagDialog({ organization, override, onClose }: Props) {
  const { setFlag } = useOverrides(organization.id);
  const form = useEntityForm({
    initialValues: initialValues(override),
    validate: ({ key, kind, value, reason }) => {
      const read = readFlagValue({ kind, text: value });
      return {
        ...(key.trim() === '' ? { key: 'Enter the key of the flag' } : {}),
        ...('problem' in read ? { value: read.problem } : {}),
        ...reasonProblem(reason),
      };
    },
    async submit({ key, kind, value, expiresOn, reason }) {
      const read = readFlagValue({ kind, text: value }) as { value: FlagValue };
      await setFlag.mutateAsync({ key, ...read, reason: reason.trim(), expiresOn: expiresOn || null });
      onClose();
      toast({ message: `${key} is overridden for ${organization.name}` });
    },
  });
  const fields = form.form;
  const { kind } = fields.values;
  const value = fields.getInputProps('value');
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${override ? `Change the override of ${override.key}` : 'Override a feature flag'} for ${organization.name}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <EntityForm
        form={form}
        verb={override ? 'Change override' : 'Override flag'}
        size="sm"
        inDialog
        onCancel={onClose}
      >
        <Text size="md">This organization gets this value, whatever the rules of the flag say.</Text>
        <TextInput
          size="sm"
          label="Key of the flag"
          required
          maxLength={128}
          autoComplete="off"
          spellCheck={false}
          data-autofocus={override ? undefined : true}
          disabled={override !== null}
          {...fields.getInputProps('key')}
        />
        <NativeSelect
          size="sm"
          label="Kind of value"
          data={[...kindChoices]}
          value={kind}
          onChange={(event) => {
            const next = event.currentTarget.value as FlagKind;
            fields.setValues({ kind: next, value: firstText[next] });
            fields.clearFieldError('value');
          }}
        />
        {kind === 'boolean' ? (
          <Radio.Group label="Value" {...value}>
            <Group gap="lg" mt={4}>
              <Radio value="true" label="True" />
              <Radio value="false" label="False" />
            </Group>
          </Radio.Group>
        ) : kind === 'object' ? (
          <Textarea
            size="sm"
            label="Value"
            autosize
            minRows={4}
            maxRows={14}
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
            {...value}
          />
        ) : (
          <TextInput
            size="sm"
            label="Value"
            inputMode={kind === 'number' ? 'decimal' : 'text'}
            spellCheck={false}
            {...value}
          />
        )}
        <OverrideFields form={fields} timezone={organization.timezone} />
      </EntityForm>
    </Modal>
  );
}
