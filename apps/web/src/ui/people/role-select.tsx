import { Select } from '@mantine/core';
import { roleWord } from '../../lib/me.ts';
import type { Role } from './people-api.ts';

const choices = [
  { value: 'admin', label: `${roleWord('admin')}: settings, people and billing` },
  { value: 'agent', label: `${roleWord('agent')}: works with port calls and orders` },
  { value: 'user', label: `${roleWord('user')}: reads` },
];

/** What each role may do, in a sentence. */
export const roleSentences: Readonly<Record<Role, string>> = {
  admin: 'Does what agents do, changes the settings of the organization, invites people and takes them out.',
  agent: 'Works with vessels, port calls, service orders, vendors and quotes. Changes no settings.',
  user: 'Sees what agents see and changes nothing.',
};

type Props = { readonly value: Role; readonly onChange: (role: Role) => void };

/** A role in an organization, with what it may do. */
export function RoleSelect({ value, onChange }: Props) {
  return (
    <Select
      size="sm"
      label="Role"
      description={roleSentences[value]}
      required
      allowDeselect={false}
      data={choices}
      value={value}
      onChange={(role) => onChange(role as Role)}
    />
  );
}
