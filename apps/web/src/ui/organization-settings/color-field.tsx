import { Anchor, TextInput } from '@mantine/core';
import type { ColorVerdict } from '@porttask/contracts/contrast';
import { judgeColor, parseColor, ratioText } from '@porttask/contracts/contrast';
import type { ReactNode } from 'react';
import { Notice } from '../notice.tsx';
import classes from './branding.module.css';

type Props = {
  readonly value: string;
  readonly error: ReactNode;
  readonly onChange: (color: string) => void;
};

/** A colour to type or to pick, with what the server will say of it. */
export function ColorField({ value, error, onChange }: Props) {
  const color = parseColor(value);
  const verdict = color === null ? null : judgeColor(color);
  return (
    <div className={classes.colorField}>
      <TextInput
        label="Primary colour"
        value={value}
        error={error}
        maxLength={7}
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        leftSectionPointerEvents="all"
        leftSection={
          <input
            type="color"
            className={classes.swatch}
            aria-label="Pick the primary colour"
            value={color ?? '#000000'}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        }
      />
      {verdict && <Verdict verdict={verdict} onTake={onChange} />}
    </div>
  );
}

type VerdictProps = { readonly verdict: ColorVerdict; readonly onTake: (color: string) => void };

function Verdict({ verdict: { color, ratio, textColor, suggestion, accents }, onTake }: VerdictProps) {
  if (suggestion !== null) {
    return (
      <Notice
        tone="red"
        title={`Text on it reaches ${ratioText(ratio)} at best; people need 4.5:1`}
        action={
          <Anchor component="button" type="button" size="sm" onClick={() => onTake(suggestion)}>
            Use {suggestion}
          </Anchor>
        }
      >
        The nearest tone that passes is {suggestion}.
      </Notice>
    );
  }
  const adapted = [
    ...(accents.light === color ? [] : [`${accents.light} on light pages`]),
    ...(accents.dark === color ? [] : [`${accents.dark} on dark pages`]),
  ];
  return (
    <p className={classes.verdict} role="status">
      {textColor === '#ffffff' ? 'White' : 'Dark'} text stands on it, with a contrast of {ratioText(ratio)}.
      {adapted.length > 0 && ` So that its edges are seen, they are drawn in ${adapted.join(' and ')}.`}
    </p>
  );
}
