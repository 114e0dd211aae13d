import { PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../lib/me.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { NewPasswordInput, passwordProblem } from '../../ui/entity-form/new-password-input.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Narrow } from '../../ui/page/page.tsx';
import { toast } from '../../ui/toast.tsx';
import { changePassword } from './api.ts';

export function PasswordTab() {
  const client = useQueryClient();
  const { user } = useMe();
  const form = useEntityForm({
    initialValues: { current: '', password: '' },
    validate: ({ current, password }) => ({
      ...(current === '' ? { current: 'Enter your present password' } : {}),
      ...(passwordProblem(password) ? { password: passwordProblem(password) } : {}),
    }),
    async submit(values) {
      await changePassword(values);
      await client.invalidateQueries({ queryKey: ['me'] });
      form.form.reset();
      toast({ message: 'Password changed. All other sessions were ended.' });
    },
    onError(error) {
      if (error.code !== 'INVALID_CREDENTIALS') return false;
      form.form.setFieldError('current', 'That is not your present password');
      form.element.current?.querySelector<HTMLInputElement>('input[name=current]')?.focus();
      return true;
    },
  });
  return (
    <Narrow>
      <Card title="Password" description="Changing it ends all your other sessions.">
        <EntityForm form={form} verb="Change password">
          <input type="email" autoComplete="username" value={user.email} readOnly hidden />
          <PasswordInput
            name="current"
            label="Present password"
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the present password', tabIndex: 0 }}
            {...form.form.getInputProps('current')}
          />
          <NewPasswordInput label="New password" size="xs" {...form.form.getInputProps('password')} />
        </EntityForm>
      </Card>
    </Narrow>
  );
}
