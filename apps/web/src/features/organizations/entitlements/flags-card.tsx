import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Card } from '../../../ui/card.tsx';
import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Organization } from '../api.ts';
import type { FlagOverride } from './api.ts';
import { flagOverridesQuery, useOverrides } from './api.ts';
import classes from './entitlements.module.css';
import { flagValueWords } from './flag-value.ts';
import { OverrideNote } from './override-note.tsx';

const FlagDialog = lazy(async () => ({ default: (await import('./flag-dialog.tsx')).FlagDialog }));

type Dialog =
  | { readonly kind: 'set'; readonly of: FlagOverride | null }
  | { readonly kind: 'remove'; readonly of: FlagOverride };

/** Feature flags that have a value of their own for this organization. */
export function FlagsCard({ organization }: { readonly organization: Organization }) {
  const { data, error, refetch } = useQuery(flagOverridesQuery(organization.id));
  const { removeFlag } = useOverrides(organization.id);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const total = data?.pagination.total ?? 0;
  const add = (
    <Button variant="default" className={classes.add} onClick={() => setDialog({ kind: 'set', of: null })}>
      Override a flag…
    </Button>
  );
  return (
    <Card
      title="Feature flag overrides"
      description="Values that flags have for this organization alone, whatever their rules say."
      action={add}
      flush
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && (
        <div className={classes.padded}>
          <Loading />
        </div>
      )}
      {data?.data.length === 0 && (
        <EmptyState icon={IconFlag} title="No flag is overridden">
          Every flag follows its own rules here. An override gives this organization another value, for a
          pilot for example.
        </EmptyState>
      )}
      <ul className={classes.list}>
        {data?.data.map((override) => (
          <li key={override.key} className={classes.row} data-flag>
            <div className={classes.main}>
              <code className={classes.key}>{override.key}</code>
            </div>
            <code className={classes.value} data-off={override.expired || undefined}>
              {flagValueWords(override.value)}
            </code>
            <div className={classes.why}>
              <OverrideNote of={override} />
            </div>
            <div className={classes.actions}>
              <Button
                variant="default"
                aria-label={`Change the override of ${override.key}`}
                onClick={() => setDialog({ kind: 'set', of: override })}
              >
                Change…
              </Button>
              <Button
                variant="default"
                aria-label={`Remove the override of ${override.key}`}
                onClick={() => setDialog({ kind: 'remove', of: override })}
              >
                Remove…
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {data && total > data.data.length && (
        <p className={classes.more}>
          The first {data.data.length} of {total.toLocaleString()}, by key
        </p>
      )}
      <Suspense>
        {dialog?.kind === 'set' && (
          <FlagDialog organization={organization} override={dialog.of} onClose={close} />
        )}
      </Suspense>
      {dialog?.kind === 'remove' && (
        <ConsequenceDialog
          opened
          onClose={close}
          title={`Remove the override of ${dialog.of.key}`}
          description={
            dialog.of.expired
              ? 'It has expired and counts no more. Removing it takes it off this list.'
              : `${organization.name} gets what the rules of the flag say again, from the next request on.`
          }
          tone="plain"
          reasonHint="Kept in the audit log"
          verb="Remove override"
          onConfirm={async ({ reason }) => {
            await removeFlag.mutateAsync({ key: dialog.of.key, reason });
            close();
            toast({ message: `${dialog.of.key} follows its rules again` });
          }}
        />
      )}
    </Card>
  );
}
