import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { Notice } from '../notice.tsx';
import type { View } from './views-api.ts';
import { replaceViews, savedViewsQuery } from './views-api.ts';

type Props = {
  readonly list: string;
  readonly views: readonly View[];
  readonly query: string;
  readonly onClose: () => void;
};

/** Keeps what the list shows now under a name; a name that is there already gets this view instead of its own. */
export function SaveViewDialog({ list, views, query, onClose }: Props) {
  const client = useQueryClient();
  const { form, element, submitting, problem, onSubmit } = useEntityForm({
    initialValues: { name: '' },
    validate: ({ name }) => (name.trim() === '' ? { name: 'Give it a name' } : {}),
    async submit({ name }) {
      const others = views.filter((view) => view.name !== name.trim());
      const saved = await replaceViews(list, [...others, { name: name.trim(), query }]);
      client.setQueryData(savedViewsQuery.queryKey, saved);
      onClose();
    },
  });
  const replaces = views.some(({ name }) => name === form.values.name.trim());
  return (
    <Modal opened onClose={onClose} title="Save this view" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form ref={element} onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <Text size="md" lh="22px">
            Search, filters, order and columns as they are now. Only you see it.
          </Text>
          <TextInput
            size="sm"
            label="Name"
            placeholder="Locked out"
            required
            maxLength={60}
            data-autofocus
            {...form.getInputProps('name')}
          />
          {replaces && (
            <Notice tone="amber">A view with this name is there already and will be replaced.</Notice>
          )}
          {problem && (
            <Notice tone="red" alert>
              {problem.message}
            </Notice>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="sm" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" size="sm" loading={submitting}>
              {replaces ? 'Replace view' : 'Save view'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
