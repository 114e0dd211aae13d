import { Select, SimpleGrid } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { actionWords } from '../../../lib/action-words.ts';
import type { Schemas } from '../../../lib/api.ts';
import { membersSource } from '../../../lib/entity-sources.ts';
import { Card } from '../../../ui/card.tsx';
import { EntitySelect } from '../../../ui/entity-form/entity-select.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Organization } from '../api.ts';
import classes from './access-card.module.css';
import { accessQuery, memberActionsQuery } from './api.ts';

type Answer = Schemas['AccessAnswer'];
type Step = Answer['steps'][number];

const stepWords: Readonly<Record<Step['step'], string>> = {
  organization: 'Organization',
  license: 'License',
  subscription: 'Subscription',
  flag: 'Feature flag',
  entitlement: 'Features',
  limit: 'Limit',
  role: 'Role',
};

const stateLooks = {
  passed: { icon: IconCircleCheck, word: 'Passed' },
  refused: { icon: IconCircleX, word: 'Refused' },
  not_asked: { icon: IconMinus, word: 'Not asked' },
} as const;

/** May somebody of the organization do something, and why? The gate that decides requests answers. */
export function AccessCard({ organization: { id } }: { readonly organization: Organization }) {
  const [action, setAction] = useState<string | null>(null);
  const [userId, setUserId] = useState<string | null>(null);
  const { data: actions = [] } = useQuery(memberActionsQuery);
  const choices = useMemo(
    () =>
      actions
        .map(({ name }) => ({ value: name, label: actionWords(name) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [actions],
  );
  return (
    <Card
      title="May somebody do something?"
      description="Asks what decides their requests, and shows each step with its reason."
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label="Action"
          size="sm"
          placeholder="What they want to do"
          searchable
          data={choices}
          value={action}
          onChange={setAction}
          nothingFoundMessage="Nothing found"
        />
        <EntitySelect
          label="Person"
          optional
          source={membersSource(id, '')}
          value={userId}
          onChange={setUserId}
        />
      </SimpleGrid>
      {action && <AccessAnswer id={id} action={action} userId={userId} />}
    </Card>
  );
}

type Asked = { readonly id: string; readonly action: string; readonly userId: string | null };

function AccessAnswer({ id, action, userId }: Asked) {
  const { data, error, refetch } = useQuery(accessQuery(id, action, userId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className={classes.answer} aria-live="polite">
      {data.allowed ? (
        <Notice tone="green" title={userId ? 'Yes, they may' : 'Yes, for whoever has the role'} />
      ) : (
        <Notice tone="amber" title={`No: ${data.because}`}>
          {data.wouldHelp} They are answered {data.code}.
        </Notice>
      )}
      <ol className={classes.steps}>
        {data.steps.map((step) => (
          <StepRow key={step.step} step={step} withoutPerson={userId === null} />
        ))}
      </ol>
    </div>
  );
}

function StepRow({ step, withoutPerson }: { readonly step: Step; readonly withoutPerson: boolean }) {
  const { icon: StateIcon, word } = stateLooks[step.state];
  const because = step.step === 'role' && withoutPerson ? 'No person was named' : step.because;
  return (
    <li className={classes.step} data-state={step.state}>
      <StateIcon size={17} stroke={1.8} role="img" aria-label={word} />
      <strong>{stepWords[step.step]}</strong>
      <span>{because ?? 'Not asked any more'}</span>
    </li>
  );
}
