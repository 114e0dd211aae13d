import { TextInput } from '@mantine/core';
import type { ChangeEvent, ReactNode } from 'react';
import classes from './code-input.module.css';

type Props = {
  readonly label: string;
  readonly value?: string;
  readonly error?: ReactNode;
  readonly onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  /** All six digits are there. */
  readonly onComplete?: () => void;
};

/** One field for six digits: pasting, password managers and screen readers all know what to do with it. */
export function CodeInput({ label, onChange, onComplete, ...input }: Props) {
  return (
    <TextInput
      {...input}
      size="md"
      label={label}
      autoFocus
      data-autofocus
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={9}
      classNames={{ input: classes.code }}
      onChange={(event) => {
        onChange?.(event);
        const typed = event.nativeEvent as InputEvent;
        const six = /^\D*(\d\D*){6}$/.test(event.currentTarget.value);
        // A correction of a code that was refused is sent by the button, not key by key.
        if (six && onComplete && typed.inputType !== 'deleteContentBackward') setTimeout(onComplete);
      }}
    />
  );
}
