import { useQuery } from '@tanstack/react-query';
import { closedFeature } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { RelatedCard } from '../../ui/related-card/related-card.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import { portCallsQuery } from './api.ts';

type Props = { readonly vesselId: string };

/** The last and the next port calls of a vessel, for its page; nothing where the organization has no port calls. */
export function VesselCallsCard({ vesselId }: Props) {
  return closedFeature(useMe(), 'portCalls') ? null : <OpenCallsCard vesselId={vesselId} />;
}

function OpenCallsCard({ vesselId }: Props) {
  return (
    <RelatedCard
      title="Port calls"
      query={useQuery(portCallsQuery({ vesselId, sort: '-eta', limit: 10 }))}
      row={({ id, portName, port, status, eta, portTimezone, reference }) => ({
        to: paths.portCall(id),
        title: `${portName} (${port})`,
        badge: <StatusBadge status={status} />,
        meta: (
          <>
            <span>
              ETA <ZonedTime at={eta} zone={portTimezone} brief />
            </span>
            <span className="numbers">{reference}</span>
          </>
        ),
      })}
      none="No port call of this vessel is planned yet."
      all={{ to: paths.portCalls({ view: 'all', vesselId }), noun: 'port calls' }}
    />
  );
}
