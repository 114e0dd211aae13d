import { Button } from '@mantine/core';
import { useState } from 'react';
import { fieldSentence } from '../../../lib/words.ts';
import { Card } from '../../card.tsx';
import { EntityForm } from '../../entity-form/entity-form.tsx';
import { TimezoneSelect } from '../../entity-form/place-selects.tsx';
import { useEntityForm } from '../../entity-form/use-entity-form.ts';
import { Notice } from '../../notice.tsx';
import { toast } from '../../toast.tsx';
import { savePart } from '../save-part.ts';
import type { SettingsOrganization } from '../settings-place.ts';
import { useSettingsPlace } from '../settings-place.ts';
import { ExceptionsEditor } from './exceptions-editor.tsx';
import { HoursPreview } from './hours-preview.tsx';
import type { Hours } from './hours-values.ts';
import { hoursOf, problemsOf, unfinishedTime, valuesOf } from './hours-values.ts';
import { zoneWords } from './hours-words.ts';
import { WeekEditor } from './week-editor.tsx';

const week = 'businessHours.weekly.';
const unfinished = fieldSentence(unfinishedTime);

/** Business hours of an organization, with a preview of what they would mean. */
export function BusinessHoursSettings({ organization }: { readonly organization: SettingsOrganization }) {
  const place = useSettingsPlace();
  // What the form began with. Other fields of the organization may change beside it; its hours may not.
  const [base, setBase] = useState(organization);
  const [conflict, setConflict] = useState(false);
  const entityForm = useEntityForm({
    initialValues: valuesOf(base),
    validate: problemsOf,
    async submit(values) {
      const changed = await savePart(place, base, (latest) => latest.businessHours, {
        businessHours: hoursOf(values),
      });
      setBase(changed);
      setConflict(false);
      form.setInitialValues(valuesOf(changed));
      form.setValues(valuesOf(changed));
      toast({ message: `Business hours of ${changed.name} are saved` });
    },
    onError(error) {
      if (error.code !== 'VERSION_CONFLICT') return false;
      setConflict(true);
      return true;
    },
  });
  const { form } = entityForm;
  const { businessHours } = form.values;
  const put = (change: Partial<Hours>) => {
    form.setFieldValue('businessHours', { ...businessHours, ...change });
    form.clearErrors();
  };
  const keepMine = async () => {
    const latest = await place.latest();
    setBase(latest);
    setConflict(false);
    form.setInitialValues(valuesOf(latest));
  };
  // Overlaps show while they are made; a time that is still being typed is told when saving.
  const found = problemsOf(form.values);
  const problems: Record<string, string> = {
    ...Object.fromEntries(Object.entries(found).filter(([, message]) => message !== unfinished)),
    ...(form.errors as Record<string, string>),
  };
  const weekProblems = Object.fromEntries(
    Object.entries(problems)
      .filter(([field]) => field.startsWith(week))
      .map(([field, message]) => [field.slice(week.length), message]),
  );
  const exceptionProblem = Object.entries(problems).find(([field]) =>
    field.startsWith('businessHours.exceptions'),
  );
  const follows = businessHours.timezone === organization.timezone;
  return (
    <Card
      title="Business hours"
      description="Deadlines of service orders are counted in the time the organization is open."
    >
      <EntityForm form={entityForm} verb="Save business hours" needsChange guarded>
        {conflict && (
          <Notice
            tone="amber"
            title="Somebody changed these hours meanwhile"
            alert
            action={<Button onClick={() => void keepMine()}>Keep mine</Button>}
          >
            The hours you set here stay. Save again to put them in place of the others.
          </Notice>
        )}
        <HoursPreview hours={hoursOf(form.values)} broken={Object.keys(found).length > 0} />
        <TimezoneSelect
          label="Time zone of the hours"
          description={
            follows
              ? 'The organization’s own: when that changes, the hours move with it'
              : `Not the organization’s own, which is ${zoneWords(organization.timezone)}: the hours keep it`
          }
          value={businessHours.timezone}
          error={form.errors['businessHours.timezone']}
          onChange={(timezone) => put({ timezone })}
        />
        <WeekEditor
          weekly={businessHours.weekly}
          problems={weekProblems}
          onChange={(weekly) => put({ weekly })}
        />
        <ExceptionsEditor
          exceptions={businessHours.exceptions}
          timezone={businessHours.timezone}
          problem={exceptionProblem?.[1]}
          onChange={(exceptions) => put({ exceptions })}
        />
      </EntityForm>
    </Card>
  );
}
