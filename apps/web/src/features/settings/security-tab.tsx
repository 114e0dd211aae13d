import { Anchor, Radio, Stack, Switch } from '@mantine/core';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { DurationInput } from '../../ui/entity-form/duration-input.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Link } from '../../ui/link.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Settings } from './api.ts';
import { useSaveSettings } from './use-save-settings.ts';

const policies = [
  {
    value: 'when_https',
    label: 'When PortTask is reached by https',
    description: 'As it should be in production',
  },
  { value: 'always', label: 'Always', description: 'Also on a laptop without https' },
  { value: 'never', label: 'Never', description: 'A password alone opens Administration' },
];

/** How long sessions live, and who needs a second factor. */
export function SecurityTab({ settings }: { readonly settings: Settings }) {
  const save = useSaveSettings();
  const form = useEntityForm({
    initialValues: { security: settings.security },
    async submit({ security }) {
      const changed = await save({ security });
      form.form.setInitialValues({ security: changed.security });
      toast({ message: 'Security settings saved. They hold for sessions that begin from now on.' });
    },
  });
  const { getInputProps } = form.form;
  return (
    <Narrow>
      <EntityForm form={form} verb="Save changes" needsChange guarded>
        <Card title="Sessions of Super Admins" description="Short, because much depends on them.">
          <Stack gap="md">
            <DurationInput
              label="Ends when nothing happened for"
              min={5}
              max={1440}
              {...getInputProps('security.superAdminIdleMinutes')}
            />
            <DurationInput
              label="Ends at the latest after"
              min={15}
              max={10_080}
              {...getInputProps('security.superAdminAbsoluteMinutes')}
            />
          </Stack>
        </Card>
        <Card title="Sessions of everybody else">
          <Stack gap="md">
            <DurationInput
              label="Ends when nothing happened for"
              min={5}
              max={10_080}
              {...getInputProps('security.userIdleMinutes')}
            />
            <DurationInput
              label="Ends at the latest after"
              min={15}
              max={43_200}
              {...getInputProps('security.userAbsoluteMinutes')}
            />
          </Stack>
        </Card>
        <Card
          title="Second factor of Super Admins"
          description="Whoever has none yet sets one up before anything else."
        >
          <Radio.Group
            aria-label="Second factor of Super Admins"
            {...getInputProps('security.superAdminMfa')}
          >
            <Stack gap="sm">
              {policies.map((policy) => (
                <Radio key={policy.value} size="xs" {...policy} />
              ))}
            </Stack>
          </Radio.Group>
        </Card>
        <Card
          title="Approval by a second Super Admin"
          action={
            <Anchor component={Link} to={paths.approvals()} size="sm">
              Approvals
            </Anchor>
          }
        >
          <Switch
            size="xs"
            label="What cannot be taken back needs a second Super Admin"
            description="Granting Super Admin, deactivating an organization, resetting a Super Admin’s second factors, and impersonation with writes. Switching this off needs an approval, too."
            {...getInputProps('security.approvals', { type: 'checkbox' })}
          />
        </Card>
      </EntityForm>
    </Narrow>
  );
}
