import { instantAt, wallTime } from '../../lib/wall-time.ts';
import type { NewRfq, RfqChange, RfqWithQuotes, ServiceType } from './api.ts';

/** A request as it is typed: times are what the clock of the port shows. */
export type RfqValues = {
  serviceType: ServiceType | '';
  /** What it is for. */
  where: 'port_call' | 'port';
  portCallId: string;
  port: string;
  description: string;
  neededBy: string;
  deadline: string;
  vendorIds: string[];
};

export const newRfqValues = (portCallId: string, where: RfqValues['where']): RfqValues => ({
  serviceType: '',
  where,
  portCallId,
  port: '',
  description: '',
  neededBy: '',
  deadline: '',
  vendorIds: [],
});

export const rfqValues = (rfq: RfqWithQuotes): RfqValues => ({
  serviceType: rfq.serviceType,
  where: rfq.portCallId ? 'port_call' : 'port',
  portCallId: rfq.portCallId ?? '',
  port: rfq.port,
  description: rfq.description,
  neededBy: wallTime(rfq.neededBy, rfq.portTimezone),
  deadline: wallTime(rfq.deadline, rfq.portTimezone),
  vendorIds: rfq.vendors.map(({ id }) => id),
});

export const rfqProblems = (values: RfqValues): Record<string, string> => ({
  ...(values.serviceType === '' ? { serviceType: 'Choose a service' } : {}),
  ...(values.where === 'port_call' && values.portCallId === '' ? { portCallId: 'Choose a port call' } : {}),
  ...(values.where === 'port' && values.port === '' ? { port: 'Choose a port' } : {}),
  ...(values.description.trim() === '' ? { description: 'Say what is needed' } : {}),
  ...(values.neededBy === '' ? { neededBy: 'Enter when it is needed' } : {}),
  ...(values.deadline === '' ? { deadline: 'Enter until when vendors can quote' } : {}),
  ...(values.neededBy !== '' && values.deadline > values.neededBy
    ? { deadline: 'Must not be after the time it is needed by' }
    : {}),
  ...(values.vendorIds.length === 0 ? { vendorIds: 'Choose at least one vendor' } : {}),
});

/** @param zone of the port */
export const rfqChange = (values: RfqValues, zone: string): RfqChange => ({
  description: values.description.trim(),
  neededBy: instantAt(values.neededBy, zone),
  deadline: instantAt(values.deadline, zone),
  vendorIds: values.vendorIds,
});

/** @param zone of the port */
export const newRfq = (values: RfqValues, zone: string): NewRfq => ({
  ...rfqChange(values, zone),
  serviceType: values.serviceType || 'other',
  portCallId: values.where === 'port_call' ? values.portCallId : null,
  port: values.where === 'port' ? values.port : null,
});
