import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AuditEvent } from '../../lib/audit-sentence.ts';
import { pageOfId } from '../../lib/ids.ts';
import { isSuperAdmin, useMe } from '../../lib/me.ts';
import { plainWords } from '../../lib/words.ts';
import { CopyableId } from '../copyable-id.tsx';
import { Facts } from '../facts.tsx';
import { deviceOf } from '../session-list/device.ts';
import { TextLink } from '../text-link.tsx';
import { Time } from '../time.tsx';
import { ChangeTable } from './change-table.tsx';
import classes from './event-view.module.css';

function Named({ id, name }: { readonly id: string | null; readonly name: string | null }): ReactNode {
  // What an event leads to are pages of the administration.
  const governs = isSuperAdmin(useMe());
  const page = id && governs ? pageOfId(id) : null;
  const text = name ?? id ?? 'Nobody known';
  return page ? <TextLink to={page}>{text}</TextLink> : text;
}

const actorKinds = {
  user: 'User',
  api_key: 'API key',
  system: 'PortTask itself',
  anonymous: 'Not signed in',
};

/** Everything the log keeps about one event. */
export function EventView({ event }: { readonly event: AuditEvent }) {
  const { actor, targets, subject, ip, userAgent, requestId, hash, reason, organizationId, impersonationId } =
    event;
  return (
    <Stack gap="lg">
      {reason && <blockquote className={classes.reason}>“{reason}”</blockquote>}
      <Facts
        facts={[
          { label: 'When', value: <Time at={event.at} as="minute" /> },
          { label: 'Action', value: <code className={classes.code}>{event.action}</code> },
          {
            label: 'Who',
            value: (
              <>
                <Named id={actor.id} name={actor.name} /> ({actorKinds[actor.type]})
              </>
            ),
          },
          ...(subject ? [{ label: 'In the name of', value: <Named {...subject} /> }] : []),
          ...(impersonationId
            ? [{ label: 'Impersonation', value: <Named id={impersonationId} name="Everything done in it" /> }]
            : []),
          {
            label: 'On what',
            value:
              targets.length === 0 ? (
                'Nothing in particular'
              ) : (
                <ul className={classes.targets}>
                  {targets.map(({ type, id, name }) => (
                    <li key={`${type} ${id}`}>
                      <Named id={id} name={name} /> <span>{plainWords(type)}</span>
                    </li>
                  ))}
                </ul>
              ),
          },
          { label: 'Organization', value: organizationId ? <CopyableId id={organizationId} /> : 'Platform' },
          { label: 'Address', value: ip ?? 'Unknown' },
          { label: 'Device', value: <span title={userAgent ?? undefined}>{deviceOf(userAgent)}</span> },
        ]}
      />
      <div>
        <Title order={2} size="h3" mb="xs">
          What changed
        </Title>
        <ChangeTable before={event.before} after={event.after} />
      </div>
      <div>
        <Title order={2} size="h3" mb="xs">
          Proof
        </Title>
        <Facts
          columns={1}
          facts={[
            { label: 'Number in its chain', value: `${event.seq.toLocaleString()} of ${event.chain}` },
            { label: 'Hash', value: <CopyableId id={hash} whole /> },
            { label: 'Request', value: requestId ? <CopyableId id={requestId} whole /> : 'None' },
            { label: 'Event', value: <CopyableId id={event.id} whole /> },
          ]}
        />
      </div>
    </Stack>
  );
}
