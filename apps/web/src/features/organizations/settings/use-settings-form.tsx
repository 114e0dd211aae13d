import { Button } from '@mantine/core';
import type { FormErrors } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ApiError } from '../../../lib/api-error.ts';
import type { EntityForm } from '../../../ui/entity-form/use-entity-form.ts';
import { useEntityForm } from '../../../ui/entity-form/use-entity-form.ts';
import { Notice } from '../../../ui/notice.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { Organization, OrganizationChange } from '../api.ts';
import { organizationQuery, useOrganizationCommands } from '../api.ts';
import { savePart } from '../save-part.ts';

type Options<V extends Record<string, unknown>> = {
  readonly organization: Organization;
  readonly valuesOf: (organization: Organization) => V;
  readonly validate?: (values: NoInfer<V>) => FormErrors;
  /** What to send, against the values the form began with. */
  readonly changeOf: (before: NoInfer<V>, values: NoInfer<V>) => OrganizationChange;
  readonly fieldNames?: Readonly<Record<string, string>>;
  /** The field on which an error with a code of its own is shown. */
  readonly fieldOf?: (error: ApiError) => string | null;
  /** "Branding of Nordlys is saved". */
  readonly saved: (organization: Organization) => string;
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
  const { id } = organization;
  const client = useQueryClient();
  const { onChanged } = useOrganizationCommands(id);
  // What the form began with.
  const [base, setBase] = useState(organization);
  const [isLate, setLate] = useState(false);
  const start = (latest: Organization, mine: Partial<V> = {}) => {
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
      const changed = await savePart(client, base, valuesOf, changeOf(valuesOf(base), values));
      onChanged(changed);
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
    const latest = await client.fetchQuery({ ...organizationQuery(id), staleTime: 0 });
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
