import { randomBytes } from 'node:crypto';
import { internalOrigin, system } from '#kernel/actor';
import { createSuperAdmin } from '#modules/identity';
import type { Client } from './client.ts';
import type { TestApp } from './test-app.ts';

export const password = 'seven herons over grey water';

/** Something no other test of the file uses. */
export const unique = (): string => randomBytes(4).toString('hex');

export type Person = { readonly id: string; readonly email: string; readonly client: Client };

/** A Super Admin, signed in. */
export async function superAdmin(app: TestApp, name = 'Marit Knudsen'): Promise<Person> {
  const email = `super-${unique()}@platform.example`;
  const caller = { actor: system('test'), origin: internalOrigin };
  const input = { email, name, password, onlyFirst: false };
  const { id } = await app.app.executor.execute(createSuperAdmin, caller, input);
  return { id: id as string, email, client: await signIn(app, email) };
}

/** Signs in and expects it to work. */
export async function signIn(app: TestApp, email: string, secret = password): Promise<Client> {
  const client = app.client();
  const reply = await client.post('/v1/auth/sign-in', { email, password: secret });
  if (reply.status !== 200) throw new Error(`sign-in answered ${reply.status} ${reply.text}`);
  return client;
}

/** Ten wrong passwords at an account, which lock it. */
export async function lockOut(app: TestApp, email: string): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await app.client().post('/v1/auth/sign-in', { email, password: 'a wrong one, once more' });
  }
}

export type Agency = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly domain: string;
  readonly admin: Person;
};

/** The token of the newest link mailed to an address. */
export async function mailedToken(app: TestApp, admin: Client, email: string): Promise<string> {
  await app.settle();
  const mails = await admin.get(`/v1/admin/mails?search=${encodeURIComponent(email)}`);
  const link = mails.data.find(({ links }: { links: string[] }) => links.length > 0)?.links[0];
  const token = link && new URL(link).searchParams.get('token');
  if (!token) throw new Error(`no link was mailed to ${email}`);
  return token;
}

/** Creates an organization through the API. */
export async function createOrganization(admin: Client, input: Record<string, unknown> = {}) {
  const tag = unique();
  const reply = await admin.post('/v1/admin/organizations', {
    name: `Agency ${tag}`,
    domain: `agency-${tag}.example`,
    admin: { name: 'Ana Silva', email: `ana-${tag}@agency-${tag}.example` },
    ...input,
  });
  if (reply.status !== 201) throw new Error(`creation answered ${reply.status} ${reply.text}`);
  return reply.data;
}

/** Has a Super Admin's client work as somebody from now on. @returns the impersonation */
export async function impersonate(
  by: Person,
  subject: { id: string },
  mode: 'read_only' | 'full' = 'read_only',
) {
  const reason = 'They called because a page looks wrong';
  const reply = await by.client.post(`/v1/admin/users/${subject.id}/impersonate`, { reason, mode });
  if (reply.status !== 200) throw new Error(`impersonating answered ${reply.status} ${reply.text}`);
  return reply.data;
}

/** An organization with its admin, who accepted the invitation and is signed in. */
export async function agency(app: TestApp, by: Person): Promise<Agency> {
  const { organization, admin } = await createOrganization(by.client);
  const token = await mailedToken(app, by.client, admin.email);
  const accepted = await app.client().post(`/v1/auth/invitations/${token}`, { name: 'Ana Silva', password });
  if (accepted.status !== 200) throw new Error(`accepting answered ${accepted.status} ${accepted.text}`);
  const client = await signIn(app, admin.email);
  const { id, slug, name, domain } = organization;
  return { id, slug, name, domain, admin: { id: admin.id, email: admin.email, client } };
}
