import { cancelRfqInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { settleQuotes } from '../quote-store.ts';
import { readRfqWithQuotes } from '../quotes-view.ts';
import { assertUndecided } from '../rfq-rules.ts';
import { lockRfq, rfqTarget, updateRfq } from '../rfq-store.ts';

/** Ends a request without taking any quote. */
export const cancelRfq = command({
  name: 'rfq.cancel',
  access: workspaceWrite({ features: ['rfqs'] }),
  input: cancelRfqInput,
  async run({ tx, clock, actor, origin }, { id, reason }) {
    const key = { organizationId: workplaceOf(actor).id, id };
    const at = clock.now();
    const before = await lockRfq(tx, key, at, origin.ifMatch);
    assertUndecided(before, 'it cannot be cancelled');
    await settleQuotes(tx, key, { status: 'DECLINED' }, at);
    const cancelled = { status: 'CANCELLED', cancelledAt: at.toISOString() } as const;
    await updateRfq(tx, key, { ...cancelled, cancellationReason: reason ?? null }, at);
    return {
      result: await readRfqWithQuotes(tx, key, at),
      audit: [
        {
          targets: [rfqTarget(before)],
          before: { status: before.status },
          after: { status: 'CANCELLED', quotesDeclined: before.counts.quoted },
          ...(reason === undefined ? {} : { reason }),
        },
      ],
      events: [],
    };
  },
});
