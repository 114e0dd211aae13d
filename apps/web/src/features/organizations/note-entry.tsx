import { Anchor, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../lib/me.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Time } from '../../ui/time.tsx';
import classes from './notes-card.module.css';
import type { Note } from './settings/api.ts';
import { useNoteCommands } from './settings/api.ts';

type Props = { readonly organizationId: string; readonly note: Note; readonly onRemove: () => void };

export function NoteEntry({ organizationId, note, onRemove }: Props) {
  const { user } = useMe();
  const [editing, setEditing] = useState(false);
  const { author, text, createdAt, editedAt } = note;
  const isMine = author.id === user.id;
  if (editing)
    return <NoteEditor organizationId={organizationId} note={note} onDone={() => setEditing(false)} />;
  return (
    <li className={classes.note}>
      <div className={classes.meta}>
        <strong>{author.name}</strong> <Time at={createdAt} />
        {editedAt && (
          <>
            {' '}
            · edited <Time at={editedAt} />
          </>
        )}
      </div>
      <div className={classes.text}>{text}</div>
      <div className={classes.actions}>
        {isMine && (
          <Anchor component="button" type="button" size="xs" onClick={() => setEditing(true)}>
            Edit
          </Anchor>
        )}
        <Anchor component="button" type="button" size="xs" onClick={onRemove}>
          Remove
        </Anchor>
      </div>
    </li>
  );
}

type EditorProps = { readonly organizationId: string; readonly note: Note; readonly onDone: () => void };

function NoteEditor({ organizationId, note, onDone }: EditorProps) {
  const { change } = useNoteCommands(organizationId);
  const form = useEntityForm({
    initialValues: { text: note.text },
    validate: ({ text }) => (text.trim() === '' ? { text: 'A note cannot be empty; remove it instead' } : {}),
    async submit({ text }) {
      await change.mutateAsync({ noteId: note.id, text: text.trim() });
      onDone();
    },
  });
  return (
    <li className={classes.note}>
      <EntityForm form={form} verb="Save note" guarded onCancel={onDone}>
        <Textarea
          aria-label="Note"
          autoFocus
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          {...form.form.getInputProps('text')}
        />
      </EntityForm>
    </li>
  );
}
