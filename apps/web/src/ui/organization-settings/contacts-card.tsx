import { Button, Fieldset, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Card } from '../card.tsx';
import { EntityForm } from '../entity-form/entity-form.tsx';
import {
  contactsChange,
  contactsProblems,
  contactsValues,
  emptyContact,
  mostContacts,
} from './contacts-values.ts';
import type { SettingsOrganization } from './settings-place.ts';
import { useSettingsForm } from './use-settings-form.tsx';

/** People of the organization whom colleagues call or write to; they need no account. */
export function ContactsCard({ organization }: { readonly organization: SettingsOrganization }) {
  const { form, conflict } = useSettingsForm({
    organization,
    valuesOf: contactsValues,
    changeOf: contactsChange,
    validate: contactsProblems,
    saved: ({ name }) => `Contacts of ${name} are saved`,
  });
  const fields = form.form;
  const { contacts } = fields.values;
  return (
    <Card title="Contacts" description="Whom to call or write to. They need no account.">
      <EntityForm form={form} verb="Save contacts" needsChange guarded>
        {conflict}
        {contacts.length === 0 && (
          <Text size="sm" c="dimmed">
            Nobody is named yet.
          </Text>
        )}
        {contacts.map(({ key, name }, index) => {
          const of = (field: string) => fields.getInputProps(`contacts.${index}.${field}`);
          const who = name.trim() || `Contact ${index + 1}`;
          return (
            <Fieldset key={key} legend={who}>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
                <TextInput label="Name" maxLength={120} {...of('name')} />
                <TextInput label="Role" placeholder="Accounting" maxLength={80} {...of('role')} />
                <TextInput label="Email" type="email" maxLength={254} {...of('email')} />
                <TextInput label="Phone" type="tel" maxLength={30} {...of('phone')} />
              </SimpleGrid>
              <Button
                variant="subtle"
                color="gray"
                mt="xs"
                onClick={() => fields.removeListItem('contacts', index)}
                aria-label={`Remove ${who}`}
              >
                Remove
              </Button>
            </Fieldset>
          );
        })}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={15} />}
            disabled={contacts.length >= mostContacts}
            onClick={() => fields.insertListItem('contacts', emptyContact())}
          >
            Add contact
          </Button>
        </div>
      </EntityForm>
    </Card>
  );
}
