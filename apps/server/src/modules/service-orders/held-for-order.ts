import type { OrganizationId, PortCallId, VendorId } from '@porttask/contracts';
import { isOpenPortCall } from '@porttask/contracts';
import type { PrepareContext } from '#kernel/command';
import type { Tx } from '#kernel/database';
import { DomainError, invalid } from '#kernel/domain-error';
import { workplaceOf } from '#kernel/signed-in-user';
import { holdPortCall } from '#modules/port-calls';
import { holdVendor } from '#modules/vendors';

/** Naming a vendor is work with vendors: the gate decides on it as it does where they are kept. */
export async function admitVendor(
  { actor, ports }: PrepareContext,
  { vendorId }: { readonly vendorId?: VendorId | null | undefined },
): Promise<void> {
  if (!vendorId) return;
  const question = { features: ['vendors'], roles: ['admin', 'agent'] } as const;
  const { refusal } = await ports.gate.ask(question, workplaceOf(actor));
  if (refusal) throw refusal.error();
}

/**
 * Holds the vendor of an order, so that it cannot be archived meanwhile.
 * @throws DomainError VALIDATION_ERROR for one that the organization does not have, or that is archived
 */
export async function holdVendorForOrder(
  tx: Tx,
  organizationId: OrganizationId,
  id: VendorId | null,
): Promise<void> {
  if (id === null) return;
  const vendor = await holdVendor(tx, { organizationId, id });
  if (!vendor) throw invalid({ field: 'vendorId', message: 'must be one of your vendors' });
  if (vendor.status === 'archived')
    throw invalid({
      field: 'vendorId',
      message: 'must be an active vendor; this one is archived, restore it first',
    });
}

/**
 * Holds the port call of a new order, so that it does not end meanwhile.
 * @throws DomainError VALIDATION_ERROR for one that the organization does not have, PORT_CALL_CLOSED for one that is over
 */
export async function holdPortCallForOrder(
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
      problem: 'nothing can be ordered for it any more',
    });
}

/**
 * Holds the port call of an order that somebody is about to work on.
 * @throws DomainError PORT_CALL_CLOSED for one that is cancelled; after a departure there may be work left
 */
export async function assertPortCallStands(
  tx: Tx,
  organizationId: OrganizationId,
  id: PortCallId,
): Promise<void> {
  const portCall = await holdPortCall(tx, { organizationId, id });
  if (portCall?.status === 'CANCELLED')
    throw new DomainError('PORT_CALL_CLOSED', {
      reference: portCall.reference,
      status: portCall.status,
      problem: 'the order can only be cancelled',
    });
}
