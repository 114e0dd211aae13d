import { Button, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { CountrySelect, CurrencySelect, TimezoneSelect } from '../../ui/entity-form/place-selects.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Notice } from '../../ui/notice.tsx';
import { Narrow } from '../../ui/page/page.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Organization } from './api.ts';
import { organizationQuery, updateOrganization, useOrganizationCommands } from './api.ts';
import { BusinessHoursSettings } from './hours/business-hours-settings.tsx';
import { changesOf, valuesOf } from './settings-values.ts';

/** Changes that hold only if nobody else changed the organization meanwhile. */
export function SettingsTab({ organization }: { readonly organization: Organization }) {
  const { id } = organization;
  const client = useQueryClient();
  const { onChanged } = useOrganizationCommands(id);
  // What the form began with: its changes are against this, and it is what If-Match names.
  const [base, setBase] = useState(organization);
  const [conflict, setConflict] = useState(false);
  const form = useEntityForm({
    initialValues: valuesOf(base),
    validate: ({ name, domain }) => ({
      ...(name.trim().length < 2 ? { name: 'Must have at least 2 characters' } : {}),
      ...(domain.trim() === '' && base.domain !== null ? { domain: 'Enter a domain' } : {}),
    }),
    async submit(values) {
      const changed = await updateOrganization(id, base.version, changesOf(base, values));
      onChanged(changed);
      setBase(changed);
      setConflict(false);
      form.form.setInitialValues(valuesOf(changed));
      form.form.setValues(valuesOf(changed));
      toast({ message: `${changed.name} is saved` });
    },
    onError(error) {
      if (error.code !== 'VERSION_CONFLICT' && error.code !== 'DOMAIN_TAKEN') return false;
      if (error.code === 'VERSION_CONFLICT') setConflict(true);
      else form.form.setFieldError('domain', error.message);
      return true;
    },
  });
  const takeTheirs = async () => {
    const latest = await client.fetchQuery({ ...organizationQuery(id), staleTime: 0 });
    const mine = changesOf(base, form.form.getValues());
    setBase(latest);
    setConflict(false);
    form.form.setInitialValues(valuesOf(latest));
    // Fields changed here keep what was typed; the others take the new values.
    form.form.setValues({ ...valuesOf(latest), ...mine });
  };
  const fields = form.form;
  return (
    <Narrow>
      <Stack gap={14}>
        <Card title="Settings">
          <EntityForm form={form} verb="Save changes" needsChange guarded>
            {conflict && (
              <Notice
                tone="amber"
                title="Somebody changed this meanwhile"
                alert
                action={<Button onClick={() => void takeTheirs()}>Load the new values</Button>}
              >
                What you typed stays; the other fields take their new values. Then save again.
              </Notice>
            )}
            <TextInput label="Name" maxLength={120} {...fields.getInputProps('name')} />
            <TextInput
              label="Domain"
              description="A new domain counts as verified by you"
              {...fields.getInputProps('domain')}
            />
            <CountrySelect clearable {...fields.getInputProps('country')} />
            <TimezoneSelect {...fields.getInputProps('timezone')} />
            <CurrencySelect {...fields.getInputProps('currency')} />
          </EntityForm>
        </Card>
        <BusinessHoursSettings organization={organization} />
      </Stack>
    </Narrow>
  );
}
