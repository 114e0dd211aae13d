import { Modal, Select, SimpleGrid, Textarea } from '@mantine/core';
import { decimalText, exponentOf, minorUnits } from '@porttask/contracts/currency';
import { businessNow } from '../../lib/time-zone.ts';
import { instantAt, wallTime } from '../../lib/wall-time.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { MoneyInput } from '../../ui/entity-form/money-input.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { WallTimeInput } from '../../ui/entity-form/wall-time-input.tsx';
import { Notice } from '../../ui/notice.tsx';
import { toast } from '../../ui/toast.tsx';
import type { RfqWithQuotes } from './api.ts';
import { useRfqCommands } from './api.ts';
import { clockOf } from './rfq-words.ts';

type Props = {
  readonly rfq: RfqWithQuotes;
  /** Currency that is offered first. */
  readonly currency: string;
  /** Of whom, where that is known already; empty to choose; null while the dialog is closed. */
  readonly vendorId: string | null;
  readonly onClose: () => void;
};

/** Asks what a vendor offers, and records it. */
export function RecordQuoteDialog({ vendorId, onClose, ...props }: Props) {
  return (
    <Modal
      opened={vendorId !== null}
      onClose={onClose}
      title="Record quote"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {vendorId !== null && <QuoteForm {...props} vendorId={vendorId} onClose={onClose} />}
    </Modal>
  );
}

function QuoteForm({ rfq, currency, vendorId, onClose }: Props & { readonly vendorId: string }) {
  const { quote } = useRfqCommands();
  const zone = rfq.portTimezone;
  const now = wallTime(new Date(businessNow()).toISOString(), zone);
  const form = useEntityForm({
    initialValues: {
      vendorId,
      amount: { amount: '', currency },
      deliversAt: '',
      validUntil: '',
      notes: '',
    },
    validate: ({ vendorId: from, amount, deliversAt, validUntil }) => ({
      ...(from === '' ? { vendorId: 'Choose the vendor' } : {}),
      ...(minorUnits(amount.amount, exponentOf(amount.currency)) === null
        ? { 'amount.amount': 'Enter the amount' }
        : {}),
      ...(deliversAt !== '' && deliversAt < now ? { deliversAt: 'Must not be in the past' } : {}),
      ...(validUntil !== '' && validUntil < now ? { validUntil: 'Must not be in the past' } : {}),
    }),
    async submit({ vendorId: from, amount, deliversAt, validUntil, notes }) {
      const recorded = await quote.mutateAsync({
        id: rfq.id,
        vendorId: from,
        amount: {
          amount: minorUnits(amount.amount, exponentOf(amount.currency)) ?? 0,
          currency: amount.currency,
        },
        deliversAt: deliversAt === '' ? null : instantAt(deliversAt, zone),
        validUntil: validUntil === '' ? null : instantAt(validUntil, zone),
        notes: notes.trim() || null,
      });
      onClose();
      toast({ message: `The quote of ${recorded.vendor.name} is recorded` });
    },
  });
  const { values, errors, setFieldValue } = form.form;
  const vendor = rfq.vendors.find(({ id }) => id === values.vendorId);
  const earlier = rfq.quotes.find(({ id }) => id === vendor?.quoteId);
  const clock = clockOf(rfq);
  return (
    <EntityForm form={form} verb="Record quote" size="sm" inDialog onCancel={onClose}>
      <Select
        size="sm"
        label="Vendor"
        required
        placeholder="Who quoted"
        allowDeselect={false}
        data={rfq.vendors.map(({ id, name }) => ({ value: id, label: name }))}
        data-autofocus={vendorId === '' || undefined}
        {...form.form.getInputProps('vendorId')}
        value={values.vendorId || null}
      />
      <MoneyInput
        size="sm"
        label="Amount"
        autoFocus={vendorId !== ''}
        value={values.amount}
        onChange={(amount) => setFieldValue('amount', amount)}
        amountError={errors['amount.amount']}
        currencyError={errors['amount.currency']}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <WallTimeInput
          size="sm"
          label="Would be done"
          clock={clock}
          {...form.form.getInputProps('deliversAt')}
        />
        <WallTimeInput
          size="sm"
          label="Valid until"
          clock={clock}
          {...form.form.getInputProps('validUntil')}
        />
      </SimpleGrid>
      <Textarea
        size="sm"
        label="Notes"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        {...form.form.getInputProps('notes')}
      />
      {vendor && earlier && (
        <Notice tone="blue">
          It replaces the quote of {vendor.name} over{' '}
          {decimalText(earlier.amount.amount, exponentOf(earlier.amount.currency))} {earlier.amount.currency},
          which stays in the history.
        </Notice>
      )}
    </EntityForm>
  );
}
