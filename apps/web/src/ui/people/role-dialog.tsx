import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { membersSource } from '../../lib/entity-sources.ts';
import { roleWord } from '../../lib/me.ts';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { EntitySelect } from '../entity-form/entity-select.tsx';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { toast } from '../toast.tsx';
import type { Member, Role } from './people-api.ts';
import { setMembership, usePeopleChanged } from './people-api.ts';
import { RoleSelect } from './role-select.tsx';

type Props = { readonly member: Member | null; readonly onClose: () => void };

/** Gives somebody another role in an organization. */
export function RoleDialog({ member, onClose }: Props) {
  return (
    <Modal
      opened={member !== null}
      onClose={onClose}
      title={member ? `Change the role of ${member.name}` : ''}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {member && <RoleForm member={member} onClose={onClose} />}
    </Modal>
  );
}

function RoleForm({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { id, name, organizationId, organizationName } = member;
  const changed = usePeopleChanged();
  const [needsSuccessor, setNeedsSuccessor] = useState(false);
  const form = useEntityForm({
    initialValues: { role: member.role as Role, successorId: '' },
    validate: ({ successorId }) =>
      needsSuccessor && successorId === '' ? { successorId: 'Choose who becomes admin instead' } : {},
    async submit({ role, successorId }) {
      await setMembership(id, organizationId, { role, ...(successorId ? { successorId } : {}) });
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
            source={membersSource(organizationId, id)}
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
