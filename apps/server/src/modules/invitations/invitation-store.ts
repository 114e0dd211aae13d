import type { Invitation, InvitationId, OrganizationId, OrganizationRole } from '@porttask/contracts';
import type { Selectable } from 'kysely';
import { after } from '#kernel/clock';
import type { CommandContext } from '#kernel/command';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { sha256 } from '#platform/crypto/random';
import { invitationLifeMs, statusOf } from './invitation.ts';

export type InvitationRow = Selectable<Tables['invitations']> & {
  id: InvitationId;
  organization_id: OrganizationId;
};

export function invitationFrom(row: InvitationRow, at: Date): Invitation {
  return {
    id: row.id,
    organizationId: row.organization_id,
    email: row.email,
    name: row.name,
    role: row.role as OrganizationRole,
    status: statusOf(row, at),
    invitedBy: { id: row.invited_by, name: row.invited_by_name },
    expiresAt: row.expires_at.toISOString(),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  };
}

export type NewInvitation = {
  readonly organizationId: OrganizationId;
  readonly email: string;
  readonly name: string;
  readonly role: OrganizationRole;
};

/** The one that is on its way to an address and still good, if any. */
export async function findPending(
  db: ReadDb,
  organizationId: OrganizationId,
  email: string,
  at: Date,
): Promise<InvitationId | undefined> {
  const row = await db
    .selectFrom('invitations')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row && (row.id as InvitationId);
}

/**
 * One that can still be sent again or taken back. The organization has to be locked.
 * @throws DomainError NOT_FOUND, INVITATION_NOT_PENDING
 */
export async function readRevocable(
  tx: Tx,
  organizationId: OrganizationId,
  id: InvitationId,
  at: Date,
): Promise<InvitationRow> {
  const row = await tx
    .selectFrom('invitations')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  const status = statusOf(row, at);
  if (status !== 'pending' && status !== 'expired')
    throw new DomainError('INVITATION_NOT_PENDING', { status });
  return row as InvitationRow;
}

export async function revoke(
  tx: Tx,
  organizationId: OrganizationId,
  id: InvitationId,
  at: Date,
): Promise<InvitationRow> {
  const row = await tx
    .updateTable('invitations')
    .set({ replaced_at: at, revoked_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as InvitationRow;
}

/** Makes the link on its way to an address worthless, if there is one: something newer says who belongs there. */
export async function replaceInvitation(
  tx: Tx,
  { organizationId, email }: Pick<NewInvitation, 'organizationId' | 'email'>,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ replaced_at: at })
    .where('organization_id', '=', organizationId)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute();
}

/** Writes an invitation that replaces the open one for the same address. @returns it, and the token for its link */
export async function insertInvitation(ctx: CommandContext, invitation: NewInvitation) {
  const { tx, clock, actor, ports, newId } = ctx;
  const at = clock.wall();
  await replaceInvitation(tx, invitation, at);
  const token = ports.random.bytes(32).toString('base64url');
  const row = await tx
    .insertInto('invitations')
    .values({
      organization_id: invitation.organizationId,
      id: newId('invitation'),
      email: invitation.email,
      name: invitation.name,
      role: invitation.role,
      token_hash: sha256(token),
      invited_by: actor.type === 'user' ? actor.id : null,
      invited_by_name: actor.type === 'anonymous' ? 'PortTask' : actor.name,
      created_at: at,
      expires_at: after(at, invitationLifeMs),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { row: row as InvitationRow, token };
}

/** The invitation a link stands for, whatever became of it. */
export async function findByToken(db: ReadDb, token: string): Promise<InvitationRow | undefined> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst();
  return row as InvitationRow | undefined;
}

/** Marks an open invitation as accepted; of several at once, one succeeds. @returns undefined when it is not open */
export async function redeem(tx: Tx, token: string, at: Date): Promise<InvitationRow | undefined> {
  const row = await tx
    .updateTable('invitations')
    .set({ accepted_at: at })
    .where('token_hash', '=', sha256(token))
    .where('accepted_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('expires_at', '>', at)
    .returningAll()
    .executeTakeFirst();
  return row as InvitationRow | undefined;
}
