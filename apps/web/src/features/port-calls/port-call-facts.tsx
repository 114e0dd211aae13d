import { paths } from '../../lib/paths.ts';
import { Facts } from '../../ui/facts.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Time } from '../../ui/time.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { PortCall } from './api.ts';

export function PortCallFacts({ call }: { readonly call: PortCall }) {
  const time = (at: string | null) => <ZonedTime at={at} zone={call.portTimezone} none="Not known" />;
  return (
    <Facts
      facts={[
        { label: 'Reference', value: <span className="numbers">{call.reference}</span> },
        {
          label: 'Vessel',
          value: <TextLink to={paths.vessel(call.vesselId)}>{call.vessel.name}</TextLink>,
        },
        { label: 'IMO number', value: <span className="numbers">{call.vessel.imoNumber}</span> },
        { label: 'Port', value: `${call.portName} (${call.port})` },
        { label: 'Terminal', value: call.terminal ?? 'Not known' },
        { label: 'ETA', value: time(call.eta) },
        { label: 'ETD', value: time(call.etd) },
        ...(call.cancelledAt ? [{ label: 'Cancelled', value: time(call.cancelledAt) }] : []),
        { label: 'Planned', value: <Time at={call.createdAt} as="minute" /> },
        { label: 'Changed', value: <Time at={call.updatedAt} as="minute" /> },
      ]}
    />
  );
}
