import { IconHistory } from '@tabler/icons-react';
import { phrases } from '../../lib/audit-phrases.ts';
import type { AuditEvent } from '../../lib/audit-sentence.ts';
import { auditText } from '../../lib/audit-sentence.ts';
import { organizationSource, userSource } from '../../lib/entity-sources.ts';
import { paths } from '../../lib/paths.ts';
import { capitalized } from '../../lib/words.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import { Time } from '../../ui/time.tsx';
import { AuditSentence } from '../../ui/timeline/audit-sentence.tsx';
import classes from './audit.module.css';

const actionChoices = Object.entries(phrases)
  .map(([value, { tried }]) => ({
    value,
    label: capitalized(tried.replaceAll(/\{(\w+)\}/g, 'an $1').replaceAll(/\ban ([^aeiou])/g, 'a $1')),
  }))
  .sort((a, b) => a.label.localeCompare(b.label));

const organizationOf = ({ organizationId, targets }: AuditEvent) => {
  if (organizationId === null) return 'Platform';
  const target = targets.find(({ type, id }) => type === 'organization' && id === organizationId);
  return target?.name ?? <CopyableId id={organizationId} />;
};

export const auditList: ListSpec<AuditEvent> = {
  key: 'audit',
  title: 'Audit log',
  noun: { one: 'event', many: 'events' },
  searchLabel: 'Words, names, addresses',
  defaultSort: '-createdAt',
  filters: [
    { key: 'actor', label: 'Actor', kind: 'entity', source: userSource },
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
    { key: 'organizationId', label: 'Organization', kind: 'entity', source: organizationSource },
    { key: 'target', label: 'Target', kind: 'text', placeholder: 'An id, such as usr_…' },
    { key: 'impersonationId', label: 'Impersonation', kind: 'text', placeholder: 'An id, such as imp_…' },
    { key: 'from', label: 'From', kind: 'day' },
    { key: 'to', label: 'To', kind: 'day' },
  ],
  columns: [
    {
      key: 'at',
      label: 'When',
      sort: 'createdAt',
      width: 132,
      render: ({ at }) => <Time at={at} />,
    },
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
    { key: 'organization', label: 'Organization', width: 200, render: organizationOf },
    {
      key: 'action',
      label: 'Action',
      optional: true,
      render: ({ action }) => <code className={classes.code}>{action}</code>,
    },
    { key: 'ip', label: 'Address', width: 130, wide: true, render: ({ ip }) => ip ?? '—' },
    {
      key: 'seq',
      label: 'Number',
      align: 'right',
      width: 90,
      optional: true,
      render: ({ seq }) => seq.toLocaleString(),
    },
    { key: 'id', label: 'Id', optional: true, render: ({ id }) => <CopyableId id={id} /> },
  ],
  rowId: ({ id }) => id,
  rowName: auditText,
  rowTo: (id) => paths.auditEvent(id),
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
    text: 'Every change, sign-in and refusal is kept here, in a chain that shows if anything was altered.',
  },
};
