import type { FlagValue } from './api.ts';

export type FlagKind = 'boolean' | 'string' | 'number' | 'object';

/** A value while it is typed. */
export type TypedValue = { readonly kind: FlagKind; readonly text: string };

export const kindChoices = [
  { value: 'boolean', label: 'True or false' },
  { value: 'string', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'object', label: 'JSON object' },
] as const satisfies readonly { value: FlagKind; label: string }[];

export const flagValueWords = (value: FlagValue): string =>
  typeof value === 'string' ? `"${value}"` : JSON.stringify(value);

export function typedValueOf(value: FlagValue): TypedValue {
  const kind = typeof value as FlagKind;
  if (kind === 'string') return { kind, text: value as string };
  return { kind, text: kind === 'object' ? JSON.stringify(value, null, 2) : JSON.stringify(value) };
}

/** What was typed as a value, or why it is none. */
export function readFlagValue({ kind, text }: TypedValue): { value: FlagValue } | { problem: string } {
  switch (kind) {
    case 'boolean':
      return { value: text === 'true' };
    case 'string':
      return { value: text };
    case 'number': {
      const value = Number(text);
      return text.trim() !== '' && Number.isFinite(value) ? { value } : { problem: 'Enter a number' };
    }
    case 'object':
      return readObject(text);
  }
}

function readObject(text: string): { value: FlagValue } | { problem: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: value as Record<string, unknown> };
    return { problem: 'Must be an object, like { "columns": 3 }' };
  } catch (error) {
    return { problem: `Is not valid JSON: ${(error as Error).message}` };
  }
}
