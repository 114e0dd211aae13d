import { approvalPath, listApprovalsInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { containing, listPage } from '#platform/db/list-page';
import { selectApprovals } from '../approval-store.ts';
import { approvalsFrom, readApproval } from '../approval-view.ts';

export const listApprovals = query({
  name: 'approval.list',
  access: superAdmin(),
  input: listApprovalsInput,
  async run({ db, clock, ports }, { page, limit, cursor, sort, ...filters }) {
    const { search, status } = filters;
    const all = selectApprovals(db, clock.now());
    let select = db.selectFrom(all.as('a')).selectAll('a');
    if (status) select = select.where('a.status', 'in', status);
    if (search) {
      const pattern = containing(search);
      select = select.where(
        sql<boolean>`(search_text(a.reason || ' ' || a.action || ' ' || a.requester_name) like search_text(${pattern}) or a.id = ${search.toLowerCase()})`,
      );
    }
    const found = await listPage({
      name: 'approvals',
      db,
      select,
      filters,
      request: { page, limit, cursor, sort },
      sortable: { createdAt: { by: sql.ref('a.created_at'), as: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: sql.ref('a.id'),
      map: (row) => row,
    });
    return { ...found, rows: await approvalsFrom(db, found.rows, ports) };
  },
});

export const getApproval = query({
  name: 'approval.get',
  access: superAdmin(),
  input: z.strictObject(approvalPath),
  async run({ db, clock, ports }, { id }) {
    const row = await selectApprovals(db, clock.now()).where('a.id', '=', id).executeTakeFirst();
    if (!row) throw new DomainError('NOT_FOUND');
    return readApproval(db, row, ports);
  },
});
