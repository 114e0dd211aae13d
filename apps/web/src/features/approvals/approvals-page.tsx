import { useQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { approvalsQuery } from './api.ts';
import { approvalList } from './approval-list.tsx';

const waiting = { limit: 1, sort: '-createdAt', status: 'pending' };

/** What Super Admins ask each other for. What waits is said first. */
export function ApprovalsPage() {
  const list = useList(approvalList);
  const query = useQuery(approvalsQuery(list.params));
  const pending = useQuery(approvalsQuery(waiting as typeof list.params)).data?.pagination.total ?? 0;
  return (
    <ListPage
      list={list}
      query={query}
      crumbs={[
        { label: 'Administration', to: paths.admin },
        { label: 'Settings', to: paths.settings() },
      ]}
      notice={
        pending > 0 &&
        list.url.status !== 'pending' && (
          <Notice
            tone="blue"
            action={<TextLink to={paths.approvals({ status: 'pending' })}>Show them alone</TextLink>}
          >
            {pending === 1 ? 'One request waits' : `${pending.toLocaleString()} requests wait`} for a second
            Super Admin.
          </Notice>
        )
      }
    />
  );
}
