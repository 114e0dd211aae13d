import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Organization } from '../api.ts';
import { useOrganizationCommands } from '../api.ts';

type Props = { readonly organization: Organization; readonly opened: boolean; readonly onClose: () => void };

export function RestoreDialog({ organization: { id, name }, opened, onClose }: Props) {
  const { restore } = useOrganizationCommands(id);
  return (
    <ConsequenceDialog
      title={`Restore ${name}`}
      opened={opened}
      onClose={onClose}
      tone="plain"
      description="It is as it was before: active, or suspended if it was suspended then. Nothing is purged. Sessions from before stay ended."
      reasonHint="Kept in the audit log"
      verb="Restore organization"
      onConfirm={async ({ reason }) => {
        const { status } = await restore.mutateAsync(reason);
        onClose();
        toast({ message: status === 'active' ? `${name} is active again` : `${name} is suspended again` });
      }}
    />
  );
}
