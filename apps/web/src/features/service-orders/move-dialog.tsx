import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { toast } from '../../ui/toast.tsx';
import type { Move, ServiceOrder } from './api.ts';
import { useServiceOrderCommands } from './api.ts';
import { moves } from './service-order-words.ts';

type Props = {
  readonly order: ServiceOrder;
  /** What is to be done; null while the dialog is closed. */
  readonly move: Move | null;
  readonly onClose: () => void;
};

/** Says what follows from accepting, completing or cancelling an order, and does it. */
export function MoveDialog({ order, move, onClose }: Props) {
  return (
    <Modal
      opened={move !== null}
      onClose={onClose}
      title={move ? `${move === 'cancel' ? 'Cancel' : moves[move].verb} ${order.reference}` : ''}
      size={460}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {move && <MoveForm order={order} move={move} onClose={onClose} />}
    </Modal>
  );
}

function MoveForm({ order, move, onClose }: Props & { readonly move: Move }) {
  const commands = useServiceOrderCommands();
  const { verb, text, done } = moves[move];
  const form = useEntityForm({
    initialValues: { reason: '' },
    validate: ({ reason }) =>
      reason !== '' && reason.trim().length < 5 ? { reason: 'Must have at least 5 characters' } : {},
    async submit({ reason }) {
      const why = reason.trim() ? { reason: reason.trim() } : {};
      const result = await commands.move.mutateAsync({ id: order.id, move, ...why });
      onClose();
      toast({ message: done(result) });
    },
  });
  return (
    <EntityForm
      form={form}
      verb={verb}
      size="sm"
      inDialog
      onCancel={onClose}
      leaveWord={move === 'cancel' ? 'Keep order' : undefined}
    >
      <Stack gap="md">
        <Text size="md">{text(order)}</Text>
        {move === 'cancel' && (
          <Textarea
            label="Reason"
            description="Kept in the order and in your audit log"
            size="sm"
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            {...form.form.getInputProps('reason')}
          />
        )}
      </Stack>
    </EntityForm>
  );
}
