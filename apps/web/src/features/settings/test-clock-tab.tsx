import { Button, Group, Space } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { minuteTime } from '../../lib/time.ts';
import { businessNow, useNow, useRealNow, useZone } from '../../lib/time-zone.ts';
import { instantAt, wallTime } from '../../lib/wall-time.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { WallTimeInput } from '../../ui/entity-form/wall-time-input.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { moveTestClock, testClockQuery } from './api.ts';

const ahead = {
  day: { words: 'A day', of: (at: Date) => at.setUTCDate(at.getUTCDate() + 1) },
  month: { words: 'A month', of: (at: Date) => monthsLater(at, 1) },
  year: { words: 'A year', of: (at: Date) => monthsLater(at, 12) },
} as const;

/** The same day of a later month, or its last day where it has none. */
function monthsLater(at: Date, count: number): number {
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + count);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  return at.setUTCDate(Math.min(day, last));
}

function useMove() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: moveTestClock,
    async onSuccess() {
      await client.invalidateQueries();
      toast({ message: 'Business time was moved' });
    },
  });
}

/** What was not done yet when a move had ended. */
function Unfinished({ failedJobs, unfinishedJobs }: Awaited<ReturnType<typeof moveTestClock>>) {
  if (failedJobs.length === 0 && unfinishedJobs === 0) return null;
  return (
    <Notice tone="amber" alert title="Not everything that became due is done yet">
      {failedJobs.length > 0 && <>Failed, and tried again by the queue: {failedJobs.join(', ')}. </>}
      {unfinishedJobs > 0 && <>Jobs that have not ended: {unfinishedJobs}.</>}
    </Notice>
  );
}

/** Only where the test clock is on. */
export function TestClockTab() {
  const { data, error, refetch } = useQuery(testClockQuery);
  const zone = useZone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [now, wall] = [useNow(), useRealNow()];
  const move = useMove();
  const form = useEntityForm({
    initialValues: { now: '' },
    validate: ({ now: at }) => {
      if (at === '') return { now: 'Enter when it shall be' };
      return Date.parse(instantAt(at, zone)) <= businessNow()
        ? { now: 'Must be later than business time' }
        : {};
    },
    async submit({ now: at }) {
      await move.mutateAsync(instantAt(at, zone));
      form.form.reset();
    },
  });
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <Narrow>
      <Card
        title="Test clock"
        description="Billing, trials, lockouts and due times follow business time. Sessions, codes and links keep real time."
      >
        <Facts
          facts={[
            { label: 'Business time', value: minuteTime(new Date(now).toISOString(), zone) },
            { label: 'Real time', value: minuteTime(new Date(wall).toISOString(), zone) },
          ]}
        />
        <Space h="md" />
        <EntityForm form={form} verb="Move business time">
          <Notice tone="amber">
            What becomes due on the way is done, day by day: invoices, mails, purges. Business time cannot be
            moved back.
          </Notice>
          <WallTimeInput
            label="Move to"
            maw={420}
            clock={{ place: zone, zone }}
            {...form.form.getInputProps('now')}
          />
          <Group gap="xs">
            {Object.values(ahead).map(({ words, of }) => (
              <Button
                key={words}
                size="xs"
                variant="default"
                disabled={move.isPending}
                onClick={() =>
                  form.form.setFieldValue(
                    'now',
                    wallTime(new Date(of(new Date(businessNow()))).toISOString(), zone),
                  )
                }
              >
                {words} ahead
              </Button>
            ))}
          </Group>
          {move.data && <Unfinished {...move.data} />}
        </EntityForm>
      </Card>
    </Narrow>
  );
}
