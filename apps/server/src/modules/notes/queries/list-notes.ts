import { listNotesInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { assertOrganization } from '#modules/organizations';
import { logPage } from '#platform/db/log-page';
import type { NoteRow } from '../note-store.ts';
import { noteFrom } from '../note-store.ts';

/** Notes about an organization, the newest first. */
export const listNotes = query({
  name: 'organization.list_notes',
  access: superAdmin(),
  input: listNotesInput,
  async run({ db }, { id, limit, cursor }) {
    await assertOrganization(db, id);
    return logPage({
      name: 'organization_notes',
      select: db.selectFrom('organization_notes as n').selectAll('n').where('n.organization_id', '=', id),
      filters: { id },
      request: { limit, cursor },
      at: sql.ref('n.created_at'),
      id: sql.ref('n.id'),
      map: (row) => noteFrom(row as NoteRow),
    });
  },
});
