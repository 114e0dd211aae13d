import { PasswordInput, Text } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './new-password-input.module.css';

const least = 12;

type Props = {
  readonly label?: string;
  readonly value?: string;
  readonly size?: 'xs' | 'sm' | 'md';
  readonly error?: ReactNode;
  readonly onChange?: (event: React.ChangeEvent<HTMLInputElement>) => void;
};

/** A password to be: says how long it must be, and while it is too short, how far it is. */
export function NewPasswordInput({ label = 'Password', value = '', size = 'sm', ...input }: Props) {
  const length = [...value].length;
  const enough = length >= least;
  const Mark = enough ? IconCircleCheck : IconCircle;
  return (
    <div>
      <PasswordInput
        {...input}
        label={label}
        value={value}
        size={size}
        required
        autoComplete="new-password"
        aria-describedby="new-password-hint"
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the password', tabIndex: 0 }}
      />
      <Text id="new-password-hint" component="div" className={classes.hint} data-enough={enough || undefined}>
        <Mark size={14} aria-hidden />
        <span>
          At least {least} characters{length > 0 && !enough ? `, ${least - length} to go` : ''}. A few
          unrelated words are easy to remember and hard to guess.
        </span>
      </Text>
    </div>
  );
}

/** The rule that can be told before asking the server, which knows the common ones too. */
export const passwordProblem = (password: string): string | null =>
  [...password].length >= least ? null : `Must have at least ${least} characters`;
