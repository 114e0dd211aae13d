import { countryName } from '../../lib/places.ts';
import { Facts } from '../../ui/facts.tsx';
import { Time } from '../../ui/time.tsx';
import type { Vessel } from './api.ts';
import { vesselTypeWord } from './vessel-words.ts';

export function VesselFacts({ vessel }: { readonly vessel: Vessel }) {
  return (
    <Facts
      facts={[
        { label: 'IMO number', value: <span className="numbers">{vessel.imoNumber}</span> },
        { label: 'Type', value: vesselTypeWord(vessel.type) },
        { label: 'Flag', value: countryName(vessel.flag) },
        { label: 'Gross tonnage', value: vessel.grossTonnage?.toLocaleString() ?? 'Not known' },
        { label: 'MMSI', value: vessel.mmsi ?? 'Not known' },
        { label: 'Call sign', value: vessel.callSign ?? 'Not known' },
        { label: 'Added', value: <Time at={vessel.createdAt} as="minute" /> },
        { label: 'Changed', value: <Time at={vessel.updatedAt} as="minute" /> },
      ]}
    />
  );
}
