import { Anchor, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../lib/api.ts';
import { meQuery } from '../../lib/me.ts';
import { stepUpQuestion } from '../../lib/step-up.ts';
import { useStore } from '../../lib/store.ts';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { useEntityForm } from '../entity-form/use-entity-form.ts';

/** Opens by itself when a call needs a fresh proof of identity; the call goes on after it. */
export function StepUpDialog() {
  const question = useStore(stepUpQuestion);
  return (
    <Modal
      opened={question !== null}
      onClose={() => question?.answer(false)}
      title="Confirm that it is you"
      size={420}
      zIndex={400}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {question && <StepUpForm answer={question.answer} />}
    </Modal>
  );
}

function StepUpForm({ answer }: { readonly answer: (confirmed: boolean) => void }) {
  const client = useQueryClient();
  const me = client.getQueryData(meQuery.queryKey);
  const [method, setMethod] = useState<'password' | 'code'>('password');
  const form = useEntityForm({
    initialValues: { password: '', code: '' },
    validate: ({ password, code }) => ({
      ...(method === 'password' && password === '' ? { password: 'Enter your password' } : {}),
      ...(method === 'code' && code.trim() === '' ? { code: 'Enter a code' } : {}),
    }),
    async submit({ password, code }) {
      const body = method === 'password' ? { password } : { code: code.trim() };
      await dataOf(api.POST('/v1/auth/step-up', { body }));
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
      answer(true);
    },
    onError: (error) => {
      if (error.code !== 'INVALID_CREDENTIALS' && error.code !== 'INVALID_CODE') return false;
      form.form.setFieldError(method, method === 'password' ? 'That is not your password' : error.message);
      form.element.current?.querySelector('input')?.select();
      return true;
    },
  });
  return (
    <Stack gap="md">
      <Text size="sm">
        This changes something sensitive, and it has been a while since you signed in. The change goes on
        afterwards.
      </Text>
      <EntityForm form={form} verb="Confirm" size="sm" inDialog onCancel={() => answer(false)}>
        {method === 'password' ? (
          <PasswordInput
            key="password"
            size="sm"
            label="Password"
            data-autofocus
            autoComplete="current-password"
            {...form.form.getInputProps('password')}
          />
        ) : (
          <TextInput
            key="code"
            size="sm"
            label="Code of your authenticator, or a recovery code"
            autoFocus
            autoComplete="one-time-code"
            inputMode="text"
            {...form.form.getInputProps('code')}
          />
        )}
      </EntityForm>
      {(me?.user.mfaMethods.length ?? 0) > 0 && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="left"
          onClick={() => setMethod(method === 'password' ? 'code' : 'password')}
        >
          {method === 'password' ? 'Use a code instead' : 'Use the password instead'}
        </Anchor>
      )}
    </Stack>
  );
}
