import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** Passwords by role name. */
export type Credentials = {
  readonly postgres: string;
  readonly porttask: string;
  readonly porttask_owner: string;
};

/** New random passwords of 32 bytes. */
export function newCredentials(): Credentials {
  const password = () => randomBytes(32).toString('base64url');
  return { postgres: password(), porttask: password(), porttask_owner: password() };
}

/** The passwords kept in the data folder, or undefined when there are none. */
export async function readCredentials(dataDir: string): Promise<Credentials | undefined> {
  try {
    return JSON.parse(await readFile(credentialsPath(dataDir), 'utf8')) as Credentials;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError)
      throw unusableCredentials('PortTask cannot read the passwords in', error);
    throw error;
  }
}

/** Keeps the passwords so that a crash leaves the old file or the new one, never half of one. */
export async function writeCredentials(dataDir: string, credentials: Credentials): Promise<void> {
  const draft = `${credentialsPath(dataDir)}.new`;
  const file = await open(draft, 'w', 0o600);
  await file.writeFile(`${JSON.stringify(credentials, null, 2)}\n`);
  await file.sync();
  await file.close();
  await rename(draft, credentialsPath(dataDir));
}

/** The error for passwords that are there but of no use. */
export function unusableCredentials(complaint: string, cause: Error): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `${complaint} postgres-credentials.json of the data folder.`,
    'Delete that file; PortTask then sets new passwords at the next start.',
    { cause },
  );
}

function credentialsPath(dataDir: string): string {
  return join(dataDir, 'postgres-credentials.json');
}
