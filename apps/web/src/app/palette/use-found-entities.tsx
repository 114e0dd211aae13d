import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconUser } from '@tabler/icons-react';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import type { EntryGroup } from './use-palette-entries.tsx';

const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: () => dataOf(api.GET('/v1/admin/search', { params: { query: { q } } })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

/** Organizations and users that the server finds for some words; nothing is asked for none. */
export function useFoundEntities(
  words: string,
  go: (to: string) => void,
): { groups: readonly EntryGroup[]; hint: string | null } {
  const [settled] = useDebouncedValue(words, 120);
  const enabled = words !== '' && settled !== '';
  const { data, isError, isPending } = useQuery({ ...searchQuery(settled), enabled });
  if (words === '') return { groups: [], hint: null };
  const groups = [
    {
      name: 'Organizations',
      entries: (data?.organizations ?? []).map(({ id, title }) => ({
        id,
        label: title,
        icon: <IconBuilding size={16} stroke={1.6} />,
        run: () => go(paths.organization(id)),
      })),
    },
    {
      name: 'Users',
      entries: (data?.users ?? []).map(({ id, title, detail }) => ({
        id,
        label: detail ? `${title} · ${detail}` : title,
        icon: <IconUser size={16} stroke={1.6} />,
        run: () => go(paths.user(id)),
      })),
    },
  ];
  return { groups, hint: hintOf() };

  function hintOf(): string | null {
    if (isError) return 'The search did not answer. Type on to try again.';
    if (isPending) return 'Searching organizations and users';
    return groups.every(({ entries }) => entries.length === 0) ? 'No organization or user matches' : null;
  }
}
