import type { Phrase } from './phrase.ts';
import { phrase } from './phrase.ts';

/** What agencies do in their workspace, as audit-phrases.ts tells of everything else. */
export const workspacePhrases: Readonly<Record<string, Phrase>> = {
  'port.list': phrase('listed ports', 'list ports'),
  'port_call.change_status': phrase('marked {port_call} as {status}', 'move {port_call} on'),
  'port_call.create': phrase('planned {port_call}', 'plan a port call'),
  'port_call.get': phrase('looked at a port call', 'look at a port call'),
  'port_call.list': phrase('listed port calls', 'list port calls'),
  'port_call.update': phrase('changed {fields} of {port_call}', 'change {port_call}'),
  'service_order.accept': phrase('accepted {service_order}', 'accept {service_order}'),
  'service_order.cancel': phrase('cancelled {service_order}', 'cancel {service_order}'),
  'service_order.complete': phrase('completed {service_order}', 'complete {service_order}'),
  'service_order.create': phrase('ordered {service_order}', 'order a service'),
  'service_order.get': phrase('looked at a service order', 'look at a service order'),
  'service_order.list': phrase('listed service orders', 'list service orders'),
  'service_order.update': phrase('changed {fields} of {service_order}', 'change {service_order}'),
  'service_order.warn_of_breach': phrase(
    'warned of the deadline of {service_order}',
    'warn of the deadline of {service_order}',
  ),
  'vendor.archive': phrase('archived {vendor}', 'archive {vendor}'),
  'vendor.create': phrase('added {vendor}', 'add a vendor'),
  'vendor.get': phrase('looked at a vendor', 'look at a vendor'),
  'vendor.get_performance': phrase('looked at how a vendor did', 'look at how a vendor did'),
  'vendor.list': phrase('listed vendors', 'list vendors'),
  'vendor.restore': phrase('restored {vendor}', 'restore {vendor}'),
  'vendor.update': phrase('changed {fields} of {vendor}', 'change {vendor}'),
  'vessel.archive': phrase('archived {vessel}', 'archive {vessel}'),
  'vessel.create': phrase('added {vessel}', 'add a vessel'),
  'vessel.get': phrase('looked at a vessel', 'look at a vessel'),
  'vessel.list': phrase('listed vessels', 'list vessels'),
  'vessel.restore': phrase('restored {vessel}', 'restore {vessel}'),
  'vessel.update': phrase('changed {fields} of {vessel}', 'change {vessel}'),
};
