import type { Quote, QuoteId, QuoteStatus, RfqWithQuotes } from '@porttask/contracts';
import type { AuditTarget } from '#kernel/audit-entry';
import type { Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import type { RfqKey } from './rfq-view.ts';

/** A quote is called by who gave it. */
export const quoteTarget = ({ id, vendor }: Pick<Quote, 'id' | 'vendor'>): AuditTarget => ({
  type: 'quote',
  id,
  name: vendor.name,
});

/** @throws DomainError NOT_FOUND */
export function quoteOf({ quotes }: Pick<RfqWithQuotes, 'quotes'>, id: QuoteId): Quote {
  const found = quotes.find((quote) => quote.id === id);
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
}

type NewQuote = Pick<Quote, 'id' | 'vendorId' | 'amount' | 'validUntil' | 'deliversAt' | 'notes'>;

/** Records a quote in the place of the one that the vendor had. */
export async function insertQuote(
  tx: Tx,
  { organizationId, id: rfqId }: RfqKey,
  quote: NewQuote,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('quotes')
    .set({ status: 'REPLACED', settled_at: at })
    .where('organization_id', '=', organizationId)
    .where('rfq_id', '=', rfqId)
    .where('vendor_id', '=', quote.vendorId)
    .where('status', '=', 'OPEN')
    .execute();
  await tx
    .insertInto('quotes')
    .values({
      organization_id: organizationId,
      id: quote.id,
      rfq_id: rfqId,
      vendor_id: quote.vendorId,
      amount_minor: quote.amount.amount,
      currency: quote.amount.currency,
      valid_until: quote.validUntil,
      delivers_at: quote.deliversAt,
      notes: quote.notes,
      created_at: at,
    })
    .execute();
}

/** Settles one quote of a request, or all that stand. */
export async function settleQuotes(
  tx: Tx,
  { organizationId, id: rfqId }: RfqKey,
  { status, only }: { readonly status: Exclude<QuoteStatus, 'OPEN'>; readonly only?: QuoteId },
  at: Date,
): Promise<void> {
  let standing = tx
    .updateTable('quotes')
    .set({ status, settled_at: at })
    .where('organization_id', '=', organizationId)
    .where('rfq_id', '=', rfqId)
    .where('status', '=', 'OPEN');
  if (only) standing = standing.where('id', '=', only);
  await standing.execute();
}
