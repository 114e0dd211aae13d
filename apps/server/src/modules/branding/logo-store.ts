import { createHash } from 'node:crypto';
import type { Organization, OrganizationId } from '@porttask/contracts';
import type { StoredBranding } from '#kernel/branding';
import type { CommandContext, Done, Outcome } from '#kernel/command';
import { unchanged } from '#kernel/command';
import type { Tx } from '#kernel/database';
import { event } from '#kernel/event';
import type { EncodedImage } from '#kernel/ports';
import type { OrganizationRow } from '#modules/organizations';
import { lockOrganization, readOrganization, updateOrganizationRow } from '#modules/organizations';

const logoIdOf = ({ bytes }: EncodedImage): string => createHash('sha256').update(bytes).digest('hex');

/** Puts a logo in the place of the former one. */
async function storeLogo(
  tx: Tx,
  organizationId: OrganizationId,
  image: EncodedImage,
  at: Date,
): Promise<void> {
  const logo = {
    id: logoIdOf(image),
    content_type: image.contentType,
    bytes: image.bytes,
    width: image.width,
    height: image.height,
    created_at: at,
  };
  await tx
    .insertInto('organization_logos')
    .values({ organization_id: organizationId, ...logo })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(logo))
    .execute();
}

async function deleteLogo(tx: Tx, organizationId: OrganizationId): Promise<void> {
  await tx.deleteFrom('organization_logos').where('organization_id', '=', organizationId).execute();
}

/** Writes which logo an organization has now. @returns what the command answers, audits and tells */
async function changedLogo(
  { tx, clock }: CommandContext,
  row: OrganizationRow,
  logo: { readonly id: string; readonly size: string } | null,
): Promise<Done<Organization>> {
  const { id, name, slug } = row;
  const before = (row.branding as StoredBranding).logoId;
  const branding = { ...(row.branding as StoredBranding), logoId: logo?.id ?? null };
  await updateOrganizationRow(tx, id, { branding: JSON.stringify(branding) }, clock.now());
  return {
    result: await readOrganization(tx, id, clock.wall()),
    audit: [
      {
        organizationId: id,
        targets: [{ type: 'organization', id, name }],
        before: { logo: before },
        after: { logo: logo?.id ?? null, ...(logo ? { size: logo.size } : {}) },
      },
    ],
    events: [event('organization.updated', id, { organization: { id, name, slug }, changed: ['branding'] })],
  };
}

/** Gives an organization a logo, whoever does: a Super Admin or its own admin. */
export async function giveLogo(
  ctx: CommandContext,
  organizationId: OrganizationId,
  image: EncodedImage,
): Promise<Outcome<Organization>> {
  const { tx, clock, origin } = ctx;
  const row = await lockOrganization(tx, organizationId, origin.ifMatch);
  const id = logoIdOf(image);
  if ((row.branding as StoredBranding).logoId === id)
    return unchanged(await readOrganization(tx, organizationId, clock.wall()));
  await storeLogo(tx, organizationId, image, clock.now());
  return changedLogo(ctx, row, { id, size: `${image.width} × ${image.height}` });
}

/** Takes its logo away: its name stands in its place. */
export async function takeLogoAway(
  ctx: CommandContext,
  organizationId: OrganizationId,
): Promise<Outcome<Organization>> {
  const { tx, clock, origin } = ctx;
  const row = await lockOrganization(tx, organizationId, origin.ifMatch);
  if ((row.branding as StoredBranding).logoId === null)
    return unchanged(await readOrganization(tx, organizationId, clock.wall()));
  await deleteLogo(tx, organizationId);
  return changedLogo(ctx, row, null);
}
