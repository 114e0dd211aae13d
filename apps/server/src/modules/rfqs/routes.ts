import { listOf, quote, rfq, rfqWithQuotes } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { entityTag } from '#kernel/entity-version';
import { cancelRfq } from './commands/cancel-rfq.ts';
import { createRfq } from './commands/create-rfq.ts';
import { recordQuote } from './commands/record-quote.ts';
import { updateRfq } from './commands/update-rfq.ts';
import { withdrawQuote } from './commands/withdraw-quote.ts';
import { getRfq, listRfqs } from './queries/list-rfqs.ts';

const tag = 'Requests for quotes';
const one = { tag, response: rfqWithQuotes, etag: entityTag };

export const routes: readonly Endpoint[] = [
  read('/v1/rfqs', listRfqs, {
    tag,
    summary: 'Requests for quotes',
    description:
      'Searched by reference, description, vendors asked, vessel, port call and port, without regard to case and accents. An open request whose deadline is over is EXPIRED.',
    response: listOf(rfq),
    paged: true,
  }),
  change('POST', '/v1/rfqs', createRfq, {
    ...one,
    summary: 'Ask vendors for quotes',
    description:
      'One service, for a port call or for a port alone. The deadline for quotes is in the future and not after the time it is needed by.',
    status: 201,
  }),
  read('/v1/rfqs/{id}', getRfq, { ...one, summary: 'One request for quotes' }),
  change('PATCH', '/v1/rfqs/{id}', updateRfq, {
    ...one,
    summary: 'Change a request for quotes',
    description:
      'With `If-Match`, only if nobody changed it meanwhile. A later deadline opens an expired request again. Vendors that quoted stay among those asked.',
  }),
  change('POST', '/v1/rfqs/{id}/cancel', cancelRfq, {
    ...one,
    summary: 'Cancel a request for quotes',
    description: 'It takes no quote; those that stand are declined.',
  }),
  change('POST', '/v1/rfqs/{id}/quotes', recordQuote, {
    tag,
    summary: 'Record the quote of a vendor',
    description:
      'Of a vendor that was asked. A newer quote replaces the one before, which stays as history. After the deadline it is refused: set a later one first.',
    status: 201,
    response: quote,
  }),
  change('POST', '/v1/rfqs/{id}/quotes/{quoteId}/withdraw', withdrawQuote, {
    tag,
    summary: 'Withdraw a quote',
    response: quote,
  }),
];
