import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';
import { useGo } from '../../lib/use-url.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { NewPasswordInput, passwordProblem } from '../../ui/entity-form/new-password-input.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import type { InvitationView } from './api.ts';
import { acceptInvitation, signIn } from './api.ts';

type Props = { readonly token: string; readonly invitation: InvitationView };

/** Somebody without an account chooses a name and a password, and is in. */
export function NewAccount({ token, invitation: { email, name, organizationName } }: Props) {
  const go = useGo();
  const client = useQueryClient();
  const form = useEntityForm({
    initialValues: { name, password: '' },
    validate: (values) => ({
      ...(values.name.trim() === '' ? { name: 'Enter your name' } : {}),
      ...(passwordProblem(values.password) ? { password: passwordProblem(values.password) } : {}),
    }),
    async submit({ name: chosen, password }) {
      await acceptInvitation(token, { name: chosen.trim(), password });
      try {
        await signIn({ email, password });
      } catch {
        // The account is there; whatever kept the sign-in from working will say so on its page.
        await go(paths.signIn({ email }), { replace: true });
        return;
      }
      client.clear();
      await go(paths.home, { replace: true });
    },
  });
  return (
    <EntityForm form={form} verb={`Join ${organizationName}`} size="sm" wideButton>
      <TextInput size="sm" label="Email" value={email} readOnly variant="filled" autoComplete="username" />
      <TextInput size="sm" label="Your name" autoComplete="name" {...form.form.getInputProps('name')} />
      <NewPasswordInput {...form.form.getInputProps('password')} />
    </EntityForm>
  );
}
