import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Card } from '../../../ui/card.tsx';
import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Organization } from '../api.ts';
import type { Entitlement } from './api.ts';
import { entitlementsQuery, useOverrides } from './api.ts';
import { EntitlementRow } from './entitlement-row.tsx';
import { sourceWords, valueBelow, valueWords } from './entitlement-words.ts';
import classes from './entitlements.module.css';
import { FlagsCard } from './flags-card.tsx';

const EntitlementDialog = lazy(async () => ({
  default: (await import('./entitlement-dialog.tsx')).EntitlementDialog,
}));

const AccessCard = lazy(async () => ({ default: (await import('./access-card.tsx')).AccessCard }));

type Dialog = { readonly kind: 'override' | 'remove'; readonly of: Entitlement };

/** What an organization may do and how much of it, with the reason each value has. */
export function EntitlementsTab({ organization }: { readonly organization: Organization }) {
  const { id, name } = organization;
  const { data, error, refetch } = useQuery(entitlementsQuery(id));
  const { removeEntitlement } = useOverrides(id);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const rows = (kind: Entitlement['kind']) => (
    <ul className={classes.list}>
      {data
        .filter((entitlement) => entitlement.kind === kind)
        .map((entitlement) => (
          <EntitlementRow
            key={entitlement.key}
            entitlement={entitlement}
            onOverride={() => setDialog({ kind: 'override', of: entitlement })}
            onRemove={() => setDialog({ kind: 'remove', of: entitlement })}
          />
        ))}
    </ul>
  );
  return (
    <Stack gap={14}>
      <Card
        title="Features"
        description="An override comes before the license’s own terms, those before the plan, the plan before the default."
        flush
      >
        {rows('feature')}
      </Card>
      <Card title="Limits" flush>
        {rows('limit')}
      </Card>
      <FlagsCard organization={organization} />
      <Suspense fallback={<Loading />}>
        <AccessCard organization={organization} />
      </Suspense>
      <Suspense>
        {dialog?.kind === 'override' && (
          <EntitlementDialog organization={organization} entitlement={dialog.of} onClose={close} />
        )}
      </Suspense>
      {dialog?.kind === 'remove' && (
        <ConsequenceDialog
          opened
          onClose={close}
          title={`Remove the override of ${dialog.of.name} for ${name}`}
          description={consequence(dialog.of)}
          tone="plain"
          reasonHint="Kept in the audit log"
          verb="Remove override"
          onConfirm={async ({ reason }) => {
            const { key } = dialog.of;
            const now = await removeEntitlement.mutateAsync({ key, reason });
            close();
            toast({ message: `${now.name}: ${valueWords(now, now.value).toLowerCase()} for ${name}` });
          }}
        />
      )}
    </Stack>
  );
}

function consequence(entitlement: Entitlement): string {
  if (entitlement.override?.expired) return 'It has expired and counts no more, so nothing else changes.';
  const below = valueBelow(entitlement);
  if (!below) return '';
  const then = `${valueWords(entitlement, below.value).toLowerCase()} (${sourceWords[below.source].toLowerCase()})`;
  return `${valueWords(entitlement, entitlement.value)} becomes ${then}, from the next request on. What is there already stays.`;
}
