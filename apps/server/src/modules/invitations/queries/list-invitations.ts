import { organizationPath } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { assertOrganization } from '#modules/organizations';
import type { InvitationRow } from '../invitation-store.ts';
import { invitationFrom } from '../invitation-store.ts';

/** Invitations of an organization, the newest first; replaced ones are left out. */
export const listInvitations = query({
  name: 'invitation.list',
  access: superAdmin(),
  input: z.strictObject(organizationPath),
  async run({ db, clock }, { id }) {
    await assertOrganization(db, id);
    const rows = await db
      .selectFrom('invitations')
      .selectAll()
      .where('organization_id', '=', id)
      .where('replaced_at', 'is', null)
      .orderBy('created_at', 'desc')
      .limit(100)
      .execute();
    return rows.map((row) => invitationFrom(row as InvitationRow, clock.wall()));
  },
});
