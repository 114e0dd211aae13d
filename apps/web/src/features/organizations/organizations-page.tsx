import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { paths } from '../../lib/paths.ts';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { useCreateButton } from '../../ui/page/use-create-button.tsx';
import { organizationsQuery } from './api.ts';
import { organizationList } from './organization-list.tsx';

const OrganizationPeek = lazy(async () => ({
  default: (await import('./organization-peek.tsx')).OrganizationPeek,
}));

export function OrganizationsPage() {
  const list = useList(organizationList);
  const query = useQuery(organizationsQuery(list.params));
  const create = useCreateButton('Create organization', paths.newOrganization);
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
