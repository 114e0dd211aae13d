// Invitations (P5, P15, A8, A9): one use, seven days, the newest alone, for one address, organization and role; somebody who
// has an account accepts by being signed in and keeps the password.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { days } from '#kernel/clock';
import { enrollTotp } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, createOrganization, mailedToken, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce, tally } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const own = 'nine gulls over the breakwater';
const accept = (
  token: string,
  client: Client = app.client(),
  body: unknown = { name: 'Ana', password: own },
) => client.post(`/v1/auth/invitations/${token}`, body);
const look = (token: string) => app.client().get(`/v1/auth/invitations/${token}`);

async function invited(email?: string) {
  const admin = email ? { admin: { name: 'Ana Silva', email } } : {};
  const created = await createOrganization(marit.client, admin);
  const token = await mailedToken(app, marit.client, created.admin.email);
  return { ...created, id: created.organization.id as string, token };
}
const membersOf = async (id: string) =>
  (await app.owner.query('select user_id, role from memberships where organization_id = $1', [id])).rows;
const resend = (id: string, invitationId: string, client = marit.client) =>
  client.post(`/v1/admin/organizations/${id}/invitations/${invitationId}/resend`);

describe('P5', () => {
  it('stores the SHA-256 of a token of 32 bytes', async () => {
    const { id, token } = await invited();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await app.owner.query(
      'select token_hash, i::text as everything from invitations i where organization_id = $1',
      [id],
    );
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest());
    expect(rows[0].everything).not.toContain(token);
  });

  it('lets one of twenty redemptions at once succeed', async () => {
    const { id, token, admin } = await invited();
    const replies = await atOnce(20, (index) =>
      accept(token, app.client(), { name: 'Ana', password: `nine gulls over pier number ${index}` }),
    );
    expect(tally(replies)).toEqual({ '200': 1, '409 TOKEN_INVALID': 19 });
    expect(await membersOf(id)).toEqual([{ user_id: admin.id, role: 'admin' }]);
    const winner = replies.findIndex(({ status }) => status === 200);
    await signIn(app, admin.email, `nine gulls over pier number ${winner}`);
    const { rows } = await app.owner.query(
      "select count(*)::int as count from audit_events where action = 'invitation.accept' and outcome = 'success' and organization_id = $1",
      [id],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('makes the link before worthless with each new one', async () => {
    const { id, token, invitation, admin } = await invited();
    app.clock.advance(1_000);
    expect(answered(await resend(id, invitation.id))).toBe('200');
    expect([answered(await look(token)), answered(await accept(token))]).toEqual([
      '409 TOKEN_INVALID',
      '409 TOKEN_INVALID',
    ]);
    const newer = await mailedToken(app, marit.client, admin.email);
    expect(answered(await accept(newer))).toBe('200');
  });

  it.each([
    [days(7) - 1_000, '200'],
    [days(7), '409 TOKEN_INVALID'],
  ])('answers a link after %i ms with %s', async (age, answer) => {
    const { token } = await invited();
    app.clock.advance(age);
    expect([answered(await look(token)), answered(await accept(token))]).toEqual([answer, answer]);
  });

  it('is bound to its address, organization and role: nothing sent with it changes them', async () => {
    const { id, token, admin } = await invited();
    for (const extra of ['email', 'role', 'organizationId', 'userId', 'status', 'platformRole']) {
      const reply = await accept(token, app.client(), { name: 'Ana', password: own, [extra]: 'x' });
      expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [extra]]);
    }
    const other = await agency(app, marit);
    expect(answered(await accept(token, other.admin.client))).toBe('200');
    expect(await membersOf(id)).toEqual([{ user_id: admin.id, role: 'admin' }]);
    expect((await other.admin.client.get('/v1/me')).data.organization.id).toBe(other.id);
  });

  it('changes nothing by looking', async () => {
    const { token, admin } = await invited();
    for (let times = 1; times <= 3; times += 1)
      expect((await look(token)).data).toMatchObject({
        email: admin.email,
        role: 'admin',
        hasAccount: false,
      });
    expect(answered(await accept(token))).toBe('200');
  });
});

