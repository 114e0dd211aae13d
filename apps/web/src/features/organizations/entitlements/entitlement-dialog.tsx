import { Checkbox, Group, Modal, NumberInput, Radio, Text } from '@mantine/core';
import { EntityForm } from '../../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../../ui/entity-form/use-entity-form.ts';
import { toast } from '../../../ui/toast.tsx';
import type { Organization } from '../api.ts';
import type { Entitlement } from './api.ts';
import { useOverrides } from './api.ts';
import { sourceWords, valueWords } from './entitlement-words.ts';
import { OverrideFields, reasonProblem } from './override-fields.tsx';

type Props = {
  readonly organization: Organization;
  readonly entitlement: Entitlement;
  readonly onClose: () => void;
};

type Values = { value: string | number; unlimited: boolean; expiresOn: string; reason: string };

function initialValues({ override, value, kind }: Entitlement): Values {
  const now = override ? override.value : value;
  return {
    value:
      kind === 'feature' ? String(override ? now : !now) : (now as number | null) === null ? '' : Number(now),
    unlimited: now === null,
    expiresOn: override?.expired ? '' : (override?.expiresOn ?? ''),
    reason: override?.reason ?? '',
  };
}

/** Gives an organization a feature or limit of its own, whatever its license and plan say. */
export function EntitlementDialog({ organization, entitlement, onClose }: Props) {
  const { key, name, kind, unit, override } = entitlement;
  const { setEntitlement } = useOverrides(organization.id);
  const form = useEntityForm({
    initialValues: initialValues(entitlement),
    validate: ({ value, unlimited, reason }) => ({
      ...(kind === 'limit' && !unlimited && value === ''
        ? { value: 'Enter a number, or choose unlimited' }
        : {}),
      ...reasonProblem(reason),
    }),
    async submit({ value, unlimited, expiresOn, reason }) {
      const said = kind === 'feature' ? value === 'true' : unlimited ? null : Number(value);
      const changed = await setEntitlement.mutateAsync({
        key,
        value: said,
        reason: reason.trim(),
        expiresOn: expiresOn || null,
      });
      onClose();
      toast({
        message: `${name}: ${valueWords(changed, changed.value).toLowerCase()} for ${organization.name}`,
      });
    },
  });
  const fields = form.form;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${override ? 'Change the override of' : 'Override'} ${name} for ${organization.name}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <EntityForm
        form={form}
        verb={override ? 'Change override' : `Override ${kind}`}
        size="sm"
        inDialog
        onCancel={onClose}
      >
        <Text size="md">
          Now {valueWords(entitlement, entitlement.value).toLowerCase()} (
          {sourceWords[entitlement.source].toLowerCase()}
          ). The override holds from the next request on, whatever license and plan say.
        </Text>
        {kind === 'feature' ? (
          <Radio.Group label={name} {...fields.getInputProps('value')}>
            <Group gap="lg" mt={4}>
              <Radio value="true" label="On" data-autofocus />
              <Radio value="false" label="Off" />
            </Group>
          </Radio.Group>
        ) : (
          <>
            <NumberInput
              size="sm"
              label={name}
              description={`At most so many ${unit}`}
              min={0}
              max={1_000_000_000}
              allowDecimal={false}
              allowNegative={false}
              thousandSeparator=" "
              data-autofocus
              disabled={fields.values.unlimited}
              {...fields.getInputProps('value')}
            />
            <Checkbox label="Unlimited" {...fields.getInputProps('unlimited', { type: 'checkbox' })} />
          </>
        )}
        <OverrideFields form={fields} timezone={organization.timezone} />
      </EntityForm>
    </Modal>
  );
}
