import { enrollTotp } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, createOrganization } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { openEverything } from '../support/workspace.ts';

/** One valid call: over HTTP by somebody, or by the system where there is no endpoint. */
export type Call = {
  readonly as?: Client;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** In place of a body, for what takes files. */
  readonly file?: { readonly type: string; readonly bytes: Buffer };
};

/** What a call may use. The governor exists from the first call on, which sets the platform up. */
export type World = { readonly app: TestApp; readonly governor: Person };

/** An organization admin who is signed in, and whose organization has every feature. */
export const member = async ({
  app,
  governor,
}: World): Promise<Agency['admin'] & { organizationId: string }> => {
  const made = await agency(app, governor);
  await openEverything(app, made.id);
  return { ...made.admin, organizationId: made.id };
};
/** The same with an authenticator. */
export const enrolled = async (world: World) => {
  const person = await member(world);
  return { ...person, ...(await enrollTotp(world.app, person.client)) };
};
export const organization = async ({ governor }: World) =>
  (await createOrganization(governor.client)).organization;
