import { ActionIcon, Button, Group, Modal, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { Notice } from '../notice.tsx';
import type { View } from './views-api.ts';
import { replaceViews, savedViewsQuery } from './views-api.ts';

type Props = {
  readonly list: string;
  readonly views: readonly View[];
  readonly onClose: () => void;
};

/** Names of views, to change or take away; nothing changes until it is saved. */
export function EditViewsDialog({ list, views, onClose }: Props) {
  const client = useQueryClient();
  const { form, element, submitting, problem, onSubmit } = useEntityForm({
    initialValues: { views: views.map(({ name, query }) => ({ name, query })) },
    validate: ({ views: named }) => problemsOf(named),
    async submit({ views: left }) {
      const named = left.map(({ name, query }) => ({ name: name.trim(), query }));
      client.setQueryData(savedViewsQuery.queryKey, await replaceViews(list, named));
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title="Rename or delete views"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form ref={element} onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {form.values.views.map(({ query }, at) => (
            <Group key={query} gap="xs" wrap="nowrap" align="flex-start">
              <TextInput
                flex={1}
                size="sm"
                aria-label={`Name of view ${at + 1}`}
                maxLength={60}
                {...form.getInputProps(`views.${at}.name`)}
              />
              <Tooltip label="Delete this view">
                <ActionIcon
                  size={36}
                  aria-label={`Delete ${form.values.views[at]?.name ?? 'view'}`}
                  onClick={() => form.removeListItem('views', at)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
            </Group>
          ))}
          {form.values.views.length < views.length && (
            <Notice tone="amber">
              {views.length - form.values.views.length === 1
                ? 'One view will be deleted.'
                : `${views.length - form.values.views.length} views will be deleted.`}
            </Notice>
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
              Save views
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function problemsOf(views: readonly View[]): Record<string, string> {
  const names = views.map(({ name }) => name.trim());
  return Object.fromEntries(
    names.flatMap((name, at) => {
      if (name === '') return [[`views.${at}.name`, 'Give it a name']];
      return names.indexOf(name) < at ? [[`views.${at}.name`, 'Another view has this name']] : [];
    }),
  );
}
