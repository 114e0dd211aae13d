import { Button, Group } from '@mantine/core';
import { IconDeviceLaptop, IconDeviceMobile, IconDevicesOff } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMutation } from '@tanstack/react-query';
import type { Schemas } from '../../lib/api.ts';
import { counted } from '../../lib/words.ts';
import { Card } from '../card.tsx';
import { EmptyState } from '../empty-state.tsx';
import { ErrorState } from '../error-state.tsx';
import { Loading } from '../loading.tsx';
import { Time } from '../time.tsx';
import { toast, toastError } from '../toast.tsx';
import { deviceOf } from './device.ts';
import classes from './session-list.module.css';

type Session = Schemas['Session'];
type Ended = Schemas['EndedSessions'];

type Props = {
  readonly query: UseQueryResult<Session[]>;
  readonly endOne: (id: string) => Promise<Ended>;
  readonly endAll: () => Promise<Ended>;
  readonly endAllVerb: string;
  readonly onChanged: () => Promise<unknown>;
};

const noun = { one: 'session', many: 'sessions' };

/** Where somebody is signed in, and how to end it. */
export function SessionList({ query, endOne, endAll, endAllVerb, onChanged }: Props) {
  const end = useMutation({
    mutationFn: (id: string | null) => (id === null ? endAll() : endOne(id)),
    onSuccess: async ({ ended }) => {
      await onChanged();
      toast({ message: ended === 0 ? 'No session was left to end' : `${counted(ended, noun)} ended` });
    },
    onError: toastError,
  });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const sessions = query.data.toSorted(
    (a, b) => Number(b.current) - Number(a.current) || (a.lastUsedAt < b.lastUsedAt ? 1 : -1),
  );
  const others = sessions.filter(({ current }) => !current);
  return (
    <Card
      title={counted(sessions.length, noun)}
      flush
      action={
        others.length > 0 && (
          <Button
            variant="default"
            loading={end.isPending && end.variables === null}
            onClick={() => end.mutate(null)}
          >
            {endAllVerb}
          </Button>
        )
      }
    >
      {sessions.length === 0 ? (
        <EmptyState icon={IconDevicesOff} title="Not signed in anywhere">
          Sessions appear here when this person signs in.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {sessions.map((session) => (
            <Row
              key={session.id}
              session={session}
              ending={end.isPending && end.variables === session.id}
              onEnd={() => end.mutate(session.id)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Row({ session, ending, onEnd }: { session: Session; ending: boolean; onEnd: () => void }) {
  const { userAgent, ip, lastUsedAt, createdAt, expiresAt, current } = session;
  const device = deviceOf(userAgent);
  const DeviceIcon = /iPhone|iPad|Android/.test(device) ? IconDeviceMobile : IconDeviceLaptop;
  return (
    <li className={classes.row}>
      <DeviceIcon size={20} stroke={1.5} className={classes.icon} aria-hidden />
      <div className={classes.main}>
        <div className={classes.device} title={userAgent ?? undefined}>
          {device}
          {current && <span className={classes.current}>This one</span>}
        </div>
        <div className={classes.meta}>
          <span>{ip ?? 'Unknown address'}</span>
          <span>
            Last used <Time real at={lastUsedAt} />
          </span>
          <span>
            Signed in <Time real at={createdAt} />
          </span>
          <span>
            Ends <Time real at={expiresAt} />
          </span>
        </div>
      </div>
      {!current && (
        <Group>
          <Button
            variant="default"
            loading={ending}
            onClick={onEnd}
            aria-label={`End the session of ${device}, ${ip}`}
          >
            End
          </Button>
        </Group>
      )}
    </li>
  );
}
