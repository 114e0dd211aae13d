import { useQuery } from '@tanstack/react-query';
import { formatMoney } from '../../lib/money.ts';
import { ConsequenceDialog } from '../../ui/dialogs/consequence-dialog.tsx';
import type { ImpactItem } from '../../ui/dialogs/impact-list.tsx';
import { MoneyText } from '../../ui/money.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Impact, Organization, SuspensionCategory } from './api.ts';
import { impactQuery, useOrganizationCommands } from './api.ts';
import { categoryChoices } from './categories.ts';

type Props = { readonly organization: Organization; readonly opened: boolean; readonly onClose: () => void };

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
    { count: pendingJobs, label: plural(pendingJobs, 'waiting job is skipped', 'waiting jobs are skipped') },
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

export function SuspendDialog({ organization: { id, name }, opened, onClose }: Props) {
  const impact = useQuery({ ...impactQuery(id), enabled: opened });
  const { suspend } = useOrganizationCommands(id);
  return (
    <ConsequenceDialog
      title={`Suspend ${name}`}
      opened={opened}
      onClose={onClose}
      description="From the next request on nobody of this organization gets in. All data stays, and you can reinstate at any time."
      impact={{ query: impact, items: impactItems }}
      categories={{ label: 'Why', choices: categoryChoices }}
      reasonHint="Kept in the audit log; people of the organization read the category only"
      verb="Suspend organization"
      onConfirm={async ({ category, reason }) => {
        await suspend.mutateAsync({ category: category as SuspensionCategory, reason });
        onClose();
        toast({ message: `${name} is suspended` });
      }}
    />
  );
}
