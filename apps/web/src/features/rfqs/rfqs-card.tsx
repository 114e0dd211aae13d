import { useQuery } from '@tanstack/react-query';
import { closedFeature, obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { serviceWord } from '../../lib/services.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading, SkeletonLines } from '../../ui/loading.tsx';
import { MoneyText } from '../../ui/money.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { rfqsQuery } from './api.ts';
import { quotedWords } from './rfq-words.ts';
import classes from './rfqs.module.css';

const shown = 10;

type Props = {
  readonly portCallId: string;
  /** Why nothing can be asked for any more; null while it can. */
  readonly closed: string | null;
};

/** What quotes are asked for a port call, for its page; nothing where the organization has no requests for quotes. */
export function RfqsCard(props: Props) {
  return closedFeature(useMe(), 'rfqs') ? null : <OpenRfqsCard {...props} />;
}

function OpenRfqsCard({ portCallId, closed }: Props) {
  const { data, error, refetch } = useQuery(rfqsQuery({ portCallId, limit: shown }));
  const hindered = obstacle(useMe(), { action: 'rfq.create', features: ['rfqs', 'vendors'] });
  const total = data?.pagination.total ?? 0;
  return (
    <Card
      title="Requests for quotes"
      action={
        <ActionButton to={paths.newRfq({ portCall: portCallId })} disabledReason={closed ?? hindered}>
          Ask for quotes
        </ActionButton>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && (
        <Loading>
          <SkeletonLines count={2} />
        </Loading>
      )}
      {data && total === 0 && <p className={classes.none}>No quotes are asked for this port call.</p>}
      {data && total > 0 && (
        <ul className={classes.history}>
          {data.data.map((rfq) => (
            <li key={rfq.id}>
              <span className={classes.grow}>
                <TextLink to={paths.rfq(rfq.id)}>{serviceWord(rfq.serviceType)}</TextLink>
              </span>
              <span className={classes.dim}>{quotedWords(rfq)}</span>
              {rfq.cheapest[0] && <MoneyText of={rfq.cheapest[0].amount} />}
              <StatusBadge status={rfq.status} />
            </li>
          ))}
        </ul>
      )}
      {total > shown && (
        <TextLink to={paths.rfqs({ view: 'all', portCallId })}>All {total} requests</TextLink>
      )}
    </Card>
  );
}
