import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { paths } from '../../lib/paths.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useGo } from '../../lib/use-url.ts';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { organizationsQuery } from './api.ts';
import { organizationList } from './organization-list.tsx';

const OrganizationPeek = lazy(async () => ({
  default: (await import('./organization-peek.tsx')).OrganizationPeek,
}));

export function OrganizationsPage() {
  const list = useList(organizationList);
  const query = useQuery(organizationsQuery(list.params));
  const go = useGo();
  useShortcut('page.create', () => void go(paths.newOrganization));
  const create = (
    <ActionButton primary to={paths.newOrganization} icon={<IconPlus size={16} />} shortcut="page.create">
      Create organization
    </ActionButton>
  );
  return (
    <ListPage
      list={list}
      query={query}
      crumbs={[{ label: 'Administration', to: paths.admin }]}
      actions={create}
      firstAction={create}
      peek={(id) => <OrganizationPeek id={id} />}
    />
  );
}
