import { useQuery } from '@tanstack/react-query';
import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Organization, SuspensionCategory } from '../api.ts';
import { impactQuery, useOrganizationCommands } from '../api.ts';
import { categoryChoices } from './categories.ts';
import { impactItems } from './impact-items.tsx';

type Props = { readonly organization: Organization; readonly opened: boolean; readonly onClose: () => void };

export function SuspendDialog({ organization: { id, name }, opened, onClose }: Props) {
  const impact = useQuery({ ...impactQuery(id, 'suspend'), enabled: opened });
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
