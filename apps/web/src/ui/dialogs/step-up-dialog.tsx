import { Anchor, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../lib/api.ts';
import { messageOf } from '../../lib/api-error.ts';
import { meQuery } from '../../lib/me.ts';
import { answerChallenge, passkeyObstacle } from '../../lib/passkeys.ts';
import { stepUpQuestion } from '../../lib/step-up.ts';
import { useStore } from '../../lib/store.ts';
import { EntityForm } from '../entity-form/entity-form.tsx';
import { useEntityForm } from '../entity-form/use-entity-form.ts';
import { Notice } from '../notice.tsx';

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

async function proveByPasskey(): Promise<void> {
  const options = await dataOf(api.POST('/v1/auth/passkeys/step-up/options'));
  const credential = await answerChallenge(options);
  await dataOf(api.POST('/v1/auth/passkeys/step-up', { body: { credential } }));
}

function StepUpForm({ answer }: { readonly answer: (confirmed: boolean) => void }) {
  const client = useQueryClient();
  const methods = client.getQueryData(meQuery.queryKey)?.user.mfaMethods ?? [];
  const [method, setMethod] = useState<'password' | 'code'>('password');
  const proved = () => {
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
    answer(true);
  };
  const passkey = useMutation({ mutationFn: proveByPasskey, onSuccess: proved });
  const form = useEntityForm({
    initialValues: { password: '', code: '' },
    validate: ({ password, code }) => ({
      ...(method === 'password' && password === '' ? { password: 'Enter your password' } : {}),
      ...(method === 'code' && code.trim() === '' ? { code: 'Enter a code' } : {}),
    }),
    async submit({ password, code }) {
      const body = method === 'password' ? { password } : { code: code.trim() };
      await dataOf(api.POST('/v1/auth/step-up', { body }));
      proved();
    },
    onError: (error) => {
      if (error.code !== 'INVALID_CREDENTIALS' && error.code !== 'INVALID_CODE') return false;
      form.form.setFieldError(method, method === 'password' ? 'That is not your password' : error.message);
      form.element.current?.querySelector('input')?.select();
      return true;
    },
  });
  const withCode = methods.includes('totp')
    ? 'Code of your authenticator, or a recovery code'
    : 'Recovery code';
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
            label={withCode}
            autoFocus
            autoComplete="one-time-code"
            inputMode="text"
            {...form.form.getInputProps('code')}
          />
        )}
      </EntityForm>
      {passkey.error && (
        <Notice tone="amber" alert>
          {messageOf(passkey.error)}
        </Notice>
      )}
      {methods.length > 0 && (
        <Group gap="md">
          {methods.includes('passkey') && passkeyObstacle() === null && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              disabled={passkey.isPending}
              onClick={() => passkey.mutate()}
            >
              Use a passkey
            </Anchor>
          )}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => setMethod(method === 'password' ? 'code' : 'password')}
          >
            {method === 'password' ? 'Use a code instead' : 'Use the password instead'}
          </Anchor>
        </Group>
      )}
    </Stack>
  );
}
