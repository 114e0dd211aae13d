import { Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { meQuery, roleOf, useMe } from '../../lib/me.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Facts } from '../../ui/facts.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import { Time } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import { renameMe } from './api.ts';
import { EmailCard } from './email-card.tsx';

export function NameTab() {
  const me = useMe();
  const client = useQueryClient();
  const form = useEntityForm({
    initialValues: { name: me.user.name },
    validate: ({ name }) => (name.trim() === '' ? { name: 'Enter your name' } : {}),
    async submit({ name }) {
      await renameMe(name.trim());
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      form.form.setInitialValues({ name: name.trim() });
      toast({ message: 'Name changed' });
    },
  });
  return (
    <Narrow>
      <Stack gap="md">
        <Card title="Name" description="Others see it where you did something.">
          <EntityForm form={form} verb="Save name" needsChange guarded>
            <TextInput
              label="Name"
              autoComplete="name"
              maxLength={120}
              {...form.form.getInputProps('name')}
            />
          </EntityForm>
        </Card>
        <EmailCard />
        <Card title="Account">
          <Facts
            facts={[
              { label: 'Role', value: roleOf(me) },
              { label: 'Organization', value: me.organization?.name ?? 'None' },
              { label: 'Account since', value: <Time at={me.user.createdAt} as="day" /> },
            ]}
          />
        </Card>
      </Stack>
    </Narrow>
  );
}
