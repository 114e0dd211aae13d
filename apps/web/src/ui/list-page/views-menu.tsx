import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconCheck, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { showView, viewOf } from './list-view.ts';
import type { List } from './use-list.ts';
import { savedViewsQuery } from './views-api.ts';

const SaveViewDialog = lazy(async () => ({
  default: (await import('./save-view-dialog.tsx')).SaveViewDialog,
}));
const EditViewsDialog = lazy(async () => ({
  default: (await import('./edit-views-dialog.tsx')).EditViewsDialog,
}));

/** Searches, filters, orders and columns that one kept under a name, of this list. */
export function ViewsMenu<T>({ list }: { readonly list: List<T> }) {
  const { spec, url, setUrl } = list;
  const { data } = useQuery(savedViewsQuery);
  const [dialog, setDialog] = useState<'save' | 'edit' | null>(null);
  const filterKeys = spec.filters.map(({ key }) => key);
  const current = viewOf(url, filterKeys);
  const views = data?.filter((view) => view.list === spec.key) ?? [];
  const shown = views.find(({ query }) => query === current);
  const dialogProps = { list: spec.key, views, onClose: () => setDialog(null) };
  return (
    <>
      <Menu position="bottom-end" width={240} withinPortal={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={15} />} maw={220}>
            {shown?.name ?? 'Views'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map(({ name, query }) => (
            <Menu.Item
              key={name}
              rightSection={query === current && <IconCheck size={15} aria-label="shown now" />}
              onClick={() => setUrl(showView(query, filterKeys), { push: true })}
            >
              {name}
            </Menu.Item>
          ))}
          {views.length === 0 && (
            <Menu.Label>Keep a search with its filters, order and columns under a name.</Menu.Label>
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconBookmarkPlus size={15} />}
            disabled={data === undefined || shown !== undefined || current === ''}
            onClick={() => setDialog('save')}
          >
            Save this view
          </Menu.Item>
          {views.length > 0 && (
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setDialog('edit')}>
              Rename or delete views
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {dialog === 'save' && <SaveViewDialog {...dialogProps} query={current} />}
        {dialog === 'edit' && <EditViewsDialog {...dialogProps} />}
      </Suspense>
    </>
  );
}
