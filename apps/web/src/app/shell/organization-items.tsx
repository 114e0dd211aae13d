import { Menu } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../lib/api.ts';
import { myOrganizationsQuery, useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { useGo } from '../../lib/use-url.ts';
import { toast, toastError } from '../../ui/toast.tsx';

/** For people in several organizations: which one they work in. */
export function OrganizationItems() {
  const me = useMe();
  const { data: organizations = [] } = useQuery(myOrganizationsQuery);
  const client = useQueryClient();
  const go = useGo();
  const choose = useMutation({
    mutationFn: (organizationId: string) =>
      dataOf(api.POST('/v1/me/organization', { body: { organizationId } })),
    onSuccess: async (_, organizationId) => {
      await client.invalidateQueries();
      await go(paths.home);
      const name = organizations.find(({ id }) => id === organizationId)?.name;
      if (name) toast({ message: `You work in ${name} now` });
    },
    onError: toastError,
  });
  if (organizations.length < 2) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>Organization</Menu.Label>
      <Menu.RadioGroup value={me.organization?.id ?? null} onChange={(id) => choose.mutate(id)}>
        {organizations.map(({ id, name }) => (
          <Menu.RadioItem key={id} value={id}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
