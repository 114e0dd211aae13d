import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconBuilding, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { entityChoicesQuery, organizationSource, userSource } from '../../lib/entity-sources.ts';
import { paths } from '../../lib/paths.ts';

type Props = { readonly typed: string; readonly go: (to: string) => Promise<void> };

/** Organizations and users found on the server for what is typed. */
export function EntityResults({ typed, go }: Props) {
  const [settled] = useDebouncedValue(typed, 120);
  const organizations = useQuery(entityChoicesQuery(organizationSource, settled));
  const users = useQuery(entityChoicesQuery(userSource, settled));
  const none = organizations.data?.length === 0 && users.data?.length === 0;
  const waiting = organizations.isPending || users.isPending;
  const failed = organizations.isError || users.isError;
  return (
    <>
      {(organizations.data?.length ?? 0) > 0 && (
        <Spotlight.ActionsGroup label="Organizations">
          {organizations.data?.slice(0, 6).map(({ value, label }) => (
            <Spotlight.Action
              key={value}
              label={label}
              leftSection={<IconBuilding size={16} stroke={1.6} />}
              onClick={() => void go(paths.organization(value))}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {(users.data?.length ?? 0) > 0 && (
        <Spotlight.ActionsGroup label="Users">
          {users.data?.slice(0, 6).map(({ value, label }) => (
            <Spotlight.Action
              key={value}
              label={label}
              leftSection={<IconUser size={16} stroke={1.6} />}
              onClick={() => void go(paths.user(value))}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {failed && <Spotlight.Empty>The search did not answer. Type on to try again.</Spotlight.Empty>}
      {!failed && waiting && <Spotlight.Empty>Searching organizations and users</Spotlight.Empty>}
      {!failed && !waiting && none && <Spotlight.Empty>No organization or user matches</Spotlight.Empty>}
    </>
  );
}
