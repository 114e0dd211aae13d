import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { roleWord } from '../../lib/me.ts';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { EntitySelect } from '../entity-form/entity-select.tsx';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { toast } from '../toast.tsx';
import type { Member, PeoplePlace, Role } from './people-api.ts';
import { administration, usePeopleChanged } from './people-api.ts';
import { RoleSelect } from './role-select.tsx';

type Props = {
  readonly member: Member | null;
  readonly onClose: () => void;
  readonly place?: PeoplePlace;
};

/** Gives somebody another role in an organization. */
export function RoleDialog({ member, onClose, place = administration }: Props) {
  return (
    <Modal
      opened={member !== null}
      onClose={onClose}
      title={member ? `Change the role of ${member.name}` : ''}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {member && <RoleForm member={member} onClose={onClose} place={place} />}
    </Modal>
  );
}

type FormProps = { readonly member: Member; readonly onClose: () => void; readonly place: PeoplePlace };

function RoleForm({ member, onClose, place }: FormProps) {
  const { name, organizationName } = member;
  const changed = usePeopleChanged();
  const [needsSuccessor, setNeedsSuccessor] = useState(false);
  const form = useEntityForm({
    initialValues: { role: member.role as Role, successorId: '' },
    validate: ({ successorId }) =>
      needsSuccessor && successorId === '' ? { successorId: 'Choose who becomes admin instead' } : {},
    async submit({ role, successorId }) {
      await place.setRole(member, { role, ...(successorId ? { successorId } : {}) });
      changed();
      onClose();
      toast({ message: `${name} is ${roleWord(role).toLowerCase()} of ${organizationName}` });
    },
    onError(error) {
      if (error.code === 'LAST_ORGANIZATION_ADMIN') setNeedsSuccessor(true);
      return false;
    },
  });
  const { values, errors, setFieldValue } = form.form;
  return (
    <EntityForm form={form} verb="Change role" size="sm" inDialog needsChange onCancel={onClose}>
      <Stack gap="md">
        <Text size="md">The new role in {organizationName} holds from the next request on.</Text>
        <RoleSelect value={values.role} onChange={(role) => setFieldValue('role', role)} />
        {needsSuccessor && (
          <EntitySelect
            source={place.successors(member)}
            label="Becomes admin instead"
            value={values.successorId || null}
            onChange={(successor) => setFieldValue('successorId', successor ?? '')}
            error={errors.successorId}
          />
        )}
      </Stack>
    </EntityForm>
  );
}
