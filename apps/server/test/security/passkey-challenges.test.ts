// What is refused of passkeys (P11): replayed proofs, foreign credentials, other origins and addresses, challenges that were
// used, expired, or given for something or somebody else, and counters that do not grow. Each refusal is audited.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import type { Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, signIn, superAdmin } from '../support/people.ts';
import type { Otherwise, PasskeyUse } from '../support/software-authenticator.ts';
import {
  createSoftwareAuthenticator,
  enrollPasskey,
  givePasskey,
} from '../support/software-authenticator.ts';
import type { TestApp } from '../support/test-app.ts';
import { atLocalhost, startTestApp } from '../support/test-app.ts';
import { answered, atOnce, tally } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp(atLocalhost);
  marit = await superAdmin(app);
});
// Her session does not outlive the hours that the tests let pass.
beforeEach(async () => {
  marit = { ...marit, client: await signIn(app, marit.email) };
});
afterAll(() => app.close());

async function withPasskey() {
  const { admin } = await agency(app, marit);
  return { ...admin, ...(await enrollPasskey(app, admin.client)) };
}
type Enrolled = Awaited<ReturnType<typeof withPasskey>>;

/** Somebody at the point where a passkey of theirs is asked for. */
const at: Record<PasskeyUse, (person: Enrolled) => Promise<Client>> = {
  'sign-in': async () => app.client(),
  mfa: ({ email }) => signIn(app, email),
  'step-up': async ({ client }) => client,
};
const uses = Object.keys(at) as PasskeyUse[];
const challengeFor = async (client: Client, use: PasskeyUse) =>
  (await client.post(`/v1/auth/passkeys/${use}/options`)).data;
const give = async (client: Client, use: PasskeyUse, credential: unknown) =>
  answered(await client.post(`/v1/auth/passkeys/${use}`, { credential }));
const refused = '401 PASSKEY_REFUSED';

