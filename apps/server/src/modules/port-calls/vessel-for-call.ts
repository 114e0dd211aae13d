import type { OrganizationId, VesselId } from '@porttask/contracts';
import type { Tx } from '#kernel/database';
import { invalid } from '#kernel/domain-error';
import { holdVessel } from '#modules/vessels';

/**
 * Holds the vessel of a port call, so that it cannot be archived meanwhile.
 * @throws DomainError VALIDATION_ERROR for one that the organization does not have, or that is archived
 */
export async function holdVesselForCall(
  tx: Tx,
  key: { readonly organizationId: OrganizationId; readonly id: VesselId },
): Promise<void> {
  const vessel = await holdVessel(tx, key);
  if (!vessel) throw invalid({ field: 'vesselId', message: 'must be one of your vessels' });
  if (vessel.status === 'archived')
    throw invalid({
      field: 'vesselId',
      message: 'must be an active vessel; this one is archived, restore it first',
    });
}
