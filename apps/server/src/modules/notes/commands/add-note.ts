import { addNoteInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { lockOrganization } from '#modules/organizations';
import { insertNote, noteFrom, noteTargets } from '../note-store.ts';

export const addNote = command({
  name: 'organization.add_note',
  access: superAdmin(),
  disclosure: 'none',
  input: addNoteInput,
  concerns: ({ id }) => ({ organizationId: id, targets: [{ type: 'organization', id }] }),
  async run({ tx, clock, actor, newId }, { id, text }) {
    const organization = await lockOrganization(tx, id);
    const noteId = newId('organizationNote');
    const author =
      actor.type === 'user'
        ? { id: actor.id, name: actor.name }
        : { id: null, name: actor.type === 'system' ? actor.name : 'PortTask' };
    const row = await insertNote(tx, { id: noteId, organizationId: id, text, author }, clock.now());
    return {
      result: noteFrom(row),
      audit: [noteTargets({ id, noteId }, organization)],
      events: [],
    };
  },
});
