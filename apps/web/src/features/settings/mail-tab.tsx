import { Anchor, Stack, TextInput } from '@mantine/core';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Facts } from '../../ui/facts.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Settings } from './api.ts';
import { useSaveSettings } from './use-save-settings.ts';

/** How mails leave, and whom people are told to ask. */
export function MailTab({ settings }: { readonly settings: Settings }) {
  const save = useSaveSettings();
  const kept = settings.mail.transport === 'kept';
  const form = useEntityForm({
    initialValues: { supportContact: settings.supportContact },
    validate: ({ supportContact }) =>
      supportContact.trim().length < 3 ? { supportContact: 'Must have at least 3 characters' } : {},
    async submit({ supportContact }) {
      const changed = await save({ supportContact: supportContact.trim() });
      form.form.setInitialValues({ supportContact: changed.supportContact });
      toast({ message: 'Support contact saved' });
    },
  });
  return (
    <Narrow>
      <Stack gap="md">
        <Card
          title="Outgoing mail"
          description="Set in the environment of the server: SMTP_URL and MAIL_FROM."
        >
          <Stack gap="md">
            <Facts
              facts={[
                { label: 'Transport', value: kept ? 'Kept here, not sent' : 'SMTP' },
                { label: 'From', value: settings.mail.from },
              ]}
            />
            {kept && (
              <Notice tone="blue" title="No mail leaves this server">
                Without SMTP_URL mails are kept in the{' '}
                <Anchor component={Link} to={paths.settings({ tab: 'mail-log' })} inherit>
                  mail log
                </Anchor>
                , where their links can be opened.
              </Notice>
            )}
          </Stack>
        </Card>
        <Card title="Support contact" description="People whose organization is suspended read whom to ask.">
          <EntityForm form={form} verb="Save contact" needsChange guarded>
            <TextInput
              label="Whom to ask"
              description="An email address, a telephone number, a name"
              maxLength={200}
              {...form.form.getInputProps('supportContact')}
            />
          </EntityForm>
        </Card>
      </Stack>
    </Narrow>
  );
}
