import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../../lib/words.ts';
import { ConsequenceDialog } from '../../../ui/dialogs/consequence-dialog.tsx';
import { Time } from '../../../ui/time.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Impact, Organization } from '../api.ts';
import { impactQuery, useOrganizationCommands } from '../api.ts';
import { ExportOffer } from './export-offer.tsx';
import { impactItems } from './impact-items.tsx';

type Props = { readonly organization: Organization; readonly opened: boolean; readonly onClose: () => void };

const people = { one: 'person', many: 'people' };

/** What a purge will do, and when. */
function Purge({ purgeAt, peopleErased }: Pick<Impact, 'purgeAt' | 'peopleErased'>) {
  return (
    <Text size="sm">
      It can be restored until <Time at={purgeAt} as="day" />. Then all its data is erased for good
      {peopleErased > 0 &&
        `, and so are name and address of ${counted(peopleErased, people)} who ${peopleErased === 1 ? 'belongs' : 'belong'} to nothing else`}
      . The slug stays taken, and the audit log keeps what was done, without their names.
    </Text>
  );
}

export function DeactivateDialog({ organization, opened, onClose }: Props) {
  const { id, name, slug } = organization;
  const impact = useQuery({ ...impactQuery(id, 'deactivate'), enabled: opened });
  const { deactivate } = useOrganizationCommands(id);
  return (
    <ConsequenceDialog
      title={`Deactivate ${name}`}
      opened={opened}
      onClose={onClose}
      description="For an organization that leaves. From the next request on nobody of it gets in."
      impact={{ query: impact, items: impactItems }}
      reasonHint="Kept in the audit log"
      confirmText={slug}
      verb="Deactivate organization"
      onConfirm={async ({ reason }) => {
        await deactivate.mutateAsync({ reason, confirm: slug });
        onClose();
        toast({ message: `${name} is deactivated` });
      }}
    >
      {impact.data && <Purge {...impact.data} />}
      <ExportOffer id={id} />
    </ConsequenceDialog>
  );
}
