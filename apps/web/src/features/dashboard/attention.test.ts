/** What needs attention: only what is late, at risk or ready, the most pressing first. */
import { expect, it } from 'vitest';
import type { Dashboard } from './api.ts';
import { attentionItems } from './attention-items.ts';

const at = '2026-11-23T12:00:00.000Z';
const inHours = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString();

const rfq = (id: string, status: string, deadline: number, asked: number, quoted: number) => ({
  id,
  reference: 'RFQ-2026-0001',
  status,
  serviceType: 'towage',
  deadline: inHours(deadline),
  neededBy: inHours(90),
  asked,
  quoted,
});
const order = (id: string, sla: string, due: number) => ({
  id,
  reference: 'SO-2026-0001',
  status: 'ACCEPTED',
  serviceType: 'bunkering',
  vessel: { id: 'vsl_1', name: 'Nordic Heron' },
  vendorName: null,
  dueAt: inHours(due),
  sla,
});
const call = (id: string, eta: number) => ({
  id,
  reference: 'PC-2026-0001',
  vessel: { id: 'vsl_1', name: 'Nordic Heron' },
  portName: 'Rotterdam',
  eta: inHours(eta),
});

const dashboard = (parts: object) =>
  ({ at, portCalls: null, serviceOrders: null, rfqs: null, ...parts }) as unknown as Dashboard;

it('is nothing where nothing is open', () => {
  expect(attentionItems(dashboard({}))).toEqual([]);
});

it('puts missed deadlines first, then what is late or at risk, then what is ready', () => {
  const items = attentionItems(
    dashboard({
      portCalls: { late: [call('late', -2)] },
      serviceOrders: { urgent: [order('missed', 'breached', -1), order('risky', 'at_risk', 1)] },
      rfqs: {
        next: [
          rfq('over', 'EXPIRED', -5, 3, 2),
          rfq('near', 'OPEN', 3, 3, 1),
          rfq('far', 'OPEN', 60, 3, 1),
          rfq('ready', 'OPEN', 70, 2, 2),
        ],
      },
    }),
  );
  expect(items.map(({ key, tone }) => [key, tone])).toEqual([
    ['missed', 'red'],
    ['over', 'amber'],
    ['late', 'amber'],
    ['risky', 'amber'],
    ['near', 'blue'],
    ['ready', 'blue'],
  ]);
  expect(items.map(({ text }) => text)).toEqual([
    'Deadline missed · without a vendor · SO-2026-0001',
    'Deadline over, 2 of 3 quoted · RFQ-2026-0001',
    'Arrival not recorded · PC-2026-0001',
    'Deadline at risk · without a vendor · SO-2026-0001',
    'Deadline near, 1 of 3 quoted · RFQ-2026-0001',
    'Ready to award, all 2 quoted · RFQ-2026-0001',
  ]);
});
