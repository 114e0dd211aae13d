// How long sessions live (S4): idle and absolute limits, shorter for Super Admins, from the settings; use moves the idle
// end and nothing moves the absolute one.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { minutes } from '#kernel/clock';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const hour = 60;
const me = async (client: Client) => answered(await client.get('/v1/me'));

/** As if the session had been used all the time. */
const used = (person: Person) =>
  app.owner.query('update sessions set last_used_at = $1 where user_id = $2', [app.clock.wall(), person.id]);

describe('S4', () => {
  it('ends a Super Admin’s session after 30 minutes without use, and no sooner', async () => {
    const marit = await superAdmin(app);
    app.clock.advance(minutes(29));
    expect(await me(marit.client.copy())).toBe('200');
    const kari = await superAdmin(app);
    app.clock.advance(minutes(30));
    expect(await me(kari.client)).toBe('401 UNAUTHENTICATED');
  });

  it('ends other people’s sessions after 12 hours without use, and no sooner', async () => {
    const { admin } = await agency(app, await superAdmin(app));
    app.clock.advance(minutes(12 * hour - 1));
    expect(await me(admin.client.copy())).toBe('200');
    const second = await agency(app, await superAdmin(app));
    app.clock.advance(minutes(12 * hour));
    expect(await me(second.admin.client)).toBe('401 UNAUTHENTICATED');
  });

  it('ends a Super Admin’s session after 8 hours, however much it is used', async () => {
    const marit = await superAdmin(app);
    app.clock.advance(minutes(8 * hour - 1));
    await used(marit);
    expect(await me(marit.client)).toBe('200');
    app.clock.advance(minutes(1));
    await used(marit);
    expect(await me(marit.client)).toBe('401 UNAUTHENTICATED');
  });

  it('ends other people’s sessions after 7 days, however much they are used', async () => {
    const { admin } = await agency(app, await superAdmin(app));
    app.clock.advance(minutes(7 * 24 * hour - 1));
    await used(admin);
    expect(await me(admin.client)).toBe('200');
    app.clock.advance(minutes(1));
    await used(admin);
    expect(await me(admin.client)).toBe('401 UNAUTHENTICATED');
  });

  it('moves the idle end with each use', async () => {
    const marit = await superAdmin(app);
    app.clock.advance(minutes(20));
    const at = app.clock.wall();
    expect(await me(marit.client)).toBe('200');
    // Uses are kept in memory and written down every few seconds.
    await vi.waitFor(
      async () => {
        const { rows } = await app.owner.query('select last_used_at from sessions where user_id = $1', [
          marit.id,
        ]);
        expect(rows[0].last_used_at >= at).toBe(true);
      },
      { timeout: 15_000 },
    );
    app.clock.advance(minutes(20));
    expect(await me(marit.client)).toBe('200');
  });

  it('moves the absolute end neither at step-up nor with a code given again', async () => {
    const marit = await superAdmin(app);
    const { secret, recoveryCodes } = await enrollTotp(app, marit.client);
    const ends = async () => (await marit.client.get('/v1/me')).data.session.expiresAt;
    const before = await ends();
    app.clock.advance(minutes(10));
    await marit.client.post('/v1/auth/step-up', { code: nextCode(app, secret) });
    expect(await ends()).toBe(before);
    expect(answered(await marit.client.post('/v1/auth/mfa', { code: recoveryCodes[0] }))).toBe('200');
    expect(await ends()).toBe(before);
  });

  it('waits ten minutes for the second factor', async () => {
    const { admin } = await agency(app, await superAdmin(app));
    const { secret } = await enrollTotp(app, admin.client);
    const client = await signIn(app, admin.email);
    app.clock.advance(minutes(10));
    expect(answered(await client.post('/v1/auth/mfa', { code: nextCode(app, secret) }))).toBe(
      '401 UNAUTHENTICATED',
    );
  });

  it('takes the limits from the settings, for sessions that begin after the change', async () => {
    const marit = await superAdmin(app);
    const early = await agency(app, marit);
    const security = { userIdleMinutes: 5, userAbsoluteMinutes: 15 };
    expect(answered(await marit.client.patch('/v1/admin/settings', { security }))).toBe('200');
    const late = await signIn(app, early.admin.email);
    app.clock.advance(minutes(5));
    expect([await me(early.admin.client), await me(late)]).toEqual(['200', '401 UNAUTHENTICATED']);
    const poor = { userIdleMinutes: 20 };
    expect(answered(await marit.client.patch('/v1/admin/settings', { security: poor }))).toBe(
      '422 VALIDATION_ERROR',
    );
    const back = { userIdleMinutes: 12 * hour, userAbsoluteMinutes: 7 * 24 * hour };
    expect(answered(await marit.client.patch('/v1/admin/settings', { security: back }))).toBe('200');
  });
});
