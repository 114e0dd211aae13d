import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { businessNow } from '../../lib/time-zone.ts';
import { instantAt, wallTime } from '../../lib/wall-time.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { WallTimeInput } from '../../ui/entity-form/wall-time-input.tsx';
import { toast } from '../../ui/toast.tsx';
import type { PortCall } from './api.ts';
import { usePortCallCommands } from './api.ts';
import type { StepStatus } from './port-call-words.ts';
import { clockOf, steps } from './port-call-words.ts';

type Props = {
  readonly call: PortCall;
  /** What is recorded; null while the dialog is closed. */
  readonly step: StepStatus | null;
  readonly onClose: () => void;
};

/** Asks when something happened, and records it. */
export function StatusDialog({ call, step, onClose }: Props) {
  return (
    <Modal
      opened={step !== null}
      onClose={onClose}
      title={step ? steps[step].title(call.vessel.name) : ''}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {step && <StatusForm call={call} step={step} onClose={onClose} />}
    </Modal>
  );
}

function StatusForm({ call, step, onClose }: Props & { readonly step: StepStatus }) {
  const { move } = usePortCallCommands();
  const { verb, time, text, done } = steps[step];
  const zone = call.portTimezone;
  const now = () => wallTime(new Date(businessNow()).toISOString(), zone);
  const form = useEntityForm({
    initialValues: { at: now(), reason: '' },
    validate: ({ at, reason }) => ({
      ...(at === '' ? { at: 'Enter when it happened' } : {}),
      ...(at > now() ? { at: 'Must not be in the future' } : {}),
      ...(reason !== '' && reason.trim().length < 5 ? { reason: 'Must have at least 5 characters' } : {}),
    }),
    async submit({ at, reason }) {
      await move.mutateAsync({
        id: call.id,
        status: step,
        at: instantAt(at, zone),
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      });
      onClose();
      toast({ message: done(call.vessel.name) });
    },
  });
  return (
    <EntityForm
      form={form}
      verb={verb}
      size="sm"
      inDialog
      onCancel={onClose}
      leaveWord={step === 'CANCELLED' ? 'Keep port call' : undefined}
    >
      <Stack gap="md">
        <Text size="md">{text}</Text>
        <WallTimeInput
          label={time}
          required
          size="sm"
          data-autofocus
          clock={clockOf(call)}
          {...form.form.getInputProps('at')}
        />
        {step === 'CANCELLED' && (
          <Textarea
            label="Reason"
            description="Kept in the port call and in your audit log"
            size="sm"
            autosize
            minRows={2}
            maxLength={500}
            {...form.form.getInputProps('reason')}
          />
        )}
      </Stack>
    </EntityForm>
  );
}
