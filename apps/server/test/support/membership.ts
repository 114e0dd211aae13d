import type { OrganizationRole } from '@porttask/contracts';
import type { Agency, Person } from './people.ts';
import { mailedToken, password, signIn, unique } from './people.ts';
import type { TestApp } from './test-app.ts';

/** Somebody invited to an organization, who accepted and is signed in. */
export async function memberOf(
  app: TestApp,
  by: Person,
  { id, domain }: Pick<Agency, 'id' | 'domain'>,
  role: OrganizationRole = 'agent',
): Promise<Person> {
  const email = `${role}-${unique()}@${domain}`;
  const invited = await by.client.post('/v1/admin/users', {
    email,
    name: 'Bo Lind',
    organizationId: id,
    role,
  });
  if (invited.status !== 201) throw new Error(`inviting answered ${invited.status} ${invited.text}`);
  const token = await mailedToken(app, by.client, email);
  const accepted = await app.client().post(`/v1/auth/invitations/${token}`, { name: 'Bo Lind', password });
  if (accepted.status !== 200) throw new Error(`accepting answered ${accepted.status} ${accepted.text}`);
  return { id: invited.data.id, email, client: await signIn(app, email) };
}
