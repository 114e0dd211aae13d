import type { OrganizationId } from '@porttask/contracts';
import { organizationPath } from '@porttask/contracts';
import { z } from 'zod';
import { organizationAdmin, superAdmin } from '#kernel/access';
import type { QueryContext } from '#kernel/query';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { assertOrganization } from '#modules/organizations';
import type { InvitationRow } from '../invitation-store.ts';
import { invitationFrom } from '../invitation-store.ts';

/** Invitations of an organization, the newest first; replaced and revoked ones are left out. */
async function invitationsOf({ db, clock }: QueryContext, id: OrganizationId) {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('organization_id', '=', id)
    .where('replaced_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => invitationFrom(row as InvitationRow, clock.wall()));
}

export const listInvitations = query({
  name: 'invitation.list',
  access: superAdmin(),
  input: z.strictObject(organizationPath),
  async run(ctx, { id }) {
    await assertOrganization(ctx.db, id);
    return invitationsOf(ctx, id);
  },
});

export const listOwnInvitations = query({
  name: 'invitation.list_own',
  access: organizationAdmin(),
  input: z.strictObject({}),
  run: (ctx) => invitationsOf(ctx, workplaceOf(ctx.actor).id),
});
