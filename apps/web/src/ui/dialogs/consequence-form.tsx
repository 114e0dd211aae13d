import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Choice } from '../../lib/places.ts';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { Notice } from '../notice.tsx';
import type { ImpactItem } from './impact-list.tsx';
import { ImpactList } from './impact-list.tsx';

export type ConsequenceInput = { readonly category: string; readonly reason: string };

export type ConsequenceProps<I> = {
  readonly description: ReactNode;
  /** What stops or is at stake. Loaded before the button can be pressed. */
  readonly impact?: {
    readonly query: UseQueryResult<I>;
    readonly items: (impact: I) => readonly ImpactItem[];
  };
  /** More to decide, between the consequences and the reason. */
  readonly children?: ReactNode;
  readonly categories?: { readonly label: string; readonly choices: readonly Choice[] };
  readonly reasonHint: string;
  readonly reasonMin?: number;
  /** For what cannot be undone: this text has to be typed. */
  readonly confirmText?: string;
  /** "Suspend organization". */
  readonly verb: string;
  readonly tone?: 'danger' | 'plain';
  readonly onConfirm: (input: ConsequenceInput) => Promise<unknown>;
  readonly onCancel: () => void;
};

export function ConsequenceForm<I>(props: ConsequenceProps<I>) {
  const { impact, categories, reasonMin = 5, confirmText, tone = 'danger' } = props;
  const hint = useId();
  const { form, element, submitting, problem, onSubmit } = useEntityForm({
    initialValues: { category: '', reason: '', confirm: '' },
    validate: ({ category, reason, confirm }) => ({
      ...(categories && category === '' ? { category: 'Choose what it is about' } : {}),
      ...(reason.trim().length < reasonMin ? { reason: `Write at least ${reasonMin} characters` } : {}),
      ...(confirmText !== undefined && confirm.trim() !== confirmText
        ? { confirm: `Type ${confirmText}` }
        : {}),
    }),
    submit: ({ category, reason }) => props.onConfirm({ category, reason: reason.trim() }),
  });
  const waiting = impact !== undefined && !impact.query.isSuccess;
  return (
    <form ref={element} onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <Text size="md" lh="22px">
          {props.description}
        </Text>
        {impact && <ImpactList query={impact.query} items={impact.items} />}
        {props.children}
        {categories && (
          <Select
            size="sm"
            label={categories.label}
            placeholder="Choose one"
            required
            data-autofocus
            data={categories.choices}
            allowDeselect={false}
            {...form.getInputProps('category')}
            value={form.values.category || null}
            onChange={(value) => form.setFieldValue('category', value ?? '')}
          />
        )}
        <Textarea
          size="sm"
          label="Reason"
          description={props.reasonHint}
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={500}
          data-autofocus={categories ? undefined : true}
          {...form.getInputProps('reason')}
        />
        {confirmText !== undefined && (
          <TextInput
            size="sm"
            label={`Type ${confirmText} to confirm`}
            required
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('confirm')}
          />
        )}
        {problem && (
          <Notice tone="red" alert>
            {problem.message}
          </Notice>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="sm" onClick={props.onCancel}>
            Cancel
          </Button>
          <Button
            type="submit"
            size="sm"
            loading={submitting}
            {...(waiting ? { 'data-disabled': true, 'aria-disabled': true, 'aria-describedby': hint } : {})}
            onClick={(event) => waiting && event.preventDefault()}
            {...(tone === 'danger' ? { color: 'amber.8' } : {})}
          >
            {props.verb}
          </Button>
        </Group>
        {waiting && (
          <span id={hint} hidden>
            Waits until the consequences are known
          </span>
        )}
      </Stack>
    </form>
  );
}
