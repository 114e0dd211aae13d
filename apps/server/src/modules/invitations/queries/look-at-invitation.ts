import type { OrganizationRole } from '@porttask/contracts';
import { invitationTokenInput } from '@porttask/contracts';
import { anyone } from '#kernel/access';
import { shownBranding } from '#kernel/branding';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { closedOrganization, findUserByEmail } from '#modules/identity';
import { readSettings } from '#modules/settings';
import { assertAttemptsLeft, redemptionsPerAddress } from '#platform/attempts';
import { statusOf } from '../invitation.ts';
import { findByToken } from '../invitation-store.ts';

/** What the invited person sees before accepting. Looking changes nothing. */
export const lookAtInvitation = query({
  name: 'invitation.look',
  access: anyone(),
  input: invitationTokenInput,
  async run({ db, clock, origin, ports }, { token }) {
    await assertAttemptsLeft(db, redemptionsPerAddress, origin.ip, clock.now());
    const row = await findByToken(db, token);
    if (!row || statusOf(row, clock.wall()) !== 'pending') throw new DomainError('TOKEN_INVALID');
    const organization = await db
      .selectFrom('organizations')
      .select(['name', 'timezone', 'branding', 'status', 'suspension_category as category'])
      .where('id', '=', row.organization_id)
      .executeTakeFirstOrThrow();
    if (organization.status !== 'active') {
      const { general } = await readSettings(db);
      throw closedOrganization(organization, general.supportContact);
    }
    const user = await findUserByEmail(db, row.email);
    return {
      email: row.email,
      name: row.name,
      organizationName: organization.name,
      branding: await shownBranding(ports.gate, db, { id: row.organization_id, ...organization }),
      role: row.role as OrganizationRole,
      invitedBy: row.invited_by_name,
      expiresAt: row.expires_at.toISOString(),
      hasAccount: user?.status === 'active',
    };
  },
});
