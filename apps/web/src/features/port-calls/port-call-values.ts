import { instantAt, wallTime } from '../../lib/wall-time.ts';
import type { PortCall, PortCallPlan } from './api.ts';

/** A port call as it is typed: times are what the clock of the port shows. */
export type PortCallValues = {
  vesselId: string;
  port: string;
  eta: string;
  etd: string;
  terminal: string;
  notes: string;
};

export const newPortCallValues = (vesselId: string): PortCallValues => ({
  vesselId,
  port: '',
  eta: '',
  etd: '',
  terminal: '',
  notes: '',
});

export const portCallValues = (call: PortCall): PortCallValues => ({
  vesselId: call.vesselId,
  port: call.port,
  eta: wallTime(call.eta, call.portTimezone),
  etd: call.etd ? wallTime(call.etd, call.portTimezone) : '',
  terminal: call.terminal ?? '',
  notes: call.notes ?? '',
});

export const portCallProblems = ({ vesselId, port, eta, etd }: PortCallValues): Record<string, string> => ({
  ...(vesselId === '' ? { vesselId: 'Choose a vessel' } : {}),
  ...(port === '' ? { port: 'Choose a port' } : {}),
  ...(eta === '' ? { eta: 'Enter the ETA' } : {}),
  ...(eta !== '' && etd !== '' && etd < eta ? { etd: 'Must not be before the ETA' } : {}),
});

/** @param zone of the port */
export const portCallPlan = (values: PortCallValues, zone: string): PortCallPlan => ({
  vesselId: values.vesselId,
  port: values.port,
  eta: instantAt(values.eta, zone),
  etd: values.etd === '' ? null : instantAt(values.etd, zone),
  terminal: values.terminal.trim() || null,
  notes: values.notes.trim() || null,
});
