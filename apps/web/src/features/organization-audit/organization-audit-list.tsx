import { IconHistory } from '@tabler/icons-react';
import { phrases } from '../../lib/audit-phrases.ts';
import type { AuditEvent } from '../../lib/audit-sentence.ts';
import { auditText } from '../../lib/audit-sentence.ts';
import { paths } from '../../lib/paths.ts';
import { capitalized } from '../../lib/words.ts';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import { Time } from '../../ui/time.tsx';
import { AuditSentence } from '../../ui/timeline/audit-sentence.tsx';
import { peopleSource } from './api.ts';

/** What may be in an organization's own log: not what is done in Administration alone. */
const own =
  /^(member|organization|user|invitation|entitlement|feature_flag|impersonation|vessel|port_call|vendor|service_order|rfq|quote)\./;

const actionChoices = Object.entries(phrases)
  .filter(([value]) => own.test(value))
  .map(([value, { tried }]) => ({
    value,
    label: capitalized(tried.replaceAll(/\{(\w+)\}/g, 'an $1').replaceAll(/\ban ([^aeiou])/g, 'a $1')),
  }))
  .sort((a, b) => a.label.localeCompare(b.label));

export const organizationAuditList: ListSpec<AuditEvent> = {
  key: 'organization-audit',
  title: 'Audit log',
  noun: { one: 'event', many: 'events' },
  searchLabel: 'Words, names, addresses',
  defaultSort: '-createdAt',
  filters: [
    { key: 'actor', label: 'Who', kind: 'entity', source: peopleSource },
    { key: 'action', label: 'Action', kind: 'choice', searchable: true, options: actionChoices },
    {
      key: 'outcome',
      label: 'Outcome',
      kind: 'choice',
      many: true,
      options: (['success', 'denied', 'failed'] as const).map((value) => ({
        value,
        label: statusWord(value),
      })),
    },
    { key: 'impersonationId', label: 'Impersonation', kind: 'text', placeholder: 'An id, such as imp_…' },
    { key: 'from', label: 'From', kind: 'day' },
    { key: 'to', label: 'To', kind: 'day' },
  ],
  columns: [
    { key: 'at', label: 'When', sort: 'createdAt', width: 132, render: ({ at }) => <Time at={at} /> },
    {
      key: 'event',
      label: 'Event',
      fixed: true,
      render: (event) => <AuditSentence event={event} plain />,
    },
    {
      key: 'outcome',
      label: 'Outcome',
      width: 110,
      render: ({ outcome }) => <StatusBadge status={outcome} />,
    },
    { key: 'reason', label: 'Reason', width: 260, wide: true, render: ({ reason }) => reason ?? '—' },
    { key: 'ip', label: 'Address', width: 130, optional: true, render: ({ ip }) => ip ?? '—' },
  ],
  rowId: ({ id }) => id,
  rowName: auditText,
  withoutPages: true,
  rowTo: (id) => paths.organizationAudit({ peek: id }),
  compact: (event) => ({
    title: <AuditSentence event={event} plain />,
    badge: event.outcome === 'success' ? null : <StatusBadge status={event.outcome} />,
    meta: (
      <>
        <Time at={event.at} />
        {event.reason && <span>“{event.reason}”</span>}
      </>
    ),
  }),
  empty: {
    icon: IconHistory,
    title: 'Nothing has happened yet',
    text: 'What your people do, and what is done in their name, appears here as it happens.',
  },
};
