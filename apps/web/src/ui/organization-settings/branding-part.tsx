import { TextInput } from '@mantine/core';
import { Card } from '../card.tsx';
import { EntityForm } from '../entity-form/entity-form.tsx';
import classes from './branding.module.css';
import { BrandingPreview } from './branding-preview.tsx';
import { brandingChange, brandingValues, colorProblem, lookOf } from './branding-values.ts';
import { ColorField } from './color-field.tsx';
import { LogoCard } from './logo-field.tsx';
import type { SettingsOrganization } from './settings-place.ts';
import { useSettingsForm } from './use-settings-form.tsx';

/** How an organization looks to its people, with the pages as they would be if it were saved now. */
export function BrandingPart({ organization }: { readonly organization: SettingsOrganization }) {
  const { form, conflict } = useSettingsForm({
    organization,
    valuesOf: brandingValues,
    changeOf: brandingChange,
    validate({ primaryColor }) {
      const problem = colorProblem(primaryColor);
      return problem === null
        ? {}
        : { primaryColor: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}` };
    },
    fieldNames: {
      'branding.displayName': 'displayName',
      'branding.primaryColor': 'primaryColor',
      'branding.senderName': 'senderName',
    },
    saved: ({ branding }) => `Branding of ${branding.displayName} is saved`,
  });
  const fields = form.form;
  const { values } = fields;
  const look = lookOf(organization, values);
  const senderName = values.senderName.trim() || look.displayName;
  return (
    <div className={classes.part}>
      <div className={classes.forms}>
        <Card title="Names and colour">
          <EntityForm form={form} verb="Save branding" needsChange guarded>
            {conflict}
            <TextInput
              label="Display name"
              description="What its people call it, on pages and in mails"
              placeholder={organization.name}
              maxLength={80}
              {...fields.getInputProps('displayName')}
            />
            <ColorField
              value={values.primaryColor}
              error={fields.errors.primaryColor}
              onChange={(color) => fields.setFieldValue('primaryColor', color)}
            />
            <TextInput
              label="Sender name"
              description="Beside the platform's address in mails to its people"
              placeholder={look.displayName}
              maxLength={80}
              {...fields.getInputProps('senderName')}
            />
          </EntityForm>
        </Card>
        <LogoCard organization={organization} />
      </div>
      <BrandingPreview look={look} senderName={senderName} slug={organization.slug} />
    </div>
  );
}
