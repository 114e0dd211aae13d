import type { ServiceOrder, ServiceOrderStatus, ServiceType } from '@porttask/contracts';
import { isOpenServiceOrder, portOf, serviceTypeNames } from '@porttask/contracts';

type Facts = {
  readonly status: string;
  readonly service_type: string;
  readonly port: string;
  readonly port_call_reference: string;
  readonly port_call_status: string;
  readonly vendor_name: string | null;
  readonly vendor_status: string | null;
  readonly vendor_services: readonly string[] | null;
  readonly vendor_ports: readonly string[] | null;
};

/** What people should look at before they go on with an open order; it stops nobody, because they may know better. */
export function warningsOf(order: Facts): ServiceOrder['warnings'] {
  if (!isOpenServiceOrder(order.status as ServiceOrderStatus)) return [];
  const found: ServiceOrder['warnings'] = [];
  const { vendor_name: vendor, vendor_services: services, vendor_ports: ports } = order;
  const service = serviceTypeNames[order.service_type as ServiceType];
  if (order.port_call_status === 'CANCELLED')
    found.push({
      code: 'PORT_CALL_CANCELLED',
      message: `The port call ${order.port_call_reference} is cancelled. Cancel the order too, or complete it if the work was done.`,
    });
  if (order.vendor_status === 'archived')
    found.push({ code: 'VENDOR_ARCHIVED', message: `${vendor} is archived.` });
  if (services && !services.includes(order.service_type))
    found.push({
      code: 'VENDOR_SERVICE',
      message: `${vendor} does not list “${service}” among its services.`,
    });
  if (ports && ports.length > 0 && !ports.includes(order.port))
    found.push({
      code: 'VENDOR_PORT',
      message: `${vendor} does not list ${portOf(order.port)?.name ?? order.port} among its ports.`,
    });
  return found;
}
