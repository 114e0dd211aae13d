import { instantAt, wallTime } from '../../lib/wall-time.ts';
import type { ServiceOrder, ServiceOrderFacts } from './api.ts';

/** A service order as it is typed: times are what the clock of the port shows. */
export type ServiceOrderValues = {
  portCallId: string;
  serviceType: ServiceOrder['serviceType'] | '';
  vendorId: string;
  scheduledFor: string;
  slaMinutes: number | '';
  notes: string;
};

export const newServiceOrderValues = (portCallId: string): ServiceOrderValues => ({
  portCallId,
  serviceType: '',
  vendorId: '',
  scheduledFor: '',
  slaMinutes: '',
  notes: '',
});

export const serviceOrderValues = (order: ServiceOrder): ServiceOrderValues => ({
  portCallId: order.portCallId,
  serviceType: order.serviceType,
  vendorId: order.vendorId ?? '',
  scheduledFor: wallTime(order.scheduledFor, order.portCall.portTimezone),
  slaMinutes: order.slaMinutes ?? '',
  notes: order.notes ?? '',
});

export const serviceOrderProblems = ({
  portCallId,
  serviceType,
  scheduledFor,
}: ServiceOrderValues): Record<string, string> => ({
  ...(portCallId === '' ? { portCallId: 'Choose a port call' } : {}),
  ...(serviceType === '' ? { serviceType: 'Choose a service' } : {}),
  ...(scheduledFor === '' ? { scheduledFor: 'Enter when it is wanted' } : {}),
});

/** @param zone of the port */
export const serviceOrderFacts = (values: ServiceOrderValues, zone: string): ServiceOrderFacts => ({
  serviceType: values.serviceType || 'other',
  vendorId: values.vendorId || null,
  scheduledFor: instantAt(values.scheduledFor, zone),
  slaMinutes: values.slaMinutes === '' ? null : values.slaMinutes,
  notes: values.notes.trim() || null,
});
