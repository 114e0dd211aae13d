import { Anchor } from '@mantine/core';
import { factorWords } from '../../lib/factors.ts';
import { Facts } from '../../ui/facts.tsx';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import { Time } from '../../ui/time.tsx';
import type { User } from './api.ts';

export function UserFacts({ user }: { readonly user: User }) {
  return (
    <Facts
      facts={[
        {
          label: 'Email',
          value: (
            <Anchor href={`mailto:${user.email}`} inherit>
              {user.email}
            </Anchor>
          ),
        },
        { label: 'Status', value: statusWord(user.status) },
        { label: 'Platform role', value: <PlatformRole user={user} /> },
        { label: 'Second factor', value: factorWords(user.mfa.methods) },
        { label: 'Last seen', value: <Time real at={user.lastSeenAt} none="Never" /> },
        { label: 'Created', value: <Time at={user.createdAt} as="minute" /> },
      ]}
    />
  );
}

/** Super Admin, with who granted it and why. */
function PlatformRole({ user: { platformRole, platformRoleGrant: grant } }: { readonly user: User }) {
  if (platformRole === null) return 'None';
  if (!grant) return 'Super Admin';
  return (
    <>
      Super Admin, granted by {grant.by.name} <Time at={grant.since} />: {grant.reason}
    </>
  );
}
