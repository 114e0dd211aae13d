import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Organization } from '../api.ts';
import { useOrganizationCommands } from '../api.ts';

type Props = { readonly organization: Organization; readonly opened: boolean; readonly onClose: () => void };

export function ReinstateDialog({ organization: { id, name }, opened, onClose }: Props) {
  const { reinstate } = useOrganizationCommands(id);
  return (
    <ConsequenceDialog
      title={`Reinstate ${name}`}
      opened={opened}
      onClose={onClose}
      tone="plain"
      description="Its people may sign in again. Sessions from before the suspension stay ended."
      reasonHint="Kept in the audit log"
      verb="Reinstate organization"
      onConfirm={async ({ reason }) => {
        await reinstate.mutateAsync(reason);
        onClose();
        toast({ message: `${name} is active again` });
      }}
    />
  );
}
