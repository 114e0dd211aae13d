import { VesselCallsCard } from '../../features/port-calls/vessel-calls-card.tsx';
import { VesselPage } from '../../features/vessels/vessel-page.tsx';

/** A vessel with its port calls: features meet here, because none knows another. */
export function VesselWithCalls() {
  return <VesselPage calls={({ id }) => <VesselCallsCard vesselId={id} />} />;
}
