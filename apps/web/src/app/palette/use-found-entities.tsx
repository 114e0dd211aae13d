import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { entityChoicesQuery, organizationSource, userSource } from '../../lib/entity-sources.ts';
import { paths } from '../../lib/paths.ts';
import type { EntryGroup } from './use-palette-entries.tsx';

const most = 6;

/** Organizations and users that the server finds for some words; nothing is asked for none. */
export function useFoundEntities(
  words: string,
  go: (to: string) => void,
): { groups: readonly EntryGroup[]; hint: string | null } {
  const [settled] = useDebouncedValue(words, 120);
  const enabled = words !== '' && settled !== '';
  const organizations = useQuery({ ...entityChoicesQuery(organizationSource, settled), enabled });
  const users = useQuery({ ...entityChoicesQuery(userSource, settled), enabled });
  if (words === '') return { groups: [], hint: null };
  const groups = [
    {
      name: 'Organizations',
      entries: (organizations.data ?? []).slice(0, most).map(({ value, label }) => ({
        id: value,
        label,
        icon: <IconBuilding size={16} stroke={1.6} />,
        run: () => go(paths.organization(value)),
      })),
    },
    {
      name: 'Users',
      entries: (users.data ?? []).slice(0, most).map(({ value, label }) => ({
        id: value,
        label,
        icon: <IconUser size={16} stroke={1.6} />,
        run: () => go(paths.user(value)),
      })),
    },
  ];
  return { groups, hint: hintOf() };

  function hintOf(): string | null {
    if (organizations.isError || users.isError) return 'The search did not answer. Type on to try again.';
    if (organizations.isPending || users.isPending) return 'Searching organizations and users';
    return groups.every(({ entries }) => entries.length === 0) ? 'No organization or user matches' : null;
  }
}
