import { formatMoney } from '../../../lib/money.ts';
import type { ImpactItem } from '../../../ui/dialogs/impact-list.tsx';
import { MoneyText } from '../../../ui/money.tsx';
import type { Impact } from '../api.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** What stops, with numbers. What a stage of the product does not have yet counts nothing and is left out. */
export function impactItems(impact: Impact): ImpactItem[] {
  const { users, activeSessions, invitations, apiKeys, webhooks, pendingJobs, openInvoices, mrr } = impact;
  const items = [
    { count: users, label: plural(users, 'user loses access', 'users lose access'), always: true },
    {
      count: activeSessions,
      label: plural(activeSessions, 'session ends now', 'sessions end now'),
      always: true,
    },
    {
      count: invitations,
      label: plural(invitations, 'invitation stops working', 'invitations stop working'),
    },
    { count: apiKeys, label: plural(apiKeys, 'API key is refused', 'API keys are refused') },
    { count: webhooks, label: plural(webhooks, 'webhook pauses (kept)', 'webhooks pause (kept)') },
    { count: pendingJobs, label: plural(pendingJobs, 'waiting job does not run', 'waiting jobs do not run') },
    {
      count: openInvoices.count,
      label: `open ${plural(openInvoices.count, 'invoice', 'invoices')}, ${formatMoney(openInvoices.total)}, ${plural(openInvoices.count, 'stays', 'stay')} due`,
    },
  ];
  return [
    ...items
      .filter(({ count, always }) => always || count > 0)
      .map(({ count, label }) => ({ value: count.toLocaleString(), label })),
    ...(mrr.amount > 0 ? [{ value: <MoneyText of={mrr} />, label: 'MRR at risk' }] : []),
  ];
}
