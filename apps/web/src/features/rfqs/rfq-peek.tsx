import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { MoneyText } from '../../ui/money.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { rfqQuery } from './api.ts';
import { RfqFacts } from './rfq-facts.tsx';
import { rfqTitle } from './rfq-words.ts';
import classes from './rfqs.module.css';

/** A look at a request beside the list: who was asked, and what they want for it. */
export function RfqPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(rfqQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const amounts = new Map(data.quotes.map(({ id: quoteId, amount }) => [quoteId, amount]));
  return (
    <Stack gap="lg">
      <Peek title={rfqTitle(data)} badge={<StatusBadge status={data.status} />} id={id} />
      <Text style={{ whiteSpace: 'pre-line' }}>{data.description}</Text>
      <ul className={classes.brief}>
        {data.vendors.map((vendor) => (
          <li key={vendor.id}>
            <span>{vendor.name}</span>
            {vendor.quoteId ? (
              <MoneyText of={amounts.get(vendor.quoteId) ?? null} />
            ) : (
              <span className={classes.dim}>Not quoted</span>
            )}
          </li>
        ))}
      </ul>
      <RfqFacts rfq={data} />
    </Stack>
  );
}
