import { countryName, offsetOf } from '../../lib/places.ts';
import { Facts } from '../../ui/facts.tsx';
import { Time } from '../../ui/time.tsx';
import type { Organization } from './api.ts';

export function OrganizationFacts({ organization }: { readonly organization: Organization }) {
  const { slug, domain, country, timezone, currency, counts, lastActiveAt, createdAt, updatedAt } =
    organization;
  return (
    <Facts
      facts={[
        { label: 'Domain', value: domain ?? 'None' },
        { label: 'Slug', value: slug },
        { label: 'Country', value: country ? countryName(country) : 'Not set' },
        { label: 'Time zone', value: `${timezone.replaceAll('_', ' ')} (${offsetOf(timezone)})` },
        { label: 'Currency', value: currency },
        { label: 'Users', value: counts.users.toLocaleString() },
        { label: 'Last active', value: <Time real at={lastActiveAt} none="Never" /> },
        { label: 'Created', value: <Time at={createdAt} as="minute" /> },
        { label: 'Changed', value: updatedAt === createdAt ? 'Never' : <Time at={updatedAt} as="minute" /> },
        { label: 'Live sessions', value: counts.activeSessions.toLocaleString() },
      ]}
    />
  );
}
