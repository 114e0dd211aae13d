import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const tableTypesFile = fileURLToPath(new URL('../../src/kernel/tables.generated.ts', import.meta.url));
const generator = fileURLToPath(import.meta.resolve('kysely-codegen/dist/cli/bin.js'));

/** The source of the table types of a migrated database. @param url login of the owner */
export async function generateTableTypes(url: string): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    [
      generator,
      '--dialect=postgres',
      `--url=${url}`,
      '--print',
      '--log-level=error',
      '--exclude-pattern=schema_migrations',
      '--default-schema=public',
      '--include-pattern=public.*',
      '--type-mapping={"int8":"number","citext":"string","tsvector":"string","bytea":"Buffer"}',
    ],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  return stdout;
}
