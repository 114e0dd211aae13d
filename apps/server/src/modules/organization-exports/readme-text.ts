import type { Organization } from '@porttask/contracts';

type Counted = { readonly name: string; readonly count: number };

/** What whoever opens the zip reads first. */
export function readme({ name, slug, id }: Organization, parts: readonly Counted[], at: Date): string {
  const width = Math.max(...parts.map((part) => part.name.length));
  return [
    `Data of ${name} (${slug}, ${id}) on PortTask, as it was on ${at.toISOString()}.`,
    '',
    'Each name below stands for two files with the same rows:',
    '  .ndjson  one JSON object per line, UTF-8',
    '  .csv     comma separated (RFC 4180), UTF-8, names of the fields in the first line',
    '',
    'In the CSV files text that a spreadsheet would run as a formula has an apostrophe before it; the NDJSON files have it',
    'as it is. Instants are UTC, bytes are base64. Rows stand in no particular order. Passwords, tokens and keys are in no file.',
    '',
    ...parts.map(
      (part) => `  ${part.name.padEnd(width)}  ${part.count} ${part.count === 1 ? 'row' : 'rows'}`,
    ),
    '',
  ].join('\r\n');
}