describe.each(uses)('P11: %s', (use) => {
  it('P11: takes a challenge once when ten answer it at the same time', async () => {
    const person = await withPasskey();
    const client = await at[use](person);
    const credential = person.key.get(await challengeFor(client, use));
    const clients = await atOnce(10, async () => client.copy());
    const replies = await Promise.all(
      clients.map((one) => one.post(`/v1/auth/passkeys/${use}`, { credential })),
    );
    const counts = tally(replies);
    expect(counts['200']).toBe(1);
    // Those who come after the new token meet a session that is gone.
    expect((counts[refused] ?? 0) + (counts['401 UNAUTHENTICATED'] ?? 0)).toBe(9);
  });

  it('P11: refuses the same proof again', async () => {
    const person = await withPasskey();
    const client = await at[use](person);
    const credential = person.key.get(await challengeFor(client, use));
    expect(await give(client, use, credential)).toBe('200');
    const again = use === 'mfa' ? await at[use](person) : client;
    expect(await give(again, use, credential)).toBe(refused);
  });

  it.each<[string, Otherwise]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['the address it listens on', { origin: 'http://127.0.0.1' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['a registration', { type: 'webauthn.create' }],
    ['somebody else’s handle', { userHandle: Buffer.from('usr_else').toString('base64url') }],
    ['an unknown credential', { credentialId: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ])('P11: refuses %s, and the challenge is gone with it', async (_name, otherwise) => {
    const person = await withPasskey();
    const client = await at[use](person);
    const options = await challengeFor(client, use);
    expect(await give(client, use, person.key.get(options, otherwise))).toBe(refused);
    expect(await give(client, use, person.key.get(options))).toBe(refused);
  });

  it('P11: refuses a challenge after five minutes', async () => {
    const person = await withPasskey();
    const client = await at[use](person);
    const options = await challengeFor(client, use);
    app.clock.advance(minutes(5) + 1);
    expect(await give(client, use, person.key.get(options))).toBe(refused);
  });

  it('P11: refuses a challenge that was never given, or given for something else', async () => {
    const person = await withPasskey();
    const client = await at[use](person);
    const invented = { challenge: Buffer.alloc(32, 7).toString('base64url'), rpId: 'localhost' };
    expect(await give(client, use, person.key.get(invented))).toBe(refused);
    for (const other of uses.filter((candidate) => candidate !== use)) {
      const options = await challengeFor(await at[other](person), other);
      expect(await give(client, use, person.key.get(options)), other).toBe(refused);
    }
  });

  it('P11: refuses a key that signs for a credential it is not', async () => {
    const person = await withPasskey();
    const client = await at[use](person);
    const forger = createSoftwareAuthenticator(app.config.publicUrl);
    const userHandle = Buffer.from(person.id).toString('base64url');
    const otherwise = { credentialId: person.key.credentialId, userHandle };
    expect(await give(client, use, forger.get(await challengeFor(client, use), otherwise))).toBe(refused);
  });

  it('P11: refuses a counter that does not grow, and says so in the audit trail', async () => {
    const person = await withPasskey();
    const copied = person.key.counter;
    expect(answered(await givePasskey(await at[use](person), use, person.key))).toBe('200');
    for (const counter of [copied, copied + 1, 0]) {
      const client = await at[use](person);
      expect(answered(await givePasskey(client, use, person.key, { counter }))).toBe(refused);
    }
    const events = (await marit.client.get(`/v1/admin/audit-events?target=${person.id}&outcome=failed`)).data;
    const told = events.map(({ after }: { after: { problem?: string } }) => after.problem);
    expect(told).toEqual(['counter_not_grown', 'counter_not_grown', 'counter_not_grown']);
    expect(answered(await givePasskey(await at[use](person), use, person.key, { counter: copied + 9 }))).toBe(
      '200',
    );
  });
});

describe('P11: bound to session and person', () => {
  it('P11: a challenge of one session is worthless on another of the same person', async () => {
    const person = await withPasskey();
    const [one, two] = [await at.mfa(person), await at.mfa(person)];
    expect(await give(two, 'mfa', person.key.get(await challengeFor(one, 'mfa')))).toBe(refused);
    expect(answered(await givePasskey(two, 'mfa', person.key))).toBe('200');
  });

  it('P11: somebody else’s passkey is no second factor and no fresh proof', async () => {
    const [mine, theirs] = [await withPasskey(), await withPasskey()];
    // Security keys that keep nothing of a person do not say whose they are.
    for (const otherwise of [{}, { userHandle: null }])
      for (const use of ['mfa', 'step-up'] as const)
        expect(answered(await givePasskey(await at[use](mine), use, theirs.key, otherwise))).toBe(refused);
  });

  it('P8, P11: ten refused passkeys lock the account like ten wrong codes; challenges that are gone do not', async () => {
    const person = await withPasskey();
    const client = await at['step-up'](person);
    const used = person.key.get(await challengeFor(client, 'step-up'));
    await give(client, 'step-up', used);
    for (let attempt = 0; attempt < 12; attempt += 1)
      expect(await give(client, 'step-up', used)).toBe(refused);
    for (let attempt = 0; attempt < 10; attempt += 1)
      await givePasskey(client, 'step-up', person.key, { rpId: 'evil.example' });
    expect(answered(await givePasskey(client, 'step-up', person.key))).toBe('429 ACCOUNT_LOCKED');
  });

  it('P11: a challenge for setting up is no challenge for a fresh proof on the same session', async () => {
    const { client, key } = await withPasskey();
    const { challenge, rp } = (await client.post('/v1/me/passkeys/options')).data;
    expect(await give(client, 'step-up', key.get({ challenge, rpId: rp.id }))).toBe(refused);
  });

  it('P11: a challenge for setting up is given and answered on one session alone', async () => {
    const person = await withPasskey();
    const key = createSoftwareAuthenticator(app.config.publicUrl);
    const options = (await person.client.post('/v1/me/passkeys/options')).data;
    const credential = key.create(options);
    const add = (client: Client) => client.post('/v1/me/passkeys', { name: 'Phone', credential });
    const { admin } = await agency(app, marit);
    expect(answered(await add(admin.client))).toBe(refused);
    const copies = await atOnce(10, async () => add(person.client.copy()));
    expect(tally(copies)['201']).toBe(1);
    expect((await person.client.copy().get('/v1/me/passkeys')).status).toBe(401);
  });
});

describe('P11: where browsers have no passkeys', () => {
  it.each([
    ['http://127.0.0.1:4400', 'http://localhost:4400'],
    ['http://[::1]:4400', 'http://localhost:4400'],
    ['https://192.0.2.7', 'PUBLIC_URL'],
    ['http://porttask.example', 'PUBLIC_URL'],
  ])('P11: at %s it says why, and what to do', async (publicUrl, remedy) => {
    const there = await startTestApp({ PUBLIC_URL: publicUrl });
    try {
      const reply = await there.client().post('/v1/auth/passkeys/sign-in/options', {}, { origin: publicUrl });
      expect(answered(reply)).toBe('409 PASSKEYS_UNAVAILABLE');
      expect(reply.body.error.message).toContain(publicUrl);
      expect(reply.body.error.message).toContain(remedy);
    } finally {
      await there.close();
    }
  });
});
