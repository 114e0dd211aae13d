import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { paths } from '../../lib/paths.ts';
import { MoneyText } from '../../ui/money.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { Quote, RfqWithQuotes } from './api.ts';
import type { Offered } from './compare.ts';
import { offered, overLowest } from './compare.ts';
import classes from './rfqs.module.css';

type Props = {
  readonly rfq: RfqWithQuotes;
  /** Buttons of who may decide: for a quote, or for a vendor that has none. */
  readonly actions?: ((vendorId: string, quote: Quote | null) => ReactNode) | undefined;
};

/** Who was asked and what they offer, the lowest amount first; those that did not quote come last. */
export function QuotesTable({ rfq, actions }: Props) {
  const rows = offered(rfq);
  return (
    <table className={classes.quotes}>
      <caption className="visually-hidden">Quotes of the vendors that were asked</caption>
      <thead>
        <tr>
          <th scope="col">Vendor</th>
          <th scope="col" className={classes.amount}>
            Amount
          </th>
          <th scope="col">Would be done</th>
          <th scope="col">Valid until</th>
          {actions && (
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.vendor.id} data-awarded={row.quote?.status === 'AWARDED' || undefined}>
            <th scope="row">
              <TextLink to={paths.vendor(row.vendor.id)}>{row.vendor.name}</TextLink>
              <Marks row={row} rfq={rfq} />
              {row.quote?.notes && <p className={classes.notes}>{row.quote.notes}</p>}
            </th>
            {row.quote ? (
              <Offer quote={row.quote} rfq={rfq} />
            ) : (
              <td colSpan={3} className={classes.dim}>
                {rfq.status === 'OPEN' ? 'Has not quoted yet' : 'Did not quote'}
              </td>
            )}
            {actions && (
              <td className={classes.actions}>
                <Group gap={6} justify="flex-end" wrap="nowrap">
                  {actions(row.vendor.id, row.quote)}
                </Group>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Marks({ row: { vendor, quote }, rfq }: { readonly row: Offered; readonly rfq: RfqWithQuotes }) {
  const compared = rfq.counts.quoted > 1;
  return (
    <span className={classes.marks}>
      {quote?.status === 'AWARDED' && <StatusBadge status="AWARDED" />}
      {quote?.cheapest && compared && <span className={classes.lowest}>Lowest</span>}
      {vendor.status === 'archived' && <StatusBadge status="archived" />}
    </span>
  );
}

function Offer({ quote, rfq }: { readonly quote: Quote; readonly rfq: RfqWithQuotes }) {
  const zone = rfq.portTimezone;
  const over = overLowest(quote, rfq);
  return (
    <>
      <td className={classes.amount} data-label="Amount">
        <MoneyText of={quote.amount} />
        {over && <span className={classes.over}>{over}</span>}
      </td>
      <td data-label="Would be done">
        <span data-tone={quote.deliversLate ? 'amber' : undefined} className={classes.when}>
          <ZonedTime at={quote.deliversAt} zone={zone} none="Not said" brief />
          {quote.deliversLate && <span>Later than needed</span>}
        </span>
      </td>
      <td data-label="Valid until">
        <span data-tone={quote.expired ? 'amber' : undefined} className={classes.when}>
          <ZonedTime at={quote.validUntil} zone={zone} none="Not said" brief />
          {quote.expired && <span>Not valid any more</span>}
        </span>
      </td>
    </>
  );
}

/** A small button in a row of the table. */
export function RowButton(props: {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly label: string;
  readonly quiet?: boolean;
}) {
  const { children, onClick, label, quiet = false } = props;
  return (
    <Button
      size="compact-xs"
      variant={quiet ? 'subtle' : 'default'}
      {...(quiet ? { color: 'gray' } : {})}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
