import { Modal } from '@mantine/core';
import { organizationSource } from '../../../lib/entity-sources.ts';
import { EntityForm } from '../../../ui/entity-form/entity-form.tsx';
import { EntitySelect } from '../../../ui/entity-form/entity-select.tsx';
import { useEntityForm } from '../../../ui/entity-form/use-entity-form.ts';
import type { Role } from '../../../ui/people/people-api.ts';
import { setMembership, usePeopleChanged } from '../../../ui/people/people-api.ts';
import { RoleSelect } from '../../../ui/people/role-select.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { DialogProps } from './dialog.ts';

export function AddMembershipDialog({ opened, ...props }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={`Add ${props.user.name} to an organization`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <AddForm {...props} />
    </Modal>
  );
}

function AddForm({ user, onClose }: Omit<DialogProps, 'opened'>) {
  const changed = usePeopleChanged();
  const form = useEntityForm({
    initialValues: { organizationId: '', role: 'agent' as Role },
    validate: ({ organizationId }) =>
      organizationId === '' ? { organizationId: 'Choose an organization' } : {},
    async submit({ organizationId, role }) {
      const { memberships } = await setMembership(user.id, organizationId, { role });
      changed();
      onClose();
      const place = memberships.find((membership) => membership.organizationId === organizationId);
      toast({ message: `${user.name} belongs to ${place?.organizationName ?? 'the organization'}` });
    },
  });
  const { values, errors, setFieldValue } = form.form;
  return (
    <EntityForm form={form} verb="Add" size="sm" inDialog onCancel={onClose}>
      <EntitySelect
        source={organizationSource}
        label="Organization"
        description="They belong to it at once, without an invitation"
        value={values.organizationId || null}
        onChange={(id) => setFieldValue('organizationId', id ?? '')}
        error={errors.organizationId}
        autoFocus
      />
      <RoleSelect value={values.role} onChange={(role) => setFieldValue('role', role)} />
    </EntityForm>
  );
}
