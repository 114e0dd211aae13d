import { PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../lib/me.ts';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { NewPasswordInput, passwordProblem } from '../../ui/entity-form/new-password-input.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { toast } from '../../ui/toast.tsx';
import { changePassword } from './api.ts';

type Props = { readonly size?: 'xs' | 'sm'; readonly wideButton?: boolean };

/** The form for a new password, which asks for the present one. */
export function ChangePassword({ size = 'xs', wideButton = false }: Props) {
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
      form.form.reset();
      toast({ message: 'Password changed. All other sessions were ended.' });
      await client.invalidateQueries({ queryKey: ['me'] });
    },
    onError(error) {
      if (error.code !== 'INVALID_CREDENTIALS') return false;
      form.form.setFieldError('current', 'That is not your present password');
      form.element.current?.querySelector<HTMLInputElement>('input[name=current]')?.focus();
      return true;
    },
  });
  return (
    <EntityForm form={form} verb="Change password" size={size} wideButton={wideButton}>
      <input type="email" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordInput
        name="current"
        size={size}
        label="Present password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the present password', tabIndex: 0 }}
        {...form.form.getInputProps('current')}
      />
      <NewPasswordInput label="New password" size={size} {...form.form.getInputProps('password')} />
    </EntityForm>
  );
}
