import type { ServiceOrder } from '@porttask/contracts';
import { serviceTypeNames } from '@porttask/contracts';
import type { Notice } from '#modules/notifications';

const minutes = (count: number): string => `${count} ${count === 1 ? 'minute' : 'minutes'} of business time`;

/** An instant by the clock of a zone, which is named. */
function localTime(at: string, zone: string): string {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${there.toPlainDate()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })} (${zone})`;
}

/** What people are told of a deadline that is at risk. */
export function breachNotice(
  { id, reference, serviceType, portCall, vendor, status, sla }: ServiceOrder,
  dueAt: string,
  zone: string,
): Notice {
  const left = sla.remainingBusinessMinutes ?? 0;
  const service = serviceTypeNames[serviceType];
  const where = `${portCall.vessel.name} in ${portCall.portName}`;
  const who = vendor ? ` by ${vendor.name}` : '';
  const state = status === 'PENDING' ? 'not accepted yet' : 'accepted and not completed yet';
  return {
    kind: 'sla_breach_warning',
    title:
      sla.state === 'breached'
        ? `${reference} is late: ${service} for ${portCall.vessel.name}`
        : `${reference} is due soon: ${service} for ${portCall.vessel.name}`,
    text:
      sla.state === 'breached'
        ? `${service}${who} for ${where} was due ${localTime(dueAt, zone)} and is late by ${minutes(-left)}. It is ${state}.`
        : `${service}${who} for ${where} is due ${localTime(dueAt, zone)}: ${minutes(left)} are left. It is ${state}.`,
    path: `/service-orders/${id}`,
    footer: 'You get this because you work with the service orders of your organization.',
  };
}
