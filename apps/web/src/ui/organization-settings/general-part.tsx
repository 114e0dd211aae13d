import { Text, TextInput } from '@mantine/core';
import { Card } from '../card.tsx';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { CountrySelect, CurrencySelect, TimezoneSelect } from '../entity-form/place-selects.tsx';
import { Notice } from '../notice.tsx';
import { Narrow } from '../page/page.tsx';
import { generalChange, generalValues } from './general-values.ts';
import type { SettingsOrganization } from './settings-place.ts';
import { useSettingsPlace } from './settings-place.ts';
import { useSettingsForm } from './use-settings-form.tsx';

/** What an organization is called and where it is at home. */
export function GeneralPart({ organization }: { readonly organization: SettingsOrganization }) {
  const { decidesAll } = useSettingsPlace();
  const { form, conflict } = useSettingsForm({
    organization,
    valuesOf: generalValues,
    changeOf: generalChange,
    validate: ({ name, slug }) => ({
      ...(name.trim().length < 2 ? { name: 'Must have at least 2 characters' } : {}),
      ...(slug.trim().length < 3 ? { slug: 'Must have at least 3 characters' } : {}),
    }),
    fieldOf: ({ code }) => (code === 'SLUG_TAKEN' ? 'slug' : null),
    saved: ({ name }) => `${name} is saved`,
  });
  const fields = form.form;
  const slug = fields.values.slug.trim().toLowerCase();
  return (
    <Narrow>
      <Card title="General">
        <EntityForm form={form} verb="Save changes" needsChange guarded>
          {conflict}
          <TextInput label="Name" maxLength={120} {...fields.getInputProps('name')} />
          {decidesAll && (
            <TextInput
              label="Slug"
              description={`Its sign-in page is ${globalThis.location.origin}/o/${organization.slug}`}
              maxLength={48}
              spellCheck={false}
              autoComplete="off"
              {...fields.getInputProps('slug')}
            />
          )}
          {slug !== organization.slug && (
            <Notice tone="blue" title={`Its sign-in page moves to /o/${slug}`}>
              Links with {organization.slug} keep working, and no other organization can ever take it.
            </Notice>
          )}
          <CountrySelect clearable {...fields.getInputProps('country')} />
          <TimezoneSelect {...fields.getInputProps('timezone')} />
          {decidesAll ? (
            <CurrencySelect {...fields.getInputProps('currency')} />
          ) : (
            <Text size="sm" c="dimmed">
              Your sign-in page is {globalThis.location.origin}/o/{organization.slug}, and invoices are in{' '}
              {organization.currency}. Ask PortTask to change either.
            </Text>
          )}
        </EntityForm>
      </Card>
    </Narrow>
  );
}
