import { paths } from '../../lib/paths.ts';
import type { Tile } from '../../ui/count-tiles/count-tiles.tsx';
import { CountTiles } from '../../ui/count-tiles/count-tiles.tsx';
import type { Dashboard } from './api.ts';
import classes from './dashboard.module.css';
import { overdue } from './week-ahead.ts';

const openOrders = 'PENDING,ACCEPTED';

function callTiles({ portCalls, at }: Dashboard): Tile[] {
  if (!portCalls) return [];
  const { scheduled, overdue: late, arrived, berthed } = portCalls;
  return [
    { label: 'Expected', count: scheduled, to: paths.portCalls({ status: 'SCHEDULED' }) },
    { label: 'Overdue', count: late, to: paths.portCalls(overdue(at)), tone: 'amber' },
    { label: 'Arrived', count: arrived, to: paths.portCalls({ status: 'ARRIVED' }) },
    { label: 'At berth', count: berthed, to: paths.portCalls({ status: 'BERTHED' }) },
  ];
}

function orderTiles({ serviceOrders }: Dashboard): Tile[] {
  if (!serviceOrders) return [];
  const { pending, accepted, running, atRisk, breached } = serviceOrders;
  const standing = (sla: string) => paths.serviceOrders({ status: openOrders, sla });
  return [
    { label: 'Open', count: pending + accepted, to: paths.serviceOrders({ status: openOrders }) },
    { label: 'On time', count: running, to: standing('running') },
    { label: 'At risk', count: atRisk, to: standing('at_risk'), tone: 'amber' },
    { label: 'Late', count: breached, to: standing('breached'), tone: 'red' },
  ];
}

function rfqTiles({ rfqs }: Dashboard): Tile[] {
  if (!rfqs) return [];
  return [
    { label: 'Open', count: rfqs.open, to: paths.rfqs({ status: 'OPEN' }) },
    {
      label: 'Quotes missing',
      count: rfqs.missing,
      to: paths.rfqs({ status: 'OPEN', missing: 'true' }),
    },
    {
      label: 'Deadline over',
      count: rfqs.expired,
      to: paths.rfqs({ status: 'EXPIRED' }),
      tone: 'amber',
    },
  ];
}

/** Counts of what is open, each opening the list it was made from. */
export function Numbers({ dashboard }: { readonly dashboard: Dashboard }) {
  const groups = [
    { title: 'Port calls', tiles: callTiles(dashboard) },
    { title: 'Service orders', tiles: orderTiles(dashboard) },
    { title: 'Requests for quotes', tiles: rfqTiles(dashboard) },
  ];
  return (
    <div className={classes.numbers}>
      {groups.map(
        ({ title, tiles }) => tiles.length > 0 && <CountTiles key={title} title={title} tiles={tiles} />,
      )}
    </div>
  );
}
