import { Anchor, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ApiError } from '../../lib/api-error.ts';
import { passkeyObstacle } from '../../lib/passkeys.ts';
import { paths } from '../../lib/paths.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { CodeInput } from '../../ui/entity-form/code-input.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { giveCode } from './api.ts';
import { ofOrganization } from './of-organization.ts';
import { PasskeyStep } from './passkey-step.tsx';
import { SignInProblem } from './sign-in-problem.tsx';
import { useEnter } from './use-enter.ts';

const ways = {
  passkey: {
    title: 'Use your passkey',
    text: 'Confirm with the device or security key that keeps it.',
    link: 'Use a passkey',
  },
  totp: {
    title: 'Enter your code',
    text: 'Open your authenticator and enter the six digits it shows for PortTask.',
    link: 'Use the authenticator',
  },
  recovery_code: {
    title: 'Enter a recovery code',
    text: 'Each of the recovery codes you kept works once.',
    link: 'Use a recovery code',
  },
} as const;
type Way = keyof typeof ways;
const all = Object.keys(ways) as Way[];

/** The second step of signing in. Where it is not known what somebody has, as after a reload, all ways are offered. */
export function CodePage() {
  const [search] = useUrlSearch();
  const has = search.with?.split(',');
  const possible = all.filter(
    (way) => (has?.includes(way) ?? true) && (way !== 'passkey' || passkeyObstacle() === null),
  );
  const [chosen, setWay] = useState<Way | null>(null);
  const way = chosen ?? (has ? possible[0] : undefined) ?? 'totp';
  return (
    <>
      <DoorTitle title={ways[way].title}>{ways[way].text}</DoorTitle>
      {way === 'passkey' ? <PasskeyStep /> : <CodeForm key={way} kind={way} />}
      <Group justify="space-between" mt={18} gap="xs">
        {possible
          .filter((other) => other !== way)
          .map((other) => (
            <Anchor key={other} component="button" type="button" size="sm" onClick={() => setWay(other)}>
              {ways[other].link}
            </Anchor>
          ))}
        <Anchor
          component={Link}
          to={paths.signIn({ ...(search.next ? { next: search.next } : {}), ...ofOrganization(search) })}
          size="sm"
        >
          Start again
        </Anchor>
      </Group>
    </>
  );
}

function CodeForm({ kind }: { readonly kind: 'totp' | 'recovery_code' }) {
  const enter = useEnter();
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
  return (
    <EntityForm form={form} verb="Sign in" size="sm" wideButton>
      {kind === 'totp' ? (
        <CodeInput label="Code" {...form.form.getInputProps('code')} onComplete={form.onSubmit} />
      ) : (
        <TextInput
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
  );
}
