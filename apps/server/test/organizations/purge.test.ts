/** The purge: what it erases and what it leaves, and that the audit trail says no name any more and still holds (L4). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints, organizations } from '#app/modules';
import { verify } from '../audit/trail.ts';
import { validCalls } from '../laws/valid-calls.ts';
import { answered } from '../security/answered.ts';
import { deactivate, makeDue, purge, runPurge } from '../support/lifecycle.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, createOrganization, mailedToken, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const path = ({ id }: Pick<Agency, 'id'>) => `/v1/admin/organizations/${id}`;

/** Every row of every table, as text, that holds one of some words. */
async function mentions(words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await app.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await app.owner.query<{ row: string }>(`select t::text as row from ${name} t`);
    for (const { row } of rows)
      for (const word of words)
        if (row.toLowerCase().includes(word.toLowerCase())) found.push(`${name}: ${row}`);
  }
  return found;
}

describe('a purged organization', () => {
  it('is erased in all tables that do not say why they keep their rows', async () => {
    const [nordlys, other] = [await agency(app, marit), await agency(app, marit)];
    const counted = async ({ id }: Agency) => {
      const counts: Record<string, number> = {};
      for (const { table } of organizations.tables) {
        const { rows } = await app.owner.query(
          `select count(*)::int as count from ${table} where organization_id = $1`,
          [id],
        );
        counts[table] = rows[0].count;
      }
      return counts;
    };
    const before = await counted(other);
    await purge(app, marit.client, nordlys);
    const left = Object.entries(await counted(nordlys)).filter(([, count]) => count > 0);
    // Its own end is told in the outbox, too.
    expect(left.map(([table]) => table).sort()).toEqual(['audit_events', 'organization_slugs', 'outbox']);
    expect(await counted(other)).toEqual(before);
  });

  it('leaves a tombstone without personal data, and its slug to nobody', async () => {
    const nordlys = await agency(app, marit);
    await purge(app, marit.client, nordlys);
    const row = (await app.owner.query('select * from organizations where id = $1', [nordlys.id])).rows[0];
    expect(row).toMatchObject({
      status: 'purged',
      name: 'Purged organization',
      slug: nordlys.slug,
      suspension_reason: null,
      deactivation_reason: null,
      deactivated_by: null,
      deactivated_by_name: null,
      last_active_at: null,
    });
    expect(row.purged_at).not.toBeNull();
    const again = await marit.client.post('/v1/admin/organizations', {
      name: 'Another one',
      slug: nordlys.slug,
      domain: nordlys.domain,
      admin: { name: 'Bo Berg', email: `bo@${nordlys.domain}` },
    });
    expect(answered(again)).toBe('409 SLUG_TAKEN');
  });

  it('A2: is in no list, and every address of it answers like one that never was', async () => {
    const nordlys = await agency(app, marit);
    await purge(app, marit.client, nordlys);
    for (const query of [`search=${nordlys.slug}`, 'status=deactivated', `search=${nordlys.id}`]) {
      const { data } = await marit.client.get(`/v1/admin/organizations?limit=100&${query}`);
      expect(data.map(({ id }: Agency) => id)).not.toContain(nordlys.id);
    }
    const of = endpoints.filter(({ path: at }) => at.startsWith('/v1/admin/organizations/{id}'));
    expect(of.length).toBeGreaterThan(8);
    for (const endpoint of of) {
      if (endpoint.method === 'GET') {
        if (/\{\w+\}.*\{/.test(endpoint.path)) continue;
        const asked = endpoint.path.endsWith('/access') ? '?action=vessel.list' : '';
        const reply = await marit.client.get(endpoint.path.replace('{id}', nordlys.id) + asked);
        expect(answered(reply), endpoint.path).toBe('404 NOT_FOUND');
        continue;
      }
      if (endpoint.upload) continue;
      const call = await validCalls[endpoint.action.name]?.({ app, governor: marit });
      const params = { ...call?.params, id: nordlys.id } as Record<string, string>;
      const reply = await marit.client.send(
        endpoint.method,
        endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ''),
        { body: call?.body ?? {} },
      );
      expect([endpoint.path, answered(reply)]).toEqual([endpoint.path, '404 NOT_FOUND']);
    }
  });

  it('is told with counts, as an event and in the audit trail', async () => {
    const nordlys = await agency(app, marit);
    await purge(app, marit.client, nordlys);
    const { data } = await marit.client.get(
      `/v1/admin/audit-events?organizationId=${nordlys.id}&action=organization.purge`,
    );
    expect(data).toMatchObject([
      {
        outcome: 'success',
        actor: { type: 'system' },
        targets: [{ type: 'organization', id: nordlys.id, name: null }],
        after: { erased: { users: 1, memberships: 1, invitations: 1, organization_domains: 1 } },
      },
    ]);
    const { rows } = await app.owner.query(
      "select data from outbox where organization_id = $1 and type = 'organization.purged'",
      [nordlys.id],
    );
    expect(rows).toEqual([{ data: { organization: { id: nordlys.id } } }]);
  });
});

