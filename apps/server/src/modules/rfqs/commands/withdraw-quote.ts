import { withdrawQuoteInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { quoteOf, quoteTarget, settleQuotes } from '../quote-store.ts';
import { readRfqWithQuotes } from '../quotes-view.ts';
import { assertStands, assertUndecided } from '../rfq-rules.ts';
import { lockRfq, rfqTarget, updateRfq } from '../rfq-store.ts';

/** Takes back a quote that the vendor does not stand by, or that was recorded by mistake; also after the deadline. */
export const withdrawQuote = command({
  name: 'rfq.withdraw_quote',
  access: workspaceWrite({ features: ['rfqs', 'vendors'] }),
  input: withdrawQuoteInput,
  async run({ tx, clock, actor }, { id, quoteId, reason }) {
    const key = { organizationId: workplaceOf(actor).id, id };
    const at = clock.now();
    const before = await lockRfq(tx, key, at);
    const quote = quoteOf(before, quoteId);
    assertUndecided(before, 'its quotes stay as they are');
    assertStands(quote, 'withdrawn');
    await settleQuotes(tx, key, { status: 'WITHDRAWN', only: quoteId }, at);
    await updateRfq(tx, key, {}, at);
    return {
      result: quoteOf(await readRfqWithQuotes(tx, key, at), quoteId),
      audit: [
        {
          targets: [rfqTarget(before), quoteTarget(quote), { type: 'vendor', ...quote.vendor }],
          before: { status: 'OPEN', amount: quote.amount },
          after: { status: 'WITHDRAWN' },
          ...(reason === undefined ? {} : { reason }),
        },
      ],
      events: [],
    };
  },
});
