import { Anchor, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ApiError } from '../../lib/api-error.ts';
import { paths } from '../../lib/paths.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { CodeInput } from '../../ui/entity-form/code-input.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { giveCode } from './api.ts';
import { SignInProblem } from './sign-in-problem.tsx';
import { useEnter } from './use-enter.ts';

/** The second step of signing in, for people with an authenticator. */
export function CodePage() {
  const enter = useEnter();
  const [search] = useUrlSearch();
  const [kind, setKind] = useState<'totp' | 'recovery'>('totp');
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const form = useEntityForm({
    initialValues: { code: '' },
    validate: ({ code }) => (code.trim() === '' ? { code: 'Enter the code' } : {}),
    async submit({ code }) {
      setRefusal(null);
      await giveCode(code.trim());
      await enter();
    },
    onError(error) {
      if (error.code === 'INVALID_CODE') {
        form.form.setFieldError('code', error.message);
        form.element.current?.querySelector('input')?.select();
        return true;
      }
      if (error.code === 'VALIDATION_ERROR') return false;
      setRefusal(error);
      return true;
    },
  });
  const over = refusal?.code === 'UNAUTHENTICATED';
  const switchKind = () => {
    form.form.reset();
    setKind(kind === 'totp' ? 'recovery' : 'totp');
  };
  return (
    <>
      <DoorTitle title="Enter your code">
        {kind === 'totp'
          ? 'Open your authenticator and enter the six digits it shows for PortTask.'
          : 'Each of the recovery codes you kept works once.'}
      </DoorTitle>
      <EntityForm form={form} verb="Sign in" size="sm" wideButton>
        {kind === 'totp' ? (
          <CodeInput
            key="totp"
            label="Code"
            {...form.form.getInputProps('code')}
            onComplete={form.onSubmit}
          />
        ) : (
          <TextInput
            key="recovery"
            size="sm"
            label="Recovery code"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            {...form.form.getInputProps('code')}
          />
        )}
        {over && (
          <Notice tone="amber" title="This took too long" alert>
            Start again with your password.
          </Notice>
        )}
        {refusal && !over && <SignInProblem error={refusal} />}
      </EntityForm>
      <Group justify="space-between" mt={18} gap="xs">
        <Anchor component="button" type="button" size="sm" onClick={switchKind}>
          {kind === 'totp' ? 'Use a recovery code' : 'Use the authenticator'}
        </Anchor>
        <Anchor component={Link} to={paths.signIn(search)} size="sm">
          Start again
        </Anchor>
      </Group>
    </>
  );
}
