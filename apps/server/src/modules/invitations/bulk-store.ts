import type { InvitationId, OrganizationId, OrganizationRole } from '@porttask/contracts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/database';
import { sha256 } from '#platform/crypto/random';

/** An invitation that nobody accepted, for those who write many at once. */
export type OpenInvitation = {
  readonly organization_id: OrganizationId;
  readonly id: InvitationId;
  readonly email: string;
  readonly name: string;
  readonly role: OrganizationRole;
  readonly expires_at: Date;
  readonly created_at: Date;
};

/** Inserts invitations whose links nobody knows: they can be sent again. */
export async function insertInvitations(tx: Tx, invitations: readonly OpenInvitation[]): Promise<void> {
  const rows = invitations.map((row) => ({ ...row, token_hash: sha256(row.id).toString('hex') }));
  await sql`
    insert into invitations (organization_id, id, email, name, role, token_hash, invited_by_name, expires_at, created_at)
    select organization_id, id, email, name, role, decode(token_hash, 'hex'), 'PortTask', expires_at, created_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(organization_id text, id text, email citext, name text,
      role text, token_hash text, expires_at timestamptz, created_at timestamptz)`.execute(tx);
}