describe('L4', () => {
  it('nothing of the people and the organization is left in any table, and the chain still verifies', async () => {
    const { organization, admin } = await createOrganization(marit.client, {
      name: 'Vestlandske Skipsmegling',
      domain: 'vestlandske.example',
      admin: { name: 'Torbjørg Haugen', email: 'torbjorg@vestlandske.example' },
    });
    const token = await mailedToken(app, marit.client, admin.email);
    const joining = { name: 'Torbjørg Haugen', password };
    await app.client().post(`/v1/auth/invitations/${token}`, joining);
    // What the trail learns of somebody besides: in the platform's chain, by address, by others.
    await app.client().post('/v1/auth/sign-in', { email: admin.email, password: 'not the password' });
    const her = await signIn(app, admin.email);
    await her.patch('/v1/me', { name: 'Torbjørg Marie Haugen' });
    await app.client().post('/v1/auth/password-reset', { email: admin.email });
    await marit.client.get(`/v1/admin/users?search=torbjorg`);
    await marit.client.delete(`/v1/admin/users/${admin.id}/sessions`);
    await marit.client.patch(path(organization), { name: 'Vestlandske Megling' });
    expect((await mentions(['torbj', 'haugen'])).length).toBeGreaterThan(5);

    await purge(app, marit.client, organization);
    const left = await mentions(['torbj', 'haugen', 'vestlandske']);
    // The slug stays taken.
    expect(left.filter((row) => !/^organization(_slug)?s: \(/.test(row))).toEqual([]);
    expect(await verify(app)).toMatchObject({ valid: true, firstBad: null });
  });

  it('the events themselves stay, with who of the platform did them', async () => {
    const nordlys = await agency(app, marit);
    const trail = async () =>
      (await marit.client.get(`/v1/admin/audit-events?organizationId=${nordlys.id}&limit=100&sort=createdAt`))
        .data;
    await deactivate(marit.client, nordlys);
    const before = await trail();
    await makeDue(app, nordlys);
    await runPurge(app);
    const after = await trail();
    for (const [index, event] of before.entries()) {
      const { id, seq, hash, action, actor } = event;
      expect(after[index]).toMatchObject({ id, seq, hash, action, before: null, after: null, reason: null });
      expect(after[index].actor).toEqual(actor.id === nordlys.admin.id ? { ...actor, name: null } : actor);
    }
  });

  it('the running role erases nothing else: neither Super Admins, nor who has an account, nor a living organization', async () => {
    const nordlys = await agency(app, marit);
    const { platformPool } = app.databases;
    const refused = { code: '42501' };
    await expect(
      platformPool.query('select erase_audit_of_organization($1, 0, 100)', [nordlys.id]),
    ).rejects.toMatchObject(refused);
    await expect(
      platformPool.query('select erase_audit_of_person($1, 100)', [marit.id]),
    ).rejects.toMatchObject(refused);
    await purge(app, marit.client, nordlys);
    for (const call of [
      ['select erase_audit_of_organization($1, 0, 100)', nordlys.id],
      ['select erase_audit_of_person($1, 100)', nordlys.admin.id],
    ] as const)
      await expect(platformPool.query(call[0], [call[1]])).rejects.toMatchObject(refused);
  });
});
