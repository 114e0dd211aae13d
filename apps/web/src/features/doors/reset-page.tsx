import { Button } from '@mantine/core';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useGo, useUrlSearch } from '../../lib/use-url.ts';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { NewPasswordInput, passwordProblem } from '../../ui/entity-form/new-password-input.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Link } from '../../ui/link.tsx';
import { choosePassword } from './api.ts';
import { ofOrganization } from './of-organization.ts';

/** Where the mailed link to a new password leads. */
export function ResetPage() {
  const [search] = useUrlSearch();
  const { token } = search;
  const go = useGo();
  const [dead, setDead] = useState(!token);
  const form = useEntityForm({
    initialValues: { password: '' },
    validate: ({ password }) => {
      const problem = passwordProblem(password);
      return problem ? { password: problem } : {};
    },
    async submit({ password }) {
      await choosePassword({ token: token ?? '', password });
      await go(paths.signIn({ reset: 'done', ...ofOrganization(search) }), { replace: true });
    },
    onError(error) {
      const about = error.details.some(({ field }) => field === 'token');
      if (error.code !== 'TOKEN_INVALID' && !about) return false;
      setDead(true);
      return true;
    },
  });
  if (dead) {
    return (
      <>
        <DoorTitle title="This link does not work any more">
          It was used already, was replaced by a newer one, or has expired. Links work for 30 minutes.
        </DoorTitle>
        <Button component={Link} to={paths.forgottenPassword(ofOrganization(search))} size="sm" fullWidth>
          Ask for a new link
        </Button>
      </>
    );
  }
  return (
    <>
      <DoorTitle title="Choose a new password">
        All your sessions end. If you use an authenticator, you still need it to sign in.
      </DoorTitle>
      <EntityForm form={form} verb="Set password" size="sm" wideButton>
        <NewPasswordInput label="New password" {...form.form.getInputProps('password')} />
      </EntityForm>
    </>
  );
}
