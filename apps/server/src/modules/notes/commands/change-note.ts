import { changeNoteInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { lockOrganization } from '#modules/organizations';
import { lockNote, noteFrom, noteTargets, rewriteNote } from '../note-store.ts';

/** Rewrites one's own note: nobody's words are changed under their name. */
export const changeNote = command({
  name: 'organization.change_note',
  access: superAdmin(),
  disclosure: 'none',
  input: changeNoteInput,
  concerns: (input) => noteTargets(input),
  async run({ tx, clock, actor }, { text, ...key }) {
    const organization = await lockOrganization(tx, key.id);
    const note = await lockNote(tx, key);
    if (actor.type !== 'user' || actor.id !== note.author_id)
      throw new DomainError('NOT_YOUR_NOTE', { author: note.author_name });
    if (note.text === text) return unchanged(noteFrom(note));
    return {
      result: noteFrom(await rewriteNote(tx, key, text, clock.now())),
      audit: [noteTargets(key, organization)],
      events: [],
    };
  },
});
