import { Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { organizationSource } from '../../lib/entity-sources.ts';
import { paths } from '../../lib/paths.ts';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { EntitySelect } from '../entity-form/entity-select.tsx';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { Notice } from '../notice.tsx';
import { toast } from '../toast.tsx';
import type { Role } from './people-api.ts';
import { inviteUser, placesQuery, usePeopleChanged } from './people-api.ts';
import { RoleSelect } from './role-select.tsx';

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** To this one; else it is asked for. */
  readonly organization?: { readonly id: string; readonly name: string };
};

/** Invites somebody to an organization by mail. */
export function InviteDialog({ opened, onClose, organization }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={organization ? `Invite to ${organization.name}` : 'Invite user'}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <InviteForm onClose={onClose} {...(organization ? { organization } : {})} />
    </Modal>
  );
}

function InviteForm({ onClose, organization }: Omit<Props, 'opened'>) {
  const changed = usePeopleChanged();
  const form = useEntityForm({
    initialValues: {
      name: '',
      email: '',
      organizationId: organization?.id ?? '',
      role: 'agent' as Role,
    },
    validate: ({ name, email, organizationId }) => ({
      ...(name.trim() === '' ? { name: 'Enter a name' } : {}),
      ...(email.trim() === '' ? { email: 'Enter an email address' } : {}),
      ...(organizationId === '' ? { organizationId: 'Choose an organization' } : {}),
    }),
    async submit({ name, email, organizationId, role }) {
      const user = await inviteUser({ name: name.trim(), email: email.trim(), organizationId, role });
      changed();
      onClose();
      toast({
        message: `Invitation sent to ${user.email}`,
        link: { to: paths.user(user.id), label: 'Open' },
      });
    },
  });
  const { values, errors, setFieldValue, getInputProps } = form.form;
  return (
    <EntityForm form={form} verb="Send invitation" size="sm" inDialog onCancel={onClose}>
      <TextInput
        size="sm"
        label="Name"
        required
        data-autofocus
        autoComplete="off"
        {...getInputProps('name')}
      />
      <TextInput
        size="sm"
        label="Email"
        type="email"
        description="Somebody who has an account is invited with it"
        required
        autoComplete="off"
        {...getInputProps('email')}
      />
      {!organization && (
        <EntitySelect
          source={organizationSource}
          label="Organization"
          value={values.organizationId || null}
          onChange={(id) => setFieldValue('organizationId', id ?? '')}
          error={errors.organizationId}
        />
      )}
      {values.organizationId && <PlacesNote organizationId={values.organizationId} />}
      <RoleSelect value={values.role} onChange={(role) => setFieldValue('role', role)} />
    </EntityForm>
  );
}

/** A limit that is used up does not bind Super Admins; they are told. */
function PlacesNote({ organizationId }: { readonly organizationId: string }) {
  const { data: usedUp } = useQuery(placesQuery(organizationId));
  if (!usedUp) return null;
  return (
    <Notice tone="amber" title={usedUp} alert>
      You can invite all the same; its own admins cannot until there is room.
    </Notice>
  );
}
