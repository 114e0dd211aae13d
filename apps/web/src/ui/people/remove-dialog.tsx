import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { EntitySelect } from '../entity-form/entity-select.tsx';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { ErrorState } from '../error-state.tsx';
import { Loading } from '../loading.tsx';
import { toast } from '../toast.tsx';
import type { Member, PeoplePlace } from './people-api.ts';
import { administration, lastAdminQuery, usePeopleChanged } from './people-api.ts';

type Props = {
  readonly member: Member | null;
  readonly onClose: () => void;
  readonly place?: PeoplePlace;
};

/** Takes somebody out of an organization, with a successor where the last admin goes. */
export function RemoveDialog({ member, onClose, place = administration }: Props) {
  return (
    <Modal
      opened={member !== null}
      onClose={onClose}
      title={member ? `Remove ${member.name} from ${member.organizationName}` : ''}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {member && <KnownMember member={member} onClose={onClose} place={place} />}
    </Modal>
  );
}

type MemberProps = { readonly member: Member; readonly onClose: () => void; readonly place: PeoplePlace };

function KnownMember(props: MemberProps) {
  const { data, error, refetch } = useQuery(lastAdminQuery(props.place, props.member));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return <RemoveForm {...props} lastAdmin={data} />;
}

function RemoveForm({ member, onClose, place, lastAdmin }: MemberProps & { readonly lastAdmin: boolean }) {
  const { name, organizationName } = member;
  const changed = usePeopleChanged();
  const form = useEntityForm({
    initialValues: { successorId: '' },
    validate: ({ successorId }) =>
      lastAdmin && successorId === '' ? { successorId: 'Choose who becomes admin instead' } : {},
    async submit({ successorId }) {
      await place.remove(member, successorId ? { successorId } : {});
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
          source={place.successors(member)}
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
