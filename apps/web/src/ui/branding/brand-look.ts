import { judgeColor, parseColor } from '@porttask/contracts/contrast';
import type { CSSProperties } from 'react';
import type { Schemas } from '../../lib/api.ts';

/** What everybody sees of an organization's branding. */
export type Look = Schemas['PublicBranding'];

/** The colours of an organization as CSS variables; `branding.module.css` chooses between the schemes. */
export function brandLook({ primaryColor }: Pick<Look, 'primaryColor'>): CSSProperties {
  const { color, textColor, accents } = judgeColor(parseColor(primaryColor) ?? '#1d67a5');
  return {
    '--brand': color,
    '--brand-text': textColor,
    '--brand-accent-light': accents.light,
    '--brand-accent-dark': accents.dark,
  } as CSSProperties;
}