describe('P15', () => {
  it('is accepted by signing in by somebody who has an account, and never sets a password', async () => {
    const { admin } = await agency(app, marit);
    const { id, token } = await invited(admin.email);
    expect((await look(token)).data.hasAccount).toBe(true);
    expect(answered(await accept(token))).toBe('409 SIGN_IN_TO_ACCEPT');
    const stranger = await agency(app, marit);
    expect(answered(await accept(token, stranger.admin.client))).toBe('409 SIGN_IN_TO_ACCEPT');
    expect(answered(await accept(token, admin.client))).toBe('200');
    expect(await membersOf(id)).toEqual([{ user_id: admin.id, role: 'admin' }]);
    await signIn(app, admin.email, password);
    const wrong = await app.client().post('/v1/auth/sign-in', { email: admin.email, password: own });
    expect(answered(wrong)).toBe('401 INVALID_CREDENTIALS');
  });

  it('is not accepted by half a session', async () => {
    const { admin } = await agency(app, marit);
    await enrollTotp(app, admin.client);
    const { token } = await invited(admin.email);
    const half = await signIn(app, admin.email);
    expect(answered(await accept(token, half, {}))).toBe('401 MFA_REQUIRED');
    expect(answered(await accept(token, admin.client, {}))).toBe('200');
  });

  it('is not accepted by a session that a suspension ended', async () => {
    const first = await agency(app, marit);
    const { token } = await invited(first.admin.email);
    const suspension = { category: 'abuse', reason: 'To see it refused' };
    await marit.client.post(`/v1/admin/organizations/${first.id}/suspend`, suspension);
    expect(answered(await accept(token, first.admin.client, {}))).toBe('403 ORGANIZATION_SUSPENDED');
  });

  it('sets one password when two invitations of a new address are accepted at once', async () => {
    const first = await invited();
    const second = await invited(first.admin.email);
    app.clock.advance(1_000);
    expect(answered(await resend(first.id, first.invitation.id))).toBe('200');
    const tokens = [await mailedToken(app, marit.client, first.admin.email), second.token];
    const replies = await Promise.all(
      tokens.map((token, index) =>
        accept(token, app.client(), { name: 'Ana', password: `nine gulls over pier number ${index}` }),
      ),
    );
    expect(tally(replies)).toEqual({ '200': 1, '409 SIGN_IN_TO_ACCEPT': 1 });
    const winner = replies.findIndex(({ status }) => status === 200);
    await signIn(app, first.admin.email, `nine gulls over pier number ${winner}`);
  });
});

describe('A8', () => {
  it('is worthless for another organization', async () => {
    const [first, second] = [await invited(), await invited()];
    const foreign = await resend(second.id, first.invitation.id);
    const unknown = await resend(second.id, `ivt_${'0'.repeat(26)}`);
    const shown = ({ body }: typeof foreign) => ({ ...body.error, requestId: '' });
    expect([answered(foreign), shown(foreign)]).toEqual(['404 NOT_FOUND', shown(unknown)]);
    expect(answered(await accept(first.token))).toBe('200');
    expect(await membersOf(second.id)).toEqual([]);
  });
});

describe('A9', () => {
  it('answers ORGANIZATION_SUSPENDED while the organization is, and works afterwards', async () => {
    const { id, token, invitation } = await invited();
    const path = `/v1/admin/organizations/${id}`;
    await marit.client.post(`${path}/suspend`, { category: 'payment', reason: 'Unpaid since May' });
    for (const reply of [await look(token), await accept(token)])
      expect([answered(reply), reply.body.error.params.categoryCode]).toEqual([
        '403 ORGANIZATION_SUSPENDED',
        'payment',
      ]);
    expect(answered(await resend(id, invitation.id))).toBe('409 ORGANIZATION_NOT_ACTIVE');
    expect(answered(await look('A'.repeat(43)))).toBe('409 TOKEN_INVALID');
    await marit.client.post(`${path}/reinstate`, { reason: 'Paid today' });
    expect(answered(await accept(token))).toBe('200');
  });
});
