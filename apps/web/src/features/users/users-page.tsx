import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { paths } from '../../lib/paths.ts';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { usersQuery } from './api.ts';
import { userList } from './user-list.tsx';

const UserPeek = lazy(async () => ({ default: (await import('./user-peek.tsx')).UserPeek }));

export function UsersPage() {
  const list = useList(userList);
  const query = useQuery(usersQuery(list.params));
  return (
    <ListPage
      list={list}
      query={query}
      crumbs={[{ label: 'Administration', to: paths.admin }]}
      peek={(id) => <UserPeek id={id} />}
    />
  );
}
