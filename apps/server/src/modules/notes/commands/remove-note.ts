import { notePath } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { lockOrganization } from '#modules/organizations';
import { deleteNote, lockNote, noteTargets } from '../note-store.ts';

export const removeNote = command({
  name: 'organization.remove_note',
  access: superAdmin(),
  disclosure: 'none',
  input: notePath,
  concerns: (input) => noteTargets(input),
  async run({ tx }, key) {
    const organization = await lockOrganization(tx, key.id);
    const note = await lockNote(tx, key);
    await deleteNote(tx, key);
    return {
      result: { id: key.noteId },
      audit: [{ ...noteTargets(key, organization), before: { author: note.author_name } }],
      events: [],
    };
  },
});
