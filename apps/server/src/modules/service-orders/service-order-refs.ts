import type { EventData, ServiceOrder } from '@porttask/contracts';
import type { AuditTarget } from '#kernel/audit-entry';
import { portCallTarget } from '#modules/port-calls';
import { vendorTarget } from '#modules/vendors';

/** What events say of a service order. */
export const serviceOrderRefs = ({
  id,
  reference,
  status,
  serviceType,
  scheduledFor,
  dueAt,
  portCall,
  vendor,
}: ServiceOrder): EventData<'service_order.created'> => ({
  serviceOrder: { id, reference, status, serviceType, scheduledFor, dueAt },
  portCall: { id: portCall.id, reference: portCall.reference },
  vessel: portCall.vessel,
  vendor,
});

/** What is done to an order stands in the history of its port call and its vendor too. */
export const targetsOf = ({ id, reference, portCall, vendor }: ServiceOrder): AuditTarget[] => [
  { type: 'service_order', id, name: reference },
  portCallTarget(portCall),
  ...(vendor ? [vendorTarget(vendor)] : []),
];
