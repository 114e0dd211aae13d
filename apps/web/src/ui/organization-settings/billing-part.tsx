import { Group, Textarea, TextInput } from '@mantine/core';
import { countryName } from '../../lib/places.ts';
import { Card } from '../card.tsx';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { CountrySelect } from '../entity-form/place-selects.tsx';
import { Narrow } from '../page/page.tsx';
import { billingChange, billingFieldNames, billingProblems, billingValues } from './billing-values.ts';
import { ContactsCard } from './contacts-card.tsx';
import classes from './settings-parts.module.css';
import type { SettingsOrganization } from './settings-place.ts';
import { useSettingsForm } from './use-settings-form.tsx';

/** Whom to ask, and whom to bill. */
export function BillingPart({ organization }: { readonly organization: SettingsOrganization }) {
  return (
    <Narrow>
      <div className={classes.content}>
        <ContactsCard organization={organization} />
        <BillingCard organization={organization} />
      </div>
    </Narrow>
  );
}

function BillingCard({ organization }: { readonly organization: SettingsOrganization }) {
  const { form, conflict } = useSettingsForm({
    organization,
    valuesOf: billingValues,
    changeOf: billingChange,
    validate: billingProblems,
    fieldNames: billingFieldNames,
    saved: ({ name }) => `Billing of ${name} is saved`,
  });
  const fields = form.form;
  const home = fields.values.country || organization.country;
  return (
    <Card title="Billing" description="Stands on invoices.">
      <EntityForm form={form} verb="Save billing" needsChange guarded>
        {conflict}
        <TextInput
          label="VAT id"
          description={
            home
              ? `With or without the prefix of ${countryName(home)}; spaces and dots do not matter`
              : 'With its country’s prefix'
          }
          maxLength={40}
          spellCheck={false}
          autoComplete="off"
          {...fields.getInputProps('vatId')}
        />
        <Textarea
          label="Address"
          description="Street, building, care of: up to 4 lines"
          autosize
          minRows={2}
          maxRows={4}
          {...fields.getInputProps('lines')}
        />
        <Group grow align="flex-start" preventGrowOverflow={false} wrap="wrap">
          <TextInput label="Postal code" maxLength={20} {...fields.getInputProps('postalCode')} />
          <TextInput label="City" maxLength={80} {...fields.getInputProps('city')} />
        </Group>
        <CountrySelect clearable {...fields.getInputProps('country')} />
      </EntityForm>
    </Card>
  );
}
