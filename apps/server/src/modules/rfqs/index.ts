import type { Module } from '#kernel/module';
import { cancelRfq } from './commands/cancel-rfq.ts';
import { createRfq } from './commands/create-rfq.ts';
import { recordQuote } from './commands/record-quote.ts';
import { updateRfq } from './commands/update-rfq.ts';
import { withdrawQuote } from './commands/withdraw-quote.ts';
import { organizationData } from './organization-data.ts';
import { getRfq, listRfqs } from './queries/list-rfqs.ts';
import { routes } from './routes.ts';

export { quoteOf, quoteTarget, settleQuotes } from './quote-store.ts';
export { readRfqWithQuotes } from './quotes-view.ts';
export { missesQuotes } from './rfq-conditions.ts';
export { assertAwardable, assertUndecided, statusAt } from './rfq-rules.ts';
export { lockRfq, rfqTarget, updateRfq } from './rfq-store.ts';

export const rfqsModule: Module = {
  name: 'rfqs',
  commands: [cancelRfq, createRfq, recordQuote, updateRfq, withdrawQuote],
  queries: [getRfq, listRfqs],
  endpoints: routes,
  organizationData,
};
