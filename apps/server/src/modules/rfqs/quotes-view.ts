import type {
  Quote,
  QuoteId,
  QuoteStatus,
  Rfq,
  RfqWithQuotes,
  VendorId,
  VendorStatus,
} from '@porttask/contracts';
import type { Selectable } from 'kysely';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { cheapestOf, isOver } from './rfq-rules.ts';
import type { RfqKey } from './rfq-view.ts';
import { readRfq } from './rfq-view.ts';

type QuoteRow = Selectable<Tables['quotes']> & { readonly vendor_name: string };

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function quoteFrom(row: QuoteRow, { neededBy }: Pick<Rfq, 'neededBy'>, now: Date): Quote {
  const vendorId = row.vendor_id as VendorId;
  const status = row.status as QuoteStatus;
  const [validUntil, deliversAt] = [iso(row.valid_until), iso(row.delivers_at)];
  return {
    id: row.id as QuoteId,
    rfqId: row.rfq_id as Quote['rfqId'],
    vendorId,
    vendor: { id: vendorId, name: row.vendor_name },
    amount: { amount: Number(row.amount_minor), currency: row.currency },
    validUntil,
    deliversAt,
    notes: row.notes,
    status,
    expired: status === 'OPEN' && isOver(validUntil, now),
    deliversLate: deliversAt !== null && deliversAt > neededBy,
    cheapest: false,
    createdAt: row.created_at.toISOString(),
    settledAt: iso(row.settled_at),
  };
}

/** A request with whom it asked and all that was offered. @throws DomainError NOT_FOUND */
export async function readRfqWithQuotes(db: ReadDb | Tx, key: RfqKey, now: Date): Promise<RfqWithQuotes> {
  const rfq = await readRfq(db, key, now);
  const asked = await db
    .selectFrom('rfq_vendors as a')
    .innerJoin('vendors as v', (join) =>
      join.onRef('v.organization_id', '=', 'a.organization_id').onRef('v.id', '=', 'a.vendor_id'),
    )
    .select(['v.id', 'v.name', 'v.status'])
    .where('a.organization_id', '=', key.organizationId)
    .where('a.rfq_id', '=', key.id)
    .orderBy('a.place')
    .execute();
  const rows = await db
    .selectFrom('quotes as q')
    .innerJoin('vendors as v', (join) =>
      join.onRef('v.organization_id', '=', 'q.organization_id').onRef('v.id', '=', 'q.vendor_id'),
    )
    .selectAll('q')
    .select('v.name as vendor_name')
    .where('q.organization_id', '=', key.organizationId)
    .where('q.rfq_id', '=', key.id)
    .orderBy('q.created_at', 'desc')
    .orderBy('q.id', 'desc')
    .execute();
  const quotes = rows.map((row) => quoteFrom(row, rfq, now));
  const cheapest = new Set(cheapestOf(quotes, now));
  const standing = new Map(
    quotes
      .filter(({ status }) => status !== 'REPLACED' && status !== 'WITHDRAWN')
      .map(({ vendorId, id }) => [vendorId, id]),
  );
  return {
    ...rfq,
    vendors: asked.map((vendor) => {
      const id = vendor.id as VendorId;
      return {
        id,
        name: vendor.name,
        status: vendor.status as VendorStatus,
        quoteId: standing.get(id) ?? null,
      };
    }),
    quotes: quotes.map((quote) => ({ ...quote, cheapest: cheapest.has(quote) })),
  };
}
