import type { FormErrors, UseFormReturnType } from '@mantine/form';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { ApiError, isApiError, messageOf } from '../../lib/api-error.ts';
import { fieldSentence } from '../../lib/words.ts';

type Options<V extends Record<string, unknown>> = {
  readonly initialValues: V;
  /** Rules that can be told without asking the server. The server's own rules decide. */
  readonly validate?: (values: NoInfer<V>) => FormErrors;
  readonly submit: (values: NoInfer<V>) => Promise<unknown>;
  /** The server's names of fields, where the form calls them otherwise. */
  readonly fieldNames?: Readonly<Record<string, string>>;
  /** An error that the page shows in its own way; true keeps it from the form. */
  readonly onError?: (error: ApiError) => boolean;
};

export type EntityForm<V extends Record<string, unknown>> = {
  readonly form: UseFormReturnType<V>;
  readonly element: React.RefObject<HTMLFormElement | null>;
  readonly submitting: boolean;
  /** What went wrong besides single fields. */
  readonly problem: { readonly message: string; readonly requestId: string | null } | null;
  readonly clearProblem: () => void;
  /** True while it is saved: leaving then, for the result, loses nothing. */
  readonly saved: React.RefObject<boolean>;
  readonly onSubmit: (event?: React.SyntheticEvent<HTMLFormElement>) => void;
};

/** A form whose mistakes are told by the server: field errors land on their fields, and what was typed stays. */
export function useEntityForm<V extends Record<string, unknown>>(options: Options<V>): EntityForm<V> {
  const { initialValues, validate, submit, fieldNames = {}, onError } = options;
  const form = useForm<V>({ initialValues, ...(validate ? { validate } : {}) });
  const element = useRef<HTMLFormElement>(null);
  const saved = useRef(false);
  const [submitting, setSubmitting] = useState(false);
  const [problem, setProblem] = useState<EntityForm<V>['problem']>(null);

  const focusFirstBad = () =>
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());

  const take = (error: unknown) => {
    if (error instanceof ApiError && onError?.(error)) return;
    const { known, rest } = sortDetails(error, fieldNames, form.getValues());
    form.setErrors(known);
    const requestId = isApiError(error) ? error.requestId : null;
    if (rest !== null) setProblem({ message: rest, requestId });
    if (Object.keys(known).length > 0) focusFirstBad();
  };

  const onSubmit = form.onSubmit(async (values) => {
    if (submitting) return;
    setProblem(null);
    setSubmitting(true);
    saved.current = true;
    try {
      await submit(values);
      form.resetDirty();
    } catch (error) {
      take(error);
    } finally {
      saved.current = false;
      setSubmitting(false);
    }
  }, focusFirstBad);

  return { form, element, submitting, problem, clearProblem: () => setProblem(null), saved, onSubmit };
}

/** Which details belong to fields of the form, and one sentence for everything else. */
export function sortDetails(
  error: unknown,
  fieldNames: Readonly<Record<string, string>>,
  values: Record<string, unknown>,
): { known: Record<string, string>; rest: string | null } {
  const known: Record<string, string> = {};
  const others: string[] = [];
  const details = error instanceof ApiError ? error.details : [];
  for (const { field, message } of details) {
    const name = fieldNames[field] ?? field;
    if (hasPath(values, name)) known[name] ??= fieldSentence(message);
    else others.push(`${field} ${message}`);
  }
  if (others.length > 0) return { known, rest: `${others.join('; ')}.` };
  return { known, rest: Object.keys(known).length > 0 ? null : messageOf(error) };
}

function hasPath(values: unknown, path: string): boolean {
  const [head = '', ...rest] = path.split('.');
  if (values === null || typeof values !== 'object' || !Object.hasOwn(values, head)) return false;
  return rest.length === 0 || hasPath((values as Record<string, unknown>)[head], rest.join('.'));
}
