import { Button } from '@mantine/core';
import type { FormErrors } from '@mantine/form';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ApiError } from '../../lib/api-error.ts';
import type { EntityForm } from '../entity-form/use-entity-form.ts';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { Notice } from '../notice.tsx';
import { toast } from '../toast.tsx';
import { savePart } from './save-part.ts';
import type { SettingsChange, SettingsOrganization } from './settings-place.ts';
import { useSettingsPlace } from './settings-place.ts';

type Options<V extends Record<string, unknown>> = {
  readonly organization: SettingsOrganization;
  readonly valuesOf: (organization: SettingsOrganization) => V;
  readonly validate?: (values: NoInfer<V>) => FormErrors;
  /** What to send, against the values the form began with. */
  readonly changeOf: (before: NoInfer<V>, values: NoInfer<V>) => SettingsChange;
  readonly fieldNames?: Readonly<Record<string, string>>;
  /** The field on which an error with a code of its own is shown. */
  readonly fieldOf?: (error: ApiError) => string | null;
  /** "Branding of Nordlys is saved". */
  readonly saved: (organization: SettingsOrganization) => string;
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * A form over a part of an organization's settings. It is saved only if nobody changed the same part meanwhile; what
 * others changed beside it does not matter.
 * @returns the form, and what it has to say when somebody did
 */
export function useSettingsForm<V extends Record<string, unknown>>(
  options: Options<V>,
): { readonly form: EntityForm<V>; readonly conflict: ReactNode } {
  const { organization, valuesOf, validate, changeOf, fieldNames, fieldOf, saved } = options;
  const place = useSettingsPlace();
  // What the form began with.
  const [base, setBase] = useState(organization);
  const [isLate, setLate] = useState(false);
  const start = (latest: SettingsOrganization, mine: Partial<V> = {}) => {
    setBase(latest);
    setLate(false);
    form.form.setInitialValues(valuesOf(latest));
    form.form.setValues({ ...valuesOf(latest), ...mine });
  };
  const form: EntityForm<V> = useEntityForm({
    initialValues: valuesOf(base),
    ...(validate ? { validate } : {}),
    ...(fieldNames ? { fieldNames } : {}),
    async submit(values: V) {
      const changed = await savePart(place, base, valuesOf, changeOf(valuesOf(base), values));
      start(changed);
      toast({ message: saved(changed) });
    },
    onError(error) {
      if (error.code === 'VERSION_CONFLICT') {
        setLate(true);
        return true;
      }
      const field = fieldOf?.(error) ?? null;
      if (field !== null) form.form.setFieldError(field, error.message);
      return field !== null;
    },
  });
  const takeTheirs = async () => {
    const latest = await place.latest();
    const before = valuesOf(base);
    // Fields changed here keep what was typed; the others take the new values.
    const mine = Object.entries(form.form.getValues()).filter(
      ([field, value]) => !same(value, before[field]),
    );
    start(latest, Object.fromEntries(mine) as Partial<V>);
  };
  const conflict = isLate && (
    <Notice
      tone="amber"
      title="Somebody changed this meanwhile"
      alert
      action={<Button onClick={() => void takeTheirs()}>Load the new values</Button>}
    >
      What you typed stays; the other fields take their new values. Then save again.
    </Notice>
  );
  return { form, conflict };
}
