import { codeAt } from '../support/authenticator.ts';
import { mailedToken, password, signIn, unique } from '../support/people.ts';
import { createSoftwareAuthenticator, enrollPasskey } from '../support/software-authenticator.ts';
import type { Call, World } from './world.ts';
import { enrolled, member } from './world.ts';

const withPasskey = async (world: World) => {
  const person = await member(world);
  const { passkeyId, key } = await enrollPasskey(world.app, person.client);
  return { ...person, passkeyId, key };
};

/** Valid calls of the commands about second factors and the email address. */
export const validFactorCalls: Readonly<Record<string, (world: World) => Promise<Call>>> = {
  'auth.offer_passkey_sign_in': async ({ app }) => ({ as: app.client() }),
  'auth.sign_in_by_passkey': async (world) => {
    const { key } = await withPasskey(world);
    const as = world.app.client();
    const options = (await as.post('/v1/auth/passkeys/sign-in/options')).data;
    return { as, body: { credential: key.get(options) } };
  },
  'auth.offer_passkey_factor': async (world) => ({
    as: await signIn(world.app, (await withPasskey(world)).email),
  }),
  'auth.confirm_passkey_factor': async (world) => {
    const { email, key } = await withPasskey(world);
    const as = await signIn(world.app, email);
    const options = (await as.post('/v1/auth/passkeys/mfa/options')).data;
    return { as, body: { credential: key.get(options) } };
  },
  'auth.offer_passkey_step_up': async (world) => ({ as: (await withPasskey(world)).client }),
  'auth.step_up_by_passkey': async (world) => {
    const { client, key } = await withPasskey(world);
    const options = (await client.post('/v1/auth/passkeys/step-up/options')).data;
    return { as: client, body: { credential: key.get(options) } };
  },
  'auth.offer_passkey': async (world) => ({ as: (await member(world)).client }),
  'auth.add_passkey': async (world) => {
    const { client } = await member(world);
    const options = (await client.post('/v1/me/passkeys/options')).data;
    const credential = createSoftwareAuthenticator(world.app.config.publicUrl).create(options);
    return { as: client, body: { name: 'Laptop', credential } };
  },
  'auth.rename_passkey': async (world) => {
    const { client, passkeyId } = await withPasskey(world);
    return { as: client, params: { id: passkeyId }, body: { name: 'Old laptop' } };
  },
  'auth.remove_passkey': async (world) => {
    const { client, passkeyId } = await withPasskey(world);
    return { as: client, params: { id: passkeyId } };
  },
  'auth.change_email': async (world) => ({
    as: (await member(world)).client,
    body: { email: `ana@${unique()}.example`, password },
  }),
  'auth.withdraw_email_change': async (world) => {
    const { client } = await member(world);
    await client.post('/v1/me/email', { email: `ana@${unique()}.example` });
    return { as: client };
  },
  'auth.confirm_email_change': async (world) => {
    const email = `ana@${unique()}.example`;
    await (await member(world)).client.post('/v1/me/email', { email });
    const token = await mailedToken(world.app, world.governor.client, email);
    return { as: world.app.client(), body: { token } };
  },
  'auth.offer_totp': async (world) => ({ as: (await member(world)).client }),
  'auth.enroll_totp': async (world) => {
    const { client } = await member(world);
    const { secret } = (await client.post('/v1/me/mfa/totp')).data;
    return { as: client, body: { code: codeAt(secret, world.app.clock.wall()) } };
  },
  'auth.remove_totp': async (world) => ({ as: (await enrolled(world)).client }),
  'auth.renew_recovery_codes': async (world) => ({ as: (await enrolled(world)).client }),
};
