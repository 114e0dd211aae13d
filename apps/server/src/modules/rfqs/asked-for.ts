import type { OrganizationId, PortCallId, VendorId } from '@porttask/contracts';
import { isOpenPortCall } from '@porttask/contracts';
import type { Tx } from '#kernel/database';
import { DomainError, invalid } from '#kernel/domain-error';
import { holdPortCall } from '#modules/port-calls';
import { holdVendor } from '#modules/vendors';

/**
 * Holds the vendors to be asked, so that none is archived meanwhile; in the order of their ids, as everybody who needs
 * several does.
 * @param before those that were asked already, who may be archived since
 * @throws DomainError VALIDATION_ERROR for one that the organization does not have, or that is archived
 */
export async function holdVendorsAsked(
  tx: Tx,
  organizationId: OrganizationId,
  ids: readonly VendorId[],
  before: readonly VendorId[] = [],
): Promise<void> {
  for (const id of ids.filter((one) => !before.includes(one)).toSorted()) {
    const vendor = await holdVendor(tx, { organizationId, id });
    const field = `vendorIds.${ids.indexOf(id)}`;
    if (!vendor) throw invalid({ field, message: 'must be one of your vendors' });
    if (vendor.status === 'archived')
      throw invalid({ field, message: 'must be an active vendor; this one is archived, restore it first' });
  }
}

/**
 * Holds the port call that something is asked for, so that it does not end meanwhile.
 * @throws DomainError VALIDATION_ERROR for one that the organization does not have, PORT_CALL_CLOSED for one that is over
 */
export async function holdPortCallAskedFor(
  tx: Tx,
  organizationId: OrganizationId,
  id: PortCallId,
): Promise<void> {
  const portCall = await holdPortCall(tx, { organizationId, id });
  if (!portCall) throw invalid({ field: 'portCallId', message: 'must be one of your port calls' });
  const { reference, status } = portCall;
  if (!isOpenPortCall(status))
    throw new DomainError('PORT_CALL_CLOSED', {
      reference,
      status,
      problem: 'no quotes can be asked for any more',
    });
}
