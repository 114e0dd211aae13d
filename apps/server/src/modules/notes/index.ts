import { listOf, organizationNote } from '@porttask/contracts';
import { z } from 'zod';
import { change, read } from '#kernel/endpoint';
import type { Module } from '#kernel/module';
import { addNote } from './commands/add-note.ts';
import { changeNote } from './commands/change-note.ts';
import { removeNote } from './commands/remove-note.ts';
import { organizationData } from './organization-data.ts';
import { listNotes } from './queries/list-notes.ts';

const tag = 'Organizations';
const path = '/v1/admin/organizations/{id}/notes';
const response = organizationNote;
const removed = z.object({ id: z.string() }).meta({ id: 'RemovedNote' });

export const notesModule: Module = {
  name: 'notes',
  commands: [addNote, changeNote, removeNote],
  queries: [listNotes],
  endpoints: [
    read(path, listNotes, {
      tag,
      summary: 'Notes about an organization',
      description: 'Newest first. The organization itself never sees them.',
      response: listOf(organizationNote),
      paged: true,
    }),
    change('POST', path, addNote, { tag, summary: 'Add a note', status: 201, response }),
    change('PATCH', `${path}/{noteId}`, changeNote, { tag, summary: 'Change my note', response }),
    change('DELETE', `${path}/{noteId}`, removeNote, { tag, summary: 'Remove a note', response: removed }),
  ],
  organizationData,
};
