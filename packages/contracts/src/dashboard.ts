import { z } from 'zod';
import { limitKeys } from './features.ts';
import { closedFeature } from './gate.ts';
import { idSchema } from './ids.ts';
import { portCallStatuses } from './port-call-states.ts';
import { rfqStatuses } from './rfq-states.ts';
import { serviceOrderStatuses, slaStates } from './service-order-states.ts';
import { serviceTypes } from './service-types.ts';

const count = z.number().int();
const vesselRef = z.object({ id: idSchema('vessel'), name: z.string() });

export const dashboardCall = z
  .object({
    id: idSchema('portCall'),
    reference: z.string(),
    status: z.enum(portCallStatuses),
    vessel: vesselRef,
    /** UN/LOCODE. */
    port: z.string(),
    portName: z.string(),
    portTimezone: z.string(),
    eta: z.string(),
    etd: z.string().nullable(),
  })
  .meta({ id: 'DashboardCall' });
export type DashboardCall = z.infer<typeof dashboardCall>;

export const dashboardOrder = z
  .object({
    id: idSchema('serviceOrder'),
    reference: z.string(),
    status: z.enum(serviceOrderStatuses),
    serviceType: z.enum(serviceTypes),
    vessel: vesselRef,
    vendorName: z.string().nullable(),
    dueAt: z.string(),
    sla: z.enum(slaStates),
  })
  .meta({ id: 'DashboardOrder' });
export type DashboardOrder = z.infer<typeof dashboardOrder>;

export const dashboardRfq = z
  .object({
    id: idSchema('rfq'),
    reference: z.string(),
    status: z.enum(rfqStatuses),
    serviceType: z.enum(serviceTypes),
    deadline: z.string(),
    neededBy: z.string(),
    asked: count,
    quoted: count,
  })
  .meta({ id: 'DashboardRfq' });
export type DashboardRfq = z.infer<typeof dashboardRfq>;

/** How things stand in an organization. Lists have the first few; a part is null while its feature is closed. */
export const dashboard = z
  .object({
    /** The moment all of it is of. */
    at: z.string(),
    portCalls: z
      .object({
        scheduled: count,
        arrived: count,
        berthed: count,
        vesselsInPort: count,
        /** Planned arrivals of the next seven days. */
        arriving: count,
        /** Planned arrivals whose time passed. */
        overdue: count,
        next: z.array(dashboardCall),
        late: z.array(dashboardCall),
        inPort: z.array(dashboardCall),
      })
      .nullable(),
    serviceOrders: z
      .object({
        pending: count,
        accepted: count,
        /** How open orders stand against their deadlines. */
        running: count,
        atRisk: count,
        breached: count,
        urgent: z.array(dashboardOrder),
      })
      .nullable(),
    rfqs: z
      .object({
        open: count,
        /** Open ones for which somebody has not quoted. */
        missing: count,
        /** Open ones for which everybody quoted. */
        complete: count,
        /** Past their deadline, and not decided. */
        expired: count,
        next: z.array(dashboardRfq),
      })
      .nullable(),
    /** Of what is closed, why and what would open it. */
    closed: z.record(z.string(), closedFeature),
    /** Limits of which four fifths or more are used. */
    limits: z.array(z.object({ key: z.enum(limitKeys), limit: count, used: count })),
    /** What a new organization does first, and whether it did. */
    steps: z.object({ vessel: z.boolean(), portCall: z.boolean(), colleagues: z.boolean() }),
  })
  .meta({ id: 'Dashboard' });
export type Dashboard = z.infer<typeof dashboard>;
