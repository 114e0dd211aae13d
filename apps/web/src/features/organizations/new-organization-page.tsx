import { Fieldset, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { paths } from '../../lib/paths.ts';
import { browserTimezone } from '../../lib/places.ts';
import { slugFrom } from '../../lib/slug.ts';
import { useGo } from '../../lib/use-url.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { CountrySelect, CurrencySelect, TimezoneSelect } from '../../ui/entity-form/place-selects.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Narrow, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { toast } from '../../ui/toast.tsx';
import { createOrganization, organizationQuery } from './api.ts';
import classes from './new-organization.module.css';
import { bodyFrom, initialValues, problemsOf } from './new-organization.ts';

export function NewOrganizationPage() {
  const go = useGo();
  const client = useQueryClient();
  // The slug follows the name until somebody types one.
  const ownSlug = useRef(false);
  const form = useEntityForm({
    initialValues: initialValues(browserTimezone()),
    validate: problemsOf,
    async submit(values) {
      const { organization, admin, invitation } = await createOrganization(bodyFrom(values));
      client.setQueryData(organizationQuery(organization.id).queryKey, organization);
      for (const stale of ['overview', 'audit']) void client.invalidateQueries({ queryKey: [stale] });
      void client.invalidateQueries({ queryKey: ['organizations', 'list'] });
      await go(paths.organization(organization.id), { replace: true });
      toast({
        message: `${organization.name} is created. The invitation${admin.existing ? ' to an existing account' : ''} went to ${invitation.email}.`,
        link: { to: paths.settings({ tab: 'mail-log', search: invitation.email }), label: 'Mail log' },
      });
    },
    onError(error) {
      const field = error.code === 'DOMAIN_TAKEN' ? 'domain' : error.code === 'SLUG_TAKEN' ? 'slug' : null;
      if (field === null) return false;
      form.form.setFieldError(field, error.message);
      requestAnimationFrame(() =>
        form.element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
      );
      return true;
    },
  });
  const fields = form.form;
  return (
    <Page>
      <PageHeader
        title="Create organization"
        crumbs={[
          { label: 'Administration', to: paths.admin },
          { label: 'Organizations', to: paths.organizations() },
        ]}
      />
      <Narrow>
        <Card>
          <EntityForm
            form={form}
            verb="Create organization"
            guarded
            onCancel={() => void go(paths.organizations())}
          >
            <TextInput
              label="Name"
              required
              autoFocus
              maxLength={120}
              {...fields.getInputProps('name')}
              onChange={(event) => {
                const name = event.currentTarget.value;
                fields.setFieldValue('name', name);
                if (!ownSlug.current) fields.setFieldValue('slug', slugFrom(name));
              }}
            />
            <TextInput
              label="Domain"
              required
              description="Counts as verified by you; belongs to one organization"
              placeholder="agency.example"
              inputMode="url"
              {...fields.getInputProps('domain')}
            />
            <TextInput
              label="Slug"
              description="Its short name in addresses; cannot be used again"
              {...fields.getInputProps('slug')}
              onChange={(event) => {
                ownSlug.current = event.currentTarget.value !== '';
                fields.setFieldValue('slug', event.currentTarget.value);
              }}
            />
            <div className={classes.pair}>
              <CountrySelect clearable {...fields.getInputProps('country')} />
              <CurrencySelect {...fields.getInputProps('currency')} />
            </div>
            <TimezoneSelect {...fields.getInputProps('timezone')} />
            <Fieldset legend="Initial admin" className={classes.admin}>
              <Stack gap="md">
                <TextInput label="Name" required autoComplete="off" {...fields.getInputProps('admin.name')} />
                <TextInput
                  label="Email"
                  required
                  type="email"
                  autoComplete="off"
                  description="Gets an invitation that is valid for 7 days"
                  {...fields.getInputProps('admin.email')}
                />
              </Stack>
            </Fieldset>
          </EntityForm>
        </Card>
      </Narrow>
    </Page>
  );
}
