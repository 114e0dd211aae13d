import { auditEventPath, listAuditEventsInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import type { Json } from '#kernel/audit-entry';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { logPage } from '#platform/db/log-page';
import { auditEventFrom, selectAuditEvents } from '../audit-event-view.ts';
import { conditions } from '../search.ts';

/** Searches of the audit trail are events of it too (L5); looking at its newest page without a filter is not one. */
export const listAuditEvents = query({
  name: 'audit.search',
  access: superAdmin(),
  input: listAuditEventsInput,
  run({ db }, { limit, cursor, sort, ...filters }) {
    let select = selectAuditEvents(db);
    for (const condition of conditions(filters)) select = select.where(condition);
    return logPage({
      name: 'audit-events',
      select,
      filters,
      request: { limit, cursor },
      oldestFirst: sort === 'createdAt',
      at: sql.ref('e.at'),
      id: sql.ref('e.id'),
      map: auditEventFrom,
    });
  },
  audit: ({ limit: _limit, cursor, sort: _sort, ...filters }) => {
    const given = Object.entries(filters).filter(([, value]) => value !== undefined);
    if (given.length === 0 || cursor !== undefined) return null;
    return { targets: [{ type: 'audit_chain', id: 'platform' }], after: Object.fromEntries(given) as Json };
  },
});

export const getAuditEvent = query({
  name: 'audit.get',
  access: superAdmin(),
  input: auditEventPath,
  async run({ db }, { id }) {
    const row = await selectAuditEvents(db).where('e.id', '=', id).executeTakeFirst();
    if (!row) throw new DomainError('NOT_FOUND');
    return auditEventFrom(row);
  },
});
