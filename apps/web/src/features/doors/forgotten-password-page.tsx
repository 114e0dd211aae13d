import { Anchor, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Link } from '../../ui/link.tsx';
import { askForReset } from './api.ts';
import { ofOrganization } from './of-organization.ts';

export function ForgottenPasswordPage() {
  const [search] = useUrlSearch();
  const back = paths.signIn(ofOrganization(search));
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useEntityForm({
    initialValues: { email: '' },
    validate: ({ email }) => (email.trim() === '' ? { email: 'Enter your email address' } : {}),
    async submit({ email }) {
      await askForReset(email.trim());
      setSentTo(email.trim());
    },
  });
  if (sentTo !== null) {
    return (
      <>
        <DoorTitle title="Look into your mail">
          If {sentTo} has an account, a link to choose a new password is on its way. It works for 30 minutes,
          once.
        </DoorTitle>
        <Button component={Link} to={back} variant="default" size="sm" fullWidth>
          Back to sign in
        </Button>
      </>
    );
  }
  return (
    <>
      <DoorTitle title="Choose a new password">
        Enter the email address of your account. We send a link to it.
      </DoorTitle>
      <EntityForm form={form} verb="Send link" size="sm" wideButton>
        <TextInput
          size="sm"
          label="Email"
          type="email"
          autoComplete="username"
          autoFocus
          {...form.form.getInputProps('email')}
        />
      </EntityForm>
      <Anchor component={Link} to={back} size="sm" display="inline-block" mt={18}>
        Back to sign in
      </Anchor>
    </>
  );
}
