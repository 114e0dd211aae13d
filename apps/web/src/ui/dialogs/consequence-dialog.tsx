import { Modal } from '@mantine/core';
import { approvalQuestion } from '../../lib/approval.ts';
import { stepUpQuestion } from '../../lib/step-up.ts';
import { useStore } from '../../lib/store.ts';
import type { ConsequenceProps } from './consequence-form.tsx';
import { ConsequenceForm } from './consequence-form.tsx';

type Props<I> = Omit<ConsequenceProps<I>, 'onCancel'> & {
  /** What happens, with the name: "Suspend Nordlys Shipping". */
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** Says what will happen, with numbers, before it can be done; asks why. */
export function ConsequenceDialog<I>({ title, opened, onClose, ...form }: Props<I>) {
  const proving = useStore(stepUpQuestion) !== null;
  const asking = useStore(approvalQuestion) !== null;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeOnEscape={!proving && !asking}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <ConsequenceForm {...form} onCancel={onClose} />
    </Modal>
  );
}
