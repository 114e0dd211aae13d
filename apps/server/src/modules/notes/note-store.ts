import type { OrganizationId, OrganizationNote, OrganizationNoteId } from '@porttask/contracts';
import type { Selectable } from 'kysely';
import type { AuditEntry } from '#kernel/audit-entry';
import type { Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';

export type NoteRow = Selectable<Tables['organization_notes']> & {
  id: OrganizationNoteId;
  organization_id: OrganizationId;
};

export const noteFrom = (row: NoteRow): OrganizationNote => ({
  id: row.id,
  text: row.text,
  author: { id: row.author_id, name: row.author_name },
  createdAt: row.created_at.toISOString(),
  editedAt: row.edited_at?.toISOString() ?? null,
});

type Key = { readonly id: OrganizationId; readonly noteId: OrganizationNoteId };

/** Of what the audit trail speaks. Never of the text: an organization reads its own trail. */
export const noteTargets = (
  { id, noteId }: Key,
  organization?: { readonly name: string },
): Pick<AuditEntry, 'organizationId' | 'targets'> => ({
  organizationId: id,
  targets: [
    { type: 'note', id: noteId },
    { type: 'organization', id, ...(organization ? { name: organization.name } : {}) },
  ],
});

/** A note locked for a change. @throws DomainError NOT_FOUND */
export async function lockNote(tx: Tx, { id, noteId }: Key): Promise<NoteRow> {
  const row = await tx
    .selectFrom('organization_notes')
    .selectAll()
    .where('organization_id', '=', id)
    .where('id', '=', noteId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return row as NoteRow;
}

export type NewNote = {
  readonly id: OrganizationNoteId;
  readonly organizationId: OrganizationId;
  readonly text: string;
  readonly author: { readonly id: string | null; readonly name: string };
};

export async function insertNote(tx: Tx, note: NewNote, at: Date): Promise<NoteRow> {
  const row = await tx
    .insertInto('organization_notes')
    .values({
      organization_id: note.organizationId,
      id: note.id,
      text: note.text,
      author_id: note.author.id,
      author_name: note.author.name,
      created_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as NoteRow;
}

export async function rewriteNote(tx: Tx, { id, noteId }: Key, text: string, at: Date): Promise<NoteRow> {
  const row = await tx
    .updateTable('organization_notes')
    .set({ text, edited_at: at })
    .where('organization_id', '=', id)
    .where('id', '=', noteId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as NoteRow;
}

export async function deleteNote(tx: Tx, { id, noteId }: Key): Promise<void> {
  await tx
    .deleteFrom('organization_notes')
    .where('organization_id', '=', id)
    .where('id', '=', noteId)
    .execute();
}
