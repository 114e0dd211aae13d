import { IconAlertTriangle, IconCircleCheck, IconClock, IconClockExclamation } from '@tabler/icons-react';
import type { ServiceOrder } from './api.ts';
import { slaText } from './service-order-words.ts';
import classes from './service-orders.module.css';

const icons = {
  none: null,
  running: IconClock,
  at_risk: IconAlertTriangle,
  breached: IconClockExclamation,
  met: IconCircleCheck,
};

/** How an order stands against its deadline: by icon, word and colour, with what is left. */
export function SlaState({ sla }: { readonly sla: ServiceOrder['sla'] }) {
  const StateIcon = icons[sla.state];
  return (
    <span className={classes.sla} data-state={sla.state}>
      {StateIcon && <StateIcon size={15} stroke={1.9} aria-hidden />}
      {slaText(sla)}
    </span>
  );
}
