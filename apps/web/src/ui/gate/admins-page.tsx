import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { EmptyState } from '../empty-state.tsx';
import { Link } from '../link.tsx';
import { Page } from '../page/page.tsx';
import { PageHeader } from '../page/page-header.tsx';

type Props = {
  /** The title of the page. */
  readonly title: string;
  readonly children: ReactNode;
};

/** A page for admins of the organization; whoever followed a link to it without being one learns whom to ask. */
export function AdminsPage({ title, children }: Props) {
  const { role, organization } = useMe();
  if (role === 'admin') return children;
  return (
    <Page>
      <PageHeader title={title} />
      <EmptyState
        icon={IconLock}
        title={organization ? `For admins of ${organization.name}` : 'For people of an organization'}
        action={
          organization && (
            <Button component={Link} to={paths.ownPeople({ role: 'admin' })} variant="default">
              Who is admin
            </Button>
          )
        }
      >
        {organization
          ? 'An admin can tell you what stands here, or give you the role to see it yourself.'
          : 'You belong to no organization at the moment.'}
      </EmptyState>
    </Page>
  );
}
