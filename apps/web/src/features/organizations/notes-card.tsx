import { Anchor, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import type { Organization } from './api.ts';
import { NoteEntry } from './note-entry.tsx';
import classes from './notes-card.module.css';
import type { Note } from './settings/api.ts';
import { notesQuery, useNoteCommands } from './settings/api.ts';

/** What Super Admins tell each other about an organization. */
export function NotesCard({ organization: { id } }: { readonly organization: Organization }) {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(notesQuery(id));
  const { add, remove } = useNoteCommands(id);
  const [leaving, setLeaving] = useState<Note | null>(null);
  const form = useEntityForm({
    initialValues: { text: '' },
    validate: ({ text }) => (text.trim() === '' ? { text: 'Write something first' } : {}),
    async submit({ text }) {
      await add.mutateAsync(text.trim());
      form.form.reset();
    },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const notes = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Card title="Notes" description="For Super Admins only; the organization never sees them.">
      <EntityForm form={form} verb="Add note" needsChange guarded>
        <Textarea
          aria-label="New note"
          placeholder="What should the next colleague know?"
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
          {...form.form.getInputProps('text')}
        />
      </EntityForm>
      {notes.length > 0 && (
        <ul className={classes.list}>
          {notes.map((note) => (
            <NoteEntry key={note.id} organizationId={id} note={note} onRemove={() => setLeaving(note)} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Anchor component="button" type="button" size="sm" onClick={() => void fetchNextPage()}>
          Show older notes
        </Anchor>
      )}
      <ConfirmDialog
        title={`Remove the note by ${leaving?.author.name ?? ''}`}
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        verb="Remove note"
        onConfirm={() => remove.mutateAsync(leaving?.id ?? '')}
      >
        Its text is gone for everybody. The audit log keeps that there was one.
      </ConfirmDialog>
    </Card>
  );
}
