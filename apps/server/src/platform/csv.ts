import { stringify } from 'csv-stringify/sync';

/** What makes a spreadsheet read a cell as a formula; the wide forms too, which some read alike. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Rows of an RFC 4180 file. A cell that a spreadsheet would run gets an apostrophe before it (X1). */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((cells) => cells.map((cell) => (formula.test(cell) ? `'${cell}` : cell))),
    { record_delimiter: 'windows' },
  );
