import { Card } from '../../ui/card.tsx';
import { MoneyText } from '../../ui/money.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import type { RfqWithQuotes } from './api.ts';
import classes from './rfqs.module.css';

/** Quotes that were replaced or withdrawn; nothing where there are none. */
export function QuoteHistory({ rfq: { quotes } }: { readonly rfq: RfqWithQuotes }) {
  const earlier = quotes.filter(({ status }) => status === 'REPLACED' || status === 'WITHDRAWN');
  if (earlier.length === 0) return null;
  return (
    <Card title="Earlier quotes">
      <ul className={classes.history}>
        {earlier.map(({ id, vendor, amount, status, createdAt }) => (
          <li key={id}>
            <span className={classes.grow}>{vendor.name}</span>
            <MoneyText of={amount} />
            <StatusBadge status={status} />
            <span className={classes.dim}>
              <Time at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
