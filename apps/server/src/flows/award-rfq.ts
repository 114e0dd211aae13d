import type { Quote, RfqWithQuotes, ServiceOrder } from '@porttask/contracts';
import { awardRfqInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import type { CommandContext } from '#kernel/command';
import { command } from '#kernel/command';
import { DomainError, invalid } from '#kernel/domain-error';
import { workplaceOf } from '#kernel/signed-in-user';
import {
  assertAwardable,
  assertUndecided,
  lockRfq,
  quoteOf,
  quoteTarget,
  readRfqWithQuotes,
  rfqTarget,
  settleQuotes,
  updateRfq,
} from '#modules/rfqs';
import { placeServiceOrder } from '#modules/service-orders';

/** Whether awarding places an order too. @throws DomainError what stands against one that is asked for */
function assertCanOrder(
  order: boolean | undefined,
  { portCallId }: Pick<RfqWithQuotes, 'portCallId'>,
  closed: DomainError | null,
): void {
  if (!order) return;
  if (portCallId === null)
    throw invalid({
      field: 'order',
      message: 'needs a request for a port call; this one is for a port alone',
    });
  if (closed) throw closed;
}

/** @throws DomainError QUOTE_CONFLICT for a vendor that is archived since it was asked */
function assertActive({ vendors }: RfqWithQuotes, { vendorId, vendor }: Quote): void {
  if (vendors.some(({ id, status }) => id === vendorId && status === 'archived'))
    throw new DomainError('QUOTE_CONFLICT', {
      vendor: vendor.name,
      wanted: 'awarded with an order',
      problem: 'the vendor is archived; restore it first, or award without ordering',
    });
}

/** Orders from the vendor what was quoted for; the notes say where it comes from. */
const orderFrom = (ctx: CommandContext, rfq: RfqWithQuotes, { vendorId, deliversAt }: Quote) =>
  placeServiceOrder(ctx, {
    portCallId: rfq.portCallId as ServiceOrder['portCallId'],
    serviceType: rfq.serviceType,
    scheduledFor: deliversAt ?? rfq.neededBy,
    vendorId,
    notes: `${rfq.reference}: ${rfq.description}`.slice(0, 2_000),
  });

/** Takes one quote, declines the others, and orders the service from its vendor in the same transaction. */
export const awardRfq = command({
  name: 'rfq.award',
  access: workspaceWrite({ features: ['rfqs'] }),
  input: awardRfqInput,
  /** Why nothing can be ordered here, or null: ordering is asked of the gate as it is where orders are placed. */
  async prepare({ actor, ports }): Promise<DomainError | null> {
    const question = { features: ['serviceOrders', 'vendors'], roles: ['admin', 'agent'] } as const;
    const { refusal } = await ports.gate.ask(question, workplaceOf(actor));
    return refusal?.error() ?? null;
  },
  async run(ctx, { id, quoteId, order }, closed) {
    const { tx, clock, actor, origin } = ctx;
    const key = { organizationId: workplaceOf(actor).id, id };
    const at = clock.now();
    const before = await lockRfq(tx, key, at, origin.ifMatch);
    const quote = quoteOf(before, quoteId);
    assertUndecided(before, 'nothing can be awarded any more');
    assertAwardable(quote);
    assertCanOrder(order, before, closed);
    const orders = order ?? (before.portCallId !== null && closed === null);
    if (orders) assertActive(before, quote);
    const placed = orders ? await orderFrom(ctx, before, quote) : null;
    await settleQuotes(tx, key, { status: 'AWARDED', only: quoteId }, at);
    await settleQuotes(tx, key, { status: 'DECLINED' }, at);
    const serviceOrderId = placed?.result.id ?? null;
    await updateRfq(tx, key, { status: 'AWARDED', awardedAt: at.toISOString(), serviceOrderId }, at);
    return {
      result: await readRfqWithQuotes(tx, key, at),
      audit: [
        {
          targets: [rfqTarget(before), quoteTarget(quote), { type: 'vendor', ...quote.vendor }],
          before: { status: before.status },
          after: {
            status: 'AWARDED',
            amount: quote.amount,
            serviceOrder: placed?.result.reference ?? null,
            quotesDeclined: before.counts.quoted - 1,
          },
        },
        ...(placed ? [{ ...placed.audit, action: 'service_order.create' }] : []),
      ],
      events: placed ? [placed.event] : [],
    };
  },
});
