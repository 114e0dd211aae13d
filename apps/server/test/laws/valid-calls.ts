import { randomBytes } from 'node:crypto';
import { issueSetupToken } from '#modules/identity';
import { systemRandom } from '#platform/crypto/random';
import { createOrganization, mailedToken, password, signIn, unique } from '../support/people.ts';
import { validFactorCalls } from './valid-factor-calls.ts';
import { validImpersonationCalls } from './valid-impersonation-calls.ts';
import { validLifecycleCalls } from './valid-lifecycle-calls.ts';
import { validOrganizationCalls } from './valid-organization-calls.ts';
import { validSettingsCalls } from './valid-settings-calls.ts';
import { validUserCalls } from './valid-user-calls.ts';
import { validWorkspaceCalls } from './valid-workspace-calls.ts';
import type { Call, World } from './world.ts';
import { enrolled, member, organization } from './world.ts';

const newPassword = () => `${randomBytes(9).toString('base64url')} gulls`;

async function resetToken({ app, governor }: World): Promise<{ email: string; token: string }> {
  const { email } = await member({ app, governor });
  await app.client().post('/v1/auth/password-reset', { email });
  return { email, token: await mailedToken(app, governor.client, email) };
}

export const governor = { name: 'Marit Knudsen', email: 'marit@platform.example', password };

/** A valid call of every command, by its name. Prepared one after the other in this order, each sent once. */
export const validCalls: Readonly<Record<string, (world: World) => Promise<Call>>> = {
  'platform.set_up': async ({ app }) => {
    const token = await issueSetupToken(app.databases.platform, systemRandom, app.clock.wall());
    return { as: app.client(), body: { token, ...governor } };
  },
  'platform.create_super_admin': async () => ({
    body: { email: `second-${unique()}@platform.example`, name: 'Second', password, onlyFirst: false },
  }),
  'platform.unlock_account': async () => ({ body: { email: governor.email } }),

  'auth.sign_in': async (world) => ({
    as: world.app.client(),
    body: { email: (await member(world)).email, password },
  }),
  'auth.confirm_mfa': async (world) => {
    const { email, recoveryCodes } = await enrolled(world);
    return { as: await signIn(world.app, email), body: { code: recoveryCodes[0] } };
  },
  'auth.sign_out': async (world) => ({ as: (await member(world)).client }),
  'auth.step_up': async (world) => ({ as: (await member(world)).client, body: { password } }),
  'auth.request_password_reset': async (world) => ({
    as: world.app.client(),
    body: { email: (await member(world)).email },
  }),
  'auth.issue_password_reset': async (world) => ({ body: { id: (await member(world)).id } }),
  'auth.confirm_password_reset': async (world) => ({
    as: world.app.client(),
    body: { token: (await resetToken(world)).token, password: newPassword() },
  }),
  'auth.change_password': async (world) => ({
    as: (await member(world)).client,
    body: { current: password, password: newPassword() },
  }),
  'auth.update_profile': async (world) => ({ as: (await member(world)).client, body: { name: 'Ana Costa' } }),
  'view.replace': async (world) => ({
    as: (await member(world)).client,
    body: { list: 'users', views: [{ name: 'Locked', query: 'locked=true' }] },
  }),
  'auth.switch_organization': async (world) => {
    const { email, client } = await member(world);
    const admin = { name: 'Ana Silva', email };
    const second = (await createOrganization(world.governor.client, { admin })).organization.id;
    const token = await mailedToken(world.app, world.governor.client, email);
    await client.post(`/v1/auth/invitations/${token}`);
    return { as: client, body: { organizationId: second } };
  },
  'auth.end_session': async (world) => {
    const { client, email } = await member(world);
    await signIn(world.app, email);
    const sessions: { id: string; current: boolean }[] = (await client.get('/v1/me/sessions')).data;
    return { as: client, params: { id: sessions.find(({ current }) => !current)?.id ?? '' } };
  },
  'auth.end_other_sessions': async (world) => {
    const { client, email } = await member(world);
    await signIn(world.app, email);
    return { as: client };
  },
  ...validFactorCalls,
  ...validLifecycleCalls,

  'user.end_sessions': async (world) => ({
    as: world.governor.client,
    params: { id: (await member(world)).id },
  }),
  'user.end_session': async (world) => {
    const { id } = await member(world);
    const [session] = (await world.governor.client.get(`/v1/admin/users/${id}/sessions`)).data;
    return { as: world.governor.client, params: { id, sessionId: session.id } };
  },

  ...validUserCalls,
  ...validWorkspaceCalls,
  ...validOrganizationCalls,

  'organization.create': async ({ governor: { client } }) => {
    const tag = unique();
    const admin = { name: 'Ana Silva', email: `ana@${tag}.example` };
    return { as: client, body: { name: `Agency ${tag}`, domain: `${tag}.example`, admin } };
  },
  'organization.update': async (world) => ({
    as: world.governor.client,
    params: { id: (await organization(world)).id },
    body: { name: 'Nordlys Agency', country: 'NO' },
  }),
  'organization.suspend': async (world) => ({
    as: world.governor.client,
    params: { id: (await organization(world)).id },
    body: { category: 'payment', reason: 'Three invoices unpaid' },
  }),
  'organization.reinstate': async (world) => {
    const { id } = await organization(world);
    const { client } = world.governor;
    await client.post(`/v1/admin/organizations/${id}/suspend`, { category: 'other', reason: 'To undo it' });
    return { as: client, params: { id }, body: { reason: 'Paid today' } };
  },
  'entitlement.set_override': async (world) => ({
    as: world.governor.client,
    params: { id: (await organization(world)).id, key: 'vessels' },
    body: { value: 25, reason: 'Agreed with sales until the new contract', expiresOn: '2099-12-31' },
  }),
  'entitlement.remove_override': async (world) => {
    const { id } = await organization(world);
    const { client } = world.governor;
    const body = { value: true, reason: 'To remove it again' };
    await client.send('PUT', `/v1/admin/organizations/${id}/entitlements/analytics`, { body });
    return { as: client, params: { id, key: 'analytics' }, body: { reason: 'The pilot is over' } };
  },
  'feature_flag.set_override': async (world) => ({
    as: world.governor.client,
    params: { id: (await organization(world)).id, key: 'new-berth-planner' },
    body: { value: { columns: 3 }, reason: 'Pilot in two ports' },
  }),
  'feature_flag.remove_override': async (world) => {
    const { id } = await organization(world);
    const { client } = world.governor;
    const body = { value: true, reason: 'To remove it again' };
    await client.send('PUT', `/v1/admin/organizations/${id}/feature-flags/night-mode`, { body });
    return { as: client, params: { id, key: 'night-mode' }, body: { reason: 'The pilot is over' } };
  },
  ...validSettingsCalls,

  'invitation.resend': async ({ governor: { client } }) => {
    const created = await createOrganization(client);
    return { as: client, params: { id: created.organization.id, invitationId: created.invitation.id } };
  },
  'invitation.accept': async ({ app, governor: { client } }) => {
    const { admin } = await createOrganization(client);
    const token = await mailedToken(app, client, admin.email);
    return { as: app.client(), params: { token }, body: { name: 'Ana Silva', password: newPassword() } };
  },

  ...validImpersonationCalls,
  'settings.update': async ({ governor: { client } }) => ({
    as: client,
    body: { supportContact: 'help@platform.example' },
  }),
  'audit.verify': async ({ governor: { client } }) => ({ as: client }),
};
