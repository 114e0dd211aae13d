import type { SqlBool } from 'kysely';
import { sql } from 'kysely';

/** Of a request `r`: somebody who was asked has no quote that stands, or was decided on. */
export const missesQuotes = sql<SqlBool>`exists (
  select from rfq_vendors a where a.organization_id = r.organization_id and a.rfq_id = r.id and not exists (
    select from quotes q where q.organization_id = a.organization_id and q.rfq_id = a.rfq_id
      and q.vendor_id = a.vendor_id and q.status in ('OPEN', 'AWARDED', 'DECLINED')))`;
