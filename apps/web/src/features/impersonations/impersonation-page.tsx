import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Columns, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import { toast, toastError } from '../../ui/toast.tsx';
import type { Impersonation } from './api.ts';
import { endImpersonation, impersonationQuery } from './api.ts';
import { ImpersonationFacts } from './impersonation-facts.tsx';
import { statusOf } from './impersonation-list.tsx';

const crumbs = [
  { label: 'Administration', to: paths.admin },
  { label: 'Users', to: paths.users() },
  { label: 'Impersonations', to: paths.impersonations() },
];

export function ImpersonationPage() {
  const { id = '' } = useParams({ strict: false });
  return (
    <EntityPage query={useQuery(impersonationQuery(id))} what="Impersonation" crumbs={crumbs}>
      {(impersonation) => <KnownImpersonation impersonation={impersonation} />}
    </EntityPage>
  );
}

function KnownImpersonation({ impersonation }: { readonly impersonation: Impersonation }) {
  const { id, actor, subject, active } = impersonation;
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => endImpersonation(id),
    onSuccess: () => toast({ message: `${actor.name} no longer works as ${subject.name}` }),
    onError: toastError,
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Page>
      <PageHeader
        title={`${actor.name} as ${subject.name}`}
        crumbs={crumbs}
        badge={<StatusBadge status={statusOf(impersonation)} />}
        id={id}
        actions={
          <ActionButton
            primary
            loading={end.isPending}
            disabledReason={active ? null : 'It is over already.'}
            onClick={() => end.mutate()}
          >
            End now
          </ActionButton>
        }
      />
      <Columns>
        <Card title="Impersonation">
          <ImpersonationFacts impersonation={impersonation} />
        </Card>
        <Card title="What was done">
          <Timeline filter={{ impersonationId: id }} />
        </Card>
      </Columns>
    </Page>
  );
}
