import { recordQuoteInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { command } from '#kernel/command';
import { invalid } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { workplaceOf } from '#kernel/signed-in-user';
import { insertQuote, quoteOf, quoteTarget } from '../quote-store.ts';
import { readRfqWithQuotes } from '../quotes-view.ts';
import { assertOffer, assertTakesQuotes } from '../rfq-rules.ts';
import { lockRfq, rfqTarget, updateRfq } from '../rfq-store.ts';

/** Records what a vendor offers. A newer quote of a vendor replaces the one before, which stays as history. */
export const recordQuote = command({
  name: 'rfq.record_quote',
  access: workspaceWrite({ features: ['rfqs', 'vendors'] }),
  input: recordQuoteInput,
  async run({ tx, clock, actor, newId }, { id, ...input }) {
    const { id: organizationId } = workplaceOf(actor);
    const key = { organizationId, id };
    const at = clock.now();
    const before = await lockRfq(tx, key, at);
    assertTakesQuotes(before);
    const asked = before.vendors.find((vendor) => vendor.id === input.vendorId);
    if (!asked) throw invalid({ field: 'vendorId', message: 'must be one of the vendors asked' });
    const { validUntil = null, deliversAt = null, notes = null } = input;
    const offer = { ...input, validUntil, deliversAt, notes };
    assertOffer(offer, at);
    const quoteId = newId('quote');
    await insertQuote(tx, key, { ...offer, id: quoteId }, at);
    await updateRfq(tx, key, {}, at);
    const rfq = await readRfqWithQuotes(tx, key, at);
    const result = quoteOf(rfq, quoteId);
    const replaced = before.quotes.find((quote) => quote.id === asked.quoteId);
    const { reference, serviceType, portCall, port, portName } = rfq;
    return {
      result,
      audit: [
        {
          targets: [rfqTarget(rfq), quoteTarget(result), { type: 'vendor', ...result.vendor }],
          ...(replaced ? { before: { quoteId: replaced.id, amount: replaced.amount } } : {}),
          after: { amount: offer.amount, validUntil, deliversAt, notes },
        },
      ],
      events: [
        event('rfq.quote_received', organizationId, {
          rfq: { id, reference },
          quote: { id: quoteId, amount: result.amount, validUntil },
          vendor: result.vendor,
          serviceType,
          portCall: portCall && { id: portCall.id, reference: portCall.reference },
          port: { code: port, name: portName },
        }),
      ],
    };
  },
});
