import { Checkbox, Modal, Text } from '@mantine/core';
import { closedFeature, obstacle } from '../../lib/gate.ts';
import type { Me } from '../../lib/me.ts';
import { useMe } from '../../lib/me.ts';
import { formatMoney } from '../../lib/money.ts';
import { useNow } from '../../lib/time-zone.ts';
import { zonedTime } from '../../lib/wall-time.ts';
import impact from '../../ui/dialogs/impact-list.module.css';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Notice } from '../../ui/notice.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Quote, RfqWithQuotes } from './api.ts';
import { useRfqCommands } from './api.ts';
import { overLowest } from './compare.ts';

type Props = {
  readonly rfq: RfqWithQuotes;
  /** Null while the dialog is closed. */
  readonly quote: Quote | null;
  readonly onClose: () => void;
};

/** Says what an award does before it is done: who gets it, who is declined, and what is ordered. */
export function AwardDialog({ rfq, quote, onClose }: Props) {
  return (
    <Modal
      opened={quote !== null}
      onClose={onClose}
      title={quote ? `Award ${rfq.reference} to ${quote.vendor.name}` : ''}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {quote && <AwardForm rfq={rfq} quote={quote} onClose={onClose} />}
    </Modal>
  );
}

/** Why nothing can be ordered with the award; null when it can. */
function problemOfOrdering(me: Me, { portCall, vendors }: RfqWithQuotes, { vendorId }: Quote): string | null {
  if (!portCall) return 'There is no port call to order for.';
  if (portCall.status === 'DEPARTED' || portCall.status === 'CANCELLED')
    return `The port call ${portCall.reference} is over.`;
  if (vendors.some(({ id, status }) => id === vendorId && status === 'archived'))
    return 'The vendor is archived.';
  return obstacle(me, {
    action: 'service_order.create',
    features: ['serviceOrders', 'vendors'],
    takes: 'serviceOrdersPerMonth',
  });
}

function AwardForm({ rfq, quote, onClose }: Props & { readonly quote: Quote }) {
  const me = useMe();
  const now = useNow();
  const { award } = useRfqCommands();
  const hindered = problemOfOrdering(me, rfq, quote);
  const form = useEntityForm({
    initialValues: { order: hindered === null },
    async submit({ order }) {
      const awarded = await award.mutateAsync({ id: rfq.id, quoteId: quote.id, order });
      onClose();
      const { serviceOrder } = awarded;
      toast({
        message: `${rfq.reference} is awarded to ${quote.vendor.name}${serviceOrder ? `; ${serviceOrder.reference} is ordered` : ''}`,
      });
    },
  });
  const { order } = form.form.values;
  const others = rfq.counts.quoted - 1;
  const over = overLowest(quote, rfq);
  const when = zonedTime(quote.deliversAt ?? rfq.neededBy, rfq.portTimezone, now);
  const consequences = [
    { value: others, label: others === 1 ? 'other quote is declined' : 'other quotes are declined' },
    ...(rfq.counts.missing > 0
      ? [
          {
            value: rfq.counts.missing,
            label: rfq.counts.missing === 1 ? 'vendor has not quoted' : 'vendors have not quoted',
          },
        ]
      : []),
    ...(order ? [{ value: 1, label: `service order for ${when}` }] : []),
  ];
  return (
    <EntityForm form={form} verb="Award quote" size="sm" inDialog onCancel={onClose}>
      <Text size="md" lh="22px">
        {quote.vendor.name} gets it for {formatMoney(quote.amount)}
        {over && `, ${over.slice(1)} over the lowest`}. This decides the request for good: no more quotes are
        taken, and it cannot be taken back.
      </Text>
      <ul className={impact.box}>
        {consequences.map(({ value, label }) => (
          <li key={label}>
            <strong>{value}</strong>
            <span>{label}</span>
          </li>
        ))}
      </ul>
      {quote.deliversLate && (
        <Notice tone="amber">{quote.vendor.name} would do it later than it is needed.</Notice>
      )}
      {closedFeature(me, 'serviceOrders') && rfq.portCall === null ? null : (
        <Checkbox
          label={`Order it from ${quote.vendor.name} at once`}
          description={hindered ?? 'The order stands in the port call, with this request in its notes.'}
          disabled={hindered !== null}
          {...form.form.getInputProps('order', { type: 'checkbox' })}
        />
      )}
    </EntityForm>
  );
}
