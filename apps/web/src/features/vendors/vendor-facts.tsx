import { portLabel } from '../../lib/ports.ts';
import { serviceWord } from '../../lib/services.ts';
import { listed } from '../../lib/words.ts';
import { Facts } from '../../ui/facts.tsx';
import { Time } from '../../ui/time.tsx';
import type { Vendor } from './api.ts';

export function VendorFacts({ vendor }: { readonly vendor: Vendor }) {
  const { contactEmail, phone } = vendor;
  return (
    <Facts
      facts={[
        { label: 'Services', value: listed(vendor.services.map(serviceWord)) },
        {
          label: 'Ports',
          value: vendor.ports.length === 0 ? 'Not said' : listed(vendor.ports.map(portLabel)),
        },
        {
          label: 'Email',
          value: contactEmail === null ? 'Not known' : <a href={`mailto:${contactEmail}`}>{contactEmail}</a>,
        },
        {
          label: 'Phone',
          value:
            phone === null ? 'Not known' : <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>,
        },
        { label: 'Added', value: <Time at={vendor.createdAt} as="minute" /> },
        { label: 'Changed', value: <Time at={vendor.updatedAt} as="minute" /> },
      ]}
    />
  );
}
