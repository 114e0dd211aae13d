import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from '../notice.tsx';
import classes from './entity-form.module.css';
import { LeaveGuard } from './leave-guard.tsx';
import type { EntityForm as Form } from './use-entity-form.ts';

type Props<V extends Record<string, unknown>> = {
  readonly form: Form<V>;
  /** The verb on the button: "Create organization". */
  readonly verb: string;
  readonly children: ReactNode;
  readonly onCancel?: (() => void) | undefined;
  /** What leaving without doing it is called, where "Cancel" is what is asked about. */
  readonly leaveWord?: string | undefined;
  /** The button waits until something is different. */
  readonly needsChange?: boolean;
  /** Asks before leaving with something typed. Not in dialogs, which are closed on purpose. */
  readonly guarded?: boolean;
  readonly size?: 'xs' | 'sm' | 'md';
  readonly wideButton?: boolean;
  /** In a dialog: buttons at the right, the verb last. */
  readonly inDialog?: boolean;
};

/** The one form of the product: fields, what went wrong, and a button with the verb. */
export function EntityForm<V extends Record<string, unknown>>(props: Props<V>) {
  const {
    form: entityForm,
    verb,
    children,
    onCancel,
    leaveWord = 'Cancel',
    needsChange,
    guarded,
    size = 'xs',
    wideButton = false,
    inDialog = false,
  } = props;
  const { form, element, submitting, problem, saved, onSubmit } = entityForm;
  const dirty = form.isDirty();
  const cancel = onCancel && (
    <Button variant="default" size={size} onClick={onCancel}>
      {leaveWord}
    </Button>
  );
  return (
    <form ref={element} onSubmit={onSubmit} noValidate className={classes.form}>
      {guarded && <LeaveGuard isDirty={() => form.isDirty() && !saved.current} />}
      <Stack gap="md">
        {children}
        {problem && (
          <Notice tone="red" alert>
            {problem.message}
            {problem.requestId && <span className={classes.request}> Request {problem.requestId}</span>}
          </Notice>
        )}
        <Group gap="xs" grow={wideButton} justify={inDialog ? 'flex-end' : 'flex-start'}>
          {inDialog && cancel}
          <Button type="submit" size={size} loading={submitting} disabled={Boolean(needsChange) && !dirty}>
            {verb}
          </Button>
          {!inDialog && cancel}
          {needsChange && dirty && !onCancel && (
            <Button variant="subtle" color="gray" size={size} onClick={() => form.reset()}>
              Discard changes
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
