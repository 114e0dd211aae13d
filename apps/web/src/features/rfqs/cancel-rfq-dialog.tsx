import { Modal, Text, Textarea } from '@mantine/core';
import { counted } from '../../lib/words.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { toast } from '../../ui/toast.tsx';
import type { RfqWithQuotes } from './api.ts';
import { useRfqCommands } from './api.ts';

type Props = { readonly rfq: RfqWithQuotes; readonly opened: boolean; readonly onClose: () => void };

/** Says what a cancellation does, and asks why. */
export function CancelRfqDialog({ rfq, opened, onClose }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Cancel ${rfq.reference}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {opened && <CancelForm rfq={rfq} onClose={onClose} />}
    </Modal>
  );
}

const quotes = { one: 'quote that stands is declined', many: 'quotes that stand are declined' };

function CancelForm({ rfq, onClose }: Omit<Props, 'opened'>) {
  const { cancel } = useRfqCommands();
  const form = useEntityForm({
    initialValues: { reason: '' },
    validate: ({ reason }) =>
      reason !== '' && reason.trim().length < 5 ? { reason: 'Must have at least 5 characters' } : {},
    async submit({ reason }) {
      await cancel.mutateAsync({ id: rfq.id, ...(reason.trim() ? { reason: reason.trim() } : {}) });
      onClose();
      toast({ message: `${rfq.reference} is cancelled` });
    },
  });
  return (
    <EntityForm
      form={form}
      verb="Cancel request"
      leaveWord="Keep request"
      size="sm"
      inDialog
      onCancel={onClose}
    >
      <Text size="md" lh="22px">
        {rfq.counts.quoted > 0
          ? `No quote is taken, and ${counted(rfq.counts.quoted, quotes)}.`
          : 'No quotes are taken any more.'}{' '}
        This cannot be taken back.
      </Text>
      <Textarea
        size="sm"
        label="Reason"
        description="Kept in the request and in your audit log"
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        {...form.form.getInputProps('reason')}
      />
    </EntityForm>
  );
}
