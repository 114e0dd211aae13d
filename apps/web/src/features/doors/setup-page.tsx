import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { NewPasswordInput, passwordProblem } from '../../ui/entity-form/new-password-input.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/loading.tsx';
import { setUp, setupQuery } from './api.ts';
import { useEnter } from './use-enter.ts';

/** The first start: whoever holds the link that the server printed becomes the first Super Admin. */
export function SetupPage() {
  const [{ token }] = useUrlSearch();
  const setup = useQuery(setupQuery);
  const [refused, setRefused] = useState(false);
  // Going in forgets what was read; the form stays until the next page is there.
  const [entering, setEntering] = useState(false);
  const refuse = () => setRefused(true);
  if (entering && token) return <SetupForm token={token} onEntering={setEntering} onRefused={refuse} />;
  if (setup.isError) return <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />;
  if (setup.isPending) return <Loading />;
  if (!setup.data.required) {
    return (
      <>
        <DoorTitle title="PortTask is set up already">
          The link to create the first Super Admin worked once.
        </DoorTitle>
        <Button component={Link} to={paths.signIn()} size="sm" fullWidth>
          Go to sign in
        </Button>
      </>
    );
  }
  if (!token || refused) {
    return (
      <DoorTitle title={refused ? 'This link does not work' : 'Open the set-up link'}>
        The server prints a link with a secret at each start until somebody has used it. Open the newest one;
        it begins with <code>{globalThis.location.origin}/setup?token=</code>
      </DoorTitle>
    );
  }
  return <SetupForm token={token} onEntering={setEntering} onRefused={refuse} />;
}

type FormProps = {
  readonly token: string;
  readonly onEntering: (entering: boolean) => void;
  readonly onRefused: () => void;
};

function SetupForm({ token, onEntering, onRefused }: FormProps) {
  const enter = useEnter();
  const form = useEntityForm({
    initialValues: { name: '', email: '', password: '' },
    validate: ({ name, email, password }) => ({
      ...(name.trim() === '' ? { name: 'Enter your name' } : {}),
      ...(email.trim() === '' ? { email: 'Enter your email address' } : {}),
      ...(passwordProblem(password) ? { password: passwordProblem(password) } : {}),
    }),
    async submit({ name, email, password }) {
      await setUp({ token, name: name.trim(), email: email.trim(), password });
      onEntering(true);
      await enter();
    },
    onError(error) {
      const about = error.details.some(({ field }) => field === 'token');
      if (error.code !== 'TOKEN_INVALID' && !about) return false;
      onRefused();
      return true;
    },
  });
  return (
    <>
      <DoorTitle title="Set up PortTask">
        Create the first Super Admin. This account governs all organizations, so choose its password well.
      </DoorTitle>
      <EntityForm form={form} verb="Create Super Admin" size="sm" wideButton>
        <TextInput
          size="sm"
          label="Name"
          autoComplete="name"
          autoFocus
          {...form.form.getInputProps('name')}
        />
        <TextInput
          size="sm"
          label="Email"
          type="email"
          autoComplete="username"
          {...form.form.getInputProps('email')}
        />
        <NewPasswordInput {...form.form.getInputProps('password')} />
      </EntityForm>
    </>
  );
}
