import type { Client } from '../support/client.ts';
import type { TestApp } from '../support/test-app.ts';

export type Listed = {
  readonly names: readonly string[];
  readonly total: number;
  readonly corrected?: string;
};

/** What a list finds, by names. */
export async function found(
  client: Client,
  list: 'users' | 'organizations',
  query: Readonly<Record<string, string>>,
): Promise<Listed> {
  const reply = await client.get(`/v1/admin/${list}?${new URLSearchParams({ limit: '100', ...query })}`);
  if (reply.status !== 200) throw new Error(`${list} answered ${reply.status} ${reply.text}`);
  const { total = 0, corrected } = reply.body.pagination as { total?: number; corrected?: string };
  const names = reply.data.map(({ name }: { name: string }) => name);
  return { names, total, ...(corrected === undefined ? {} : { corrected }) };
}

let next = 0;

/** A user as another slice of the product would have made one, without the way there. @returns its id */
export async function addUser(
  { owner }: TestApp,
  name: string,
  email = `nobody${next}@invalid`,
): Promise<string> {
  next += 1;
  const id = `usr_${String(next).padStart(26, '0')}`;
  await owner.query(
    `insert into users (id, email, address_digest, name, status, created_at, updated_at)
    values ($1, $2::text, sha256($2::text::bytea), $3, 'invited', now() - make_interval(mins => $4), now())`,
    [id, email, name, next],
  );
  return id;
}

/** @returns its id */
export async function addOrganization(
  { owner }: TestApp,
  name: string,
  slug = `slug-${next + 1}`,
): Promise<string> {
  next += 1;
  const id = `org_${String(next).padStart(26, '0')}`;
  await owner.query(
    `insert into organizations (id, name, slug, timezone, currency, branding, business_hours, created_at, updated_at)
    values ($1, $2, $3, 'Etc/UTC', 'EUR', $4, $5, now(), now())`,
    [
      id,
      name,
      slug,
      JSON.stringify({
        displayName: name,
        primaryColor: '#000000',
        onPrimaryColor: '#ffffff',
        logoUrl: null,
      }),
      JSON.stringify({
        timezone: 'Etc/UTC',
        weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
        exceptions: [],
      }),
    ],
  );
  return id;
}

export const addMember = ({ owner }: TestApp, organizationId: string, userId: string) =>
  owner.query(
    "insert into memberships (organization_id, user_id, role, created_at) values ($1, $2, 'agent', now())",
    [organizationId, userId],
  );
