import { paths } from '../../lib/paths.ts';
import { serviceWord } from '../../lib/services.ts';
import type { Dashboard, DashboardRfq } from './api.ts';

export type AttentionItem = {
  readonly key: string;
  readonly tone: 'red' | 'amber' | 'blue';
  readonly title: string;
  readonly text: string;
  /** The time it is about. */
  readonly at: string;
  readonly to: string;
};

const soonMs = 24 * 3_600_000;

function rfqText({ status, asked, quoted }: DashboardRfq): string {
  const counts = quoted === asked ? `all ${asked} quoted` : `${quoted} of ${asked} quoted`;
  if (status === 'EXPIRED') return quoted === 0 ? 'Deadline over, nobody quoted' : `Deadline over, ${counts}`;
  return quoted === asked ? `Ready to award, ${counts}` : `Deadline near, ${counts}`;
}

function rfqItems(rfqs: readonly DashboardRfq[], now: number): AttentionItem[] {
  return rfqs
    .filter(
      ({ status, asked, quoted, deadline }) =>
        status === 'EXPIRED' || quoted === asked || Date.parse(deadline) - now < soonMs,
    )
    .map((rfq) => ({
      key: rfq.id,
      tone: rfq.status === 'EXPIRED' ? 'amber' : 'blue',
      title: `Quotes for ${serviceWord(rfq.serviceType).toLowerCase()}`,
      text: `${rfqText(rfq)} · ${rfq.reference}`,
      at: rfq.deadline,
      to: paths.rfq(rfq.id),
    }));
}

/** What somebody should look at now, the most pressing first. */
export function attentionItems({ portCalls, serviceOrders, rfqs, at }: Dashboard): AttentionItem[] {
  const orders = (serviceOrders?.urgent ?? []).map((order) => ({
    key: order.id,
    tone: order.sla === 'breached' ? ('red' as const) : ('amber' as const),
    title: `${serviceWord(order.serviceType)} for ${order.vessel.name}`,
    text: [
      order.sla === 'breached' ? 'Deadline missed' : 'Deadline at risk',
      order.vendorName ?? 'without a vendor',
      order.reference,
    ].join(' · '),
    at: order.dueAt,
    to: paths.serviceOrder(order.id),
  }));
  const arrivals = (portCalls?.late ?? []).map((call) => ({
    key: call.id,
    tone: 'amber' as const,
    title: `${call.vessel.name} at ${call.portName}`,
    text: `Arrival not recorded · ${call.reference}`,
    at: call.eta,
    to: paths.portCall(call.id),
  }));
  const rank = { red: 0, amber: 1, blue: 2 };
  return [...orders, ...arrivals, ...rfqItems(rfqs?.next ?? [], Date.parse(at))].sort(
    (a, b) => rank[a.tone] - rank[b.tone] || Date.parse(a.at) - Date.parse(b.at),
  );
}
