import type { Actor } from '#kernel/actor';
import { anonymous } from '#kernel/actor';
import { createSessionReader } from '#modules/identity';
import { enrollTotp } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, impersonate, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { openEverything } from '../support/workspace.ts';

type Right = 'super_admin' | 'admin' | 'agent' | 'user';

/** Somebody who calls, with what is true of them, said without the code that decides. */
export type Caller = {
  readonly name: string;
  /** Null for the anonymous one. */
  readonly id: string | null;
  readonly client: Client;
  readonly right: Right | null;
  readonly standing:
    | 'full'
    | 'mfa_pending'
    | 'mfa_enrollment'
    | 'password_change'
    | 'organization_closed'
    | 'impersonation_over';
  /** How a Super Admin works as this person; whose `id` is the one who is answerable. */
  readonly impersonating: 'read_only' | 'full' | null;
  /** Proved who they are within the last 15 minutes. */
  readonly fresh: boolean;
};

/** Who the session of a client stands for. */
export async function actorOf({ databases, clock, config }: TestApp, client: Client): Promise<Actor> {
  const token = client.cookie.split('=', 2)[1];
  if (!token) return anonymous;
  const { publicUrl } = config;
  return createSessionReader({ pool: databases.platformPool, clock, publicUrl })(token);
}

/** Real people with real sessions, one for each way of being refused. */
export async function everyCaller(app: TestApp): Promise<readonly Caller[]> {
  const governor = await superAdmin(app, 'Governor of the matrix');
  await enrollTotp(app, governor.client);
  const plain = (name: string, person: Person, right: Right | null, more: Partial<Caller> = {}): Caller => ({
    name,
    id: person.id,
    client: person.client,
    right,
    standing: 'full',
    impersonating: null,
    fresh: true,
    ...more,
  });

  const withRole = async (role: 'agent' | 'user'): Promise<Caller> =>
    plain(`a member as ${role}`, await memberOf(app, governor, await agency(app, governor), role), role);
  const demoted = async (): Promise<Person> => {
    const person = await superAdmin(app);
    const reason = 'To see what is left';
    await governor.client.send('DELETE', `/v1/admin/users/${person.id}/platform-role`, { body: { reason } });
    return { ...person, client: await signIn(app, person.email) };
  };
  const removed = async (): Promise<Person> => {
    const place = await agency(app, governor);
    const person = await memberOf(app, governor, place, 'admin');
    await governor.client.delete(`/v1/admin/users/${person.id}/memberships/${place.id}`);
    return person;
  };
  const halfway = async (person: Person): Promise<Person> => {
    await enrollTotp(app, person.client);
    return { ...person, client: await signIn(app, person.email) };
  };

  const acting = async (mode: 'read_only' | 'full', more: Partial<Caller> = {}): Promise<Caller> => {
    const actor = await superAdmin(app);
    await enrollTotp(app, actor.client);
    await impersonate(actor, (await agency(app, governor)).admin, mode);
    return plain(`a Super Admin who works as an organization admin (${mode})`, actor, 'admin', {
      impersonating: mode,
      ...more,
    });
  };
  const over = await acting('full', {
    name: 'a Super Admin whose time as an organization admin is over',
    standing: 'impersonation_over',
    impersonating: null,
  });
  await app.owner.query('update sessions set expires_at = created_at where impersonation_id is not null');

  const suspended: Agency = await agency(app, governor);
  const suspension = { category: 'payment', reason: 'To see it refused' };
  await governor.client.post(`/v1/admin/organizations/${suspended.id}/suspend`, suspension);
  const stale = await superAdmin(app);
  await enrollTotp(app, stale.client);
  await app.owner.query(
    "update sessions set authenticated_at = authenticated_at - interval '16 minutes' where user_id = $1",
    [stale.id],
  );
  const outdated = (await agency(app, governor)).admin;
  await app.owner.query('update users set password_change_required = true where id = $1', [outdated.id]);
  const unenrolled = await superAdmin(app);
  const callers: Caller[] = [
    {
      name: 'nobody',
      id: null,
      client: app.client(),
      right: null,
      standing: 'full',
      impersonating: null,
      fresh: false,
    },
    await withRole('user'),
    await withRole('agent'),
    plain('somebody taken out of their organization', await removed(), null),
    plain('somebody who was a Super Admin', await demoted(), null),
    plain('an organization admin', (await agency(app, governor)).admin, 'admin'),
    plain('the admin of a suspended organization', suspended.admin, 'admin', {
      standing: 'organization_closed',
    }),
    plain('an organization admin who has to choose a password', outdated, 'admin', {
      standing: 'password_change',
    }),
    plain(
      'an organization admin before the second factor',
      await halfway((await agency(app, governor)).admin),
      'admin',
      {
        standing: 'mfa_pending',
      },
    ),
    plain('a Super Admin before the second factor', await halfway(await superAdmin(app)), 'super_admin', {
      standing: 'mfa_pending',
    }),
    plain('a Super Admin without a second factor', unenrolled, 'super_admin', { standing: 'mfa_enrollment' }),
    plain('a Super Admin whose proof is old', stale, 'super_admin', { fresh: false }),
    await acting('read_only'),
    await acting('full'),
    over,
    plain('a Super Admin', governor, 'super_admin'),
  ];
  // What is closed to an organization is the gate's own matter (kernel/judge.test.ts): here everything is open.
  const { rows } = await app.owner.query<{ id: string }>('select id from organizations');
  for (const { id } of rows) await openEverything(app, id);
  const changed = await governor.client.patch('/v1/admin/settings', {
    security: { superAdminMfa: 'always' },
  });
  if (changed.status !== 200) throw new Error(`changing settings answered ${changed.text}`);
  return callers;
}
