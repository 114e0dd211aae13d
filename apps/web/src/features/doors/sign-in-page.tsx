import { Anchor, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiError } from '../../lib/api-error.ts';
import { passkeyObstacle } from '../../lib/passkeys.ts';
import { paths } from '../../lib/paths.ts';
import { useGo, useUrlSearch } from '../../lib/use-url.ts';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { setupQuery, signIn, signInBrandingQuery } from './api.ts';
import { ofOrganization } from './of-organization.ts';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { SignInProblem } from './sign-in-problem.tsx';
import { useEnter } from './use-enter.ts';

export function SignInPage() {
  const [search] = useUrlSearch();
  const go = useGo();
  const enter = useEnter();
  const setup = useQuery(setupQuery);
  const { data: branding } = useQuery({
    ...signInBrandingQuery(search.organization ?? ''),
    enabled: search.organization !== undefined,
  });
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const form = useEntityForm({
    initialValues: { email: search.email ?? '', password: '' },
    validate: ({ email, password }) => ({
      ...(email.trim() === '' ? { email: 'Enter your email address' } : {}),
      ...(password === '' ? { password: 'Enter your password' } : {}),
    }),
    async submit({ email, password }) {
      setRefusal(null);
      const { mfaRequired, methods } = await signIn({ email: email.trim(), password });
      if (!mfaRequired) return enter();
      const along = { ...(search.next ? { next: search.next } : {}), ...ofOrganization(search) };
      await go(paths.signInCode({ ...along, with: methods.join(',') }));
    },
    onError(error) {
      if (error.code === 'VALIDATION_ERROR') return false;
      setRefusal(error);
      return true;
    },
  });
  const fields = form.form;
  return (
    <>
      <DoorTitle title={branding ? `Sign in to ${branding.displayName}` : 'Sign in'} />
      <EntityForm form={form} verb="Sign in" size="sm" wideButton>
        {setup.data?.required && (
          <Notice tone="blue" title="PortTask is not set up yet">
            The server printed a link when it started. Open it to create the first Super Admin.
          </Notice>
        )}
        {search.reset === 'done' && <Notice tone="green">Your new password is set. Sign in with it.</Notice>}
        <TextInput
          size="sm"
          label="Email"
          type="email"
          autoComplete="username"
          inputMode="email"
          autoFocus={!search.email}
          {...fields.getInputProps('email')}
        />
        <PasswordInput
          size="sm"
          label="Password"
          autoComplete="current-password"
          autoFocus={Boolean(search.email)}
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password', tabIndex: 0 }}
          {...fields.getInputProps('password')}
        />
        {refusal && <SignInProblem error={refusal} />}
      </EntityForm>
      {passkeyObstacle() === null && <PasskeySignIn onRefused={setRefusal} />}
      <Anchor
        component={Link}
        to={paths.forgottenPassword(ofOrganization(search))}
        size="sm"
        display="inline-block"
        mt={18}
      >
        Forgotten your password?
      </Anchor>
    </>
  );
}
