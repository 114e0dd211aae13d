import { IconMail } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { paths } from '../../lib/paths.ts';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { LogPage } from '../../ui/list-page/log-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import type { Mail } from './api.ts';
import { mailsQuery } from './api.ts';

const mailList: ListSpec<Mail> = {
  key: 'mails',
  title: 'Mail log',
  noun: { one: 'mail', many: 'mails' },
  searchLabel: 'Recipient or subject',
  defaultSort: '-createdAt',
  filters: [],
  columns: [
    {
      key: 'createdAt',
      label: 'When',
      sort: 'createdAt',
      width: 140,
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
    { key: 'subject', label: 'Subject', fixed: true, render: ({ subject }) => subject },
    { key: 'to', label: 'To', render: ({ to }) => to },
    { key: 'status', label: 'Status', width: 130, render: ({ status }) => <StatusBadge status={status} /> },
  ],
  rowId: ({ id }) => id,
  rowName: ({ subject, to }) => `${subject}, to ${to}`,
  withoutPages: true,
  rowTo: (id) => paths.settings({ tab: 'mail-log', peek: id }),
  compact: ({ subject, to, status, createdAt }) => ({
    title: subject,
    badge: status === 'kept' || status === 'sent' ? null : <StatusBadge status={status} />,
    meta: (
      <>
        <span>{to}</span>
        <Time at={createdAt} />
      </>
    ),
  }),
  empty: {
    icon: IconMail,
    title: 'No mails yet',
    text: 'Invitations, password resets and notices appear here when they are written.',
  },
};

const MailPeek = lazy(async () => ({ default: (await import('./mail-peek.tsx')).MailPeek }));

export function MailLogTab() {
  const list = useList(mailList);
  const query = useInfiniteQuery(mailsQuery(list.params));
  return <LogPage embedded list={list} query={query} peek={(id) => <MailPeek id={id} />} />;
}
