import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { membersSource } from '../../lib/entity-sources.ts';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { EntitySelect } from '../entity-form/entity-select.tsx';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { ErrorState } from '../error-state.tsx';
import { Loading } from '../loading.tsx';
import { toast } from '../toast.tsx';
import type { Member } from './people-api.ts';
import { removeMembership, usePeopleChanged, userImpactQuery } from './people-api.ts';

type Props = { readonly member: Member | null; readonly onClose: () => void };

/** Takes somebody out of an organization, with a successor where the last admin goes. */
export function RemoveDialog({ member, onClose }: Props) {
  return (
    <Modal
      opened={member !== null}
      onClose={onClose}
      title={member ? `Remove ${member.name} from ${member.organizationName}` : ''}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {member && <KnownMember member={member} onClose={onClose} />}
    </Modal>
  );
}

type MemberProps = { readonly member: Member; readonly onClose: () => void };

function KnownMember({ member, onClose }: MemberProps) {
  const { data, error, refetch } = useQuery(userImpactQuery(member.id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const at = data.memberships.find(({ organizationId }) => organizationId === member.organizationId);
  return <RemoveForm member={member} onClose={onClose} lastAdmin={at?.lastAdmin ?? false} />;
}

function RemoveForm({ member, onClose, lastAdmin }: MemberProps & { readonly lastAdmin: boolean }) {
  const { id, name, organizationId, organizationName } = member;
  const changed = usePeopleChanged();
  const form = useEntityForm({
    initialValues: { successorId: '' },
    validate: ({ successorId }) =>
      lastAdmin && successorId === '' ? { successorId: 'Choose who becomes admin instead' } : {},
    async submit({ successorId }) {
      await removeMembership(id, organizationId, successorId ? { successorId } : {});
      changed();
      onClose();
      toast({ message: `${name} no longer belongs to ${organizationName}` });
    },
  });
  const { values, errors, setFieldValue } = form.form;
  return (
    <EntityForm form={form} verb="Remove" size="sm" inDialog onCancel={onClose}>
      <Text size="md">
        {name} loses access to {organizationName} with the next request. The account stays, as does everything
        done with it.
      </Text>
      {lastAdmin && (
        <EntitySelect
          source={membersSource(organizationId, id)}
          label="Becomes admin instead"
          description={`${name} is the last active admin of ${organizationName}`}
          value={values.successorId || null}
          onChange={(successor) => setFieldValue('successorId', successor ?? '')}
          error={errors.successorId}
          autoFocus
        />
      )}
    </EntityForm>
  );
}
