/** The first story: set up, create, invite, accept, suspend, reinstate, and the audit trail of it all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agency, password, superAdmin } from './support/people.ts';
import type { TestApp } from './support/test-app.ts';
import { startTestApp } from './support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('a suspension', () => {
  it('holds from the next request, tells why, and revives no old session', async () => {
    const marit = await superAdmin(app);
    const nordlys = await agency(app, marit);
    expect((await nordlys.admin.client.get('/v1/me')).data.role).toBe('admin');
    expect((await nordlys.admin.client.get('/v1/admin/organizations')).code).toBe('FORBIDDEN');

    const impact = await marit.client.get(`/v1/admin/organizations/${nordlys.id}/impact?action=suspend`);
    expect(impact.data).toMatchObject({ users: 1, activeSessions: 1 });
    const suspended = await marit.client.post(`/v1/admin/organizations/${nordlys.id}/suspend`, {
      category: 'payment',
      reason: 'Three invoices unpaid',
    });
    expect(suspended.data.suspension).toMatchObject({ category: 'payment', reason: 'Three invoices unpaid' });

    const refused = await nordlys.admin.client.get('/v1/me');
    expect([refused.status, refused.code]).toEqual([403, 'ORGANIZATION_SUSPENDED']);
    const again = await app.client().post('/v1/auth/sign-in', { email: nordlys.admin.email, password });
    expect([again.status, again.code]).toEqual([403, 'ORGANIZATION_SUSPENDED']);
    expect(again.body.error.params.categoryCode).toBe('payment');

    const reinstated = await marit.client.post(`/v1/admin/organizations/${nordlys.id}/reinstate`, {
      reason: 'Paid today',
    });
    expect(reinstated.data.status).toBe('active');
    expect((await nordlys.admin.client.get('/v1/me')).status).toBe(401);
    expect(
      (await app.client().post('/v1/auth/sign-in', { email: nordlys.admin.email, password })).status,
    ).toBe(200);

    const trail = await marit.client.get(
      `/v1/admin/audit-events?organizationId=${nordlys.id}&sort=createdAt`,
    );
    expect(
      trail.data.map(({ action, outcome }: { action: string; outcome: string }) => `${action} ${outcome}`),
    ).toEqual([
      'organization.create success',
      'invitation.accept success',
      'auth.sign_in success',
      'organization.list denied',
      'organization.suspend success',
      'auth.sign_in failed',
      'organization.reinstate success',
      'auth.sign_in success',
    ]);
  });
});
