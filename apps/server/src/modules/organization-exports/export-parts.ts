import type { OrganizationId } from '@porttask/contracts';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Columns, OrganizationRegistry } from '#kernel/organization-data';

/** What makes two files of an export, as NDJSON and as CSV. */
export type ExportPart = {
  readonly name: string;
  /** As they are called in the files. */
  readonly fields: readonly string[];
  readonly rows: RawBuilder<unknown>;
};

const camelCase = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Selects columns under their names in the files. */
const selection = (columns: Columns) =>
  sql.join(columns.map((column) => sql`${sql.ref(column)} as ${sql.ref(camelCase(column))}`));

/** Everything that the modules hand out of an organization: first views like the organization itself, then its tables. */
export function exportParts(registry: OrganizationRegistry, id: OrganizationId): readonly ExportPart[] {
  const views = registry.exportedViews.map(({ name, columns, rows }) => ({
    name,
    fields: columns.map(camelCase),
    rows: sql`select ${selection(columns)} from (${rows(id)}) as shown`,
  }));
  const tables = registry.tables.flatMap(({ table, export: columns }) =>
    'leaveOut' in columns
      ? []
      : [
          {
            name: table,
            fields: columns.map(camelCase),
            rows: sql`select ${selection(columns)} from ${sql.table(table)} where organization_id = ${id}`,
          },
        ],
  );
  return [...views, ...tables].map((part) => ({ ...part, name: part.name.replaceAll('_', '-') }));
}
