import { Stack } from '@mantine/core';
import { paths } from '../../lib/paths.ts';
import { Facts } from '../../ui/facts.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Time } from '../../ui/time.tsx';
import type { Impersonation } from './api.ts';
import { endWords } from './impersonation-words.ts';
import classes from './impersonations.module.css';

/** Everything that is kept about one, besides its events. */
export function ImpersonationFacts({ impersonation }: { readonly impersonation: Impersonation }) {
  const { actor, subject, organization, mode, reason, ticket, startedAt, expiresAt, ended } = impersonation;
  return (
    <Stack gap="md">
      <blockquote className={classes.reason}>“{reason}”</blockquote>
      <Facts
        facts={[
          { label: 'Super Admin', value: <TextLink to={paths.user(actor.id)}>{actor.name}</TextLink> },
          { label: 'User', value: <TextLink to={paths.user(subject.id)}>{subject.name}</TextLink> },
          {
            label: 'Organization',
            value: <TextLink to={paths.organization(organization.id)}>{organization.name}</TextLink>,
          },
          { label: 'Mode', value: <StatusBadge status={mode} /> },
          { label: 'Ticket', value: ticket ?? 'None' },
          { label: 'Started', value: <Time at={startedAt} as="minute" /> },
          ended
            ? { label: 'Ended', value: <Time at={ended.at} as="minute" /> }
            : { label: 'Ends at the latest', value: <Time at={expiresAt} as="minute" /> },
          ...(ended ? [{ label: 'Why it ended', value: endWords(impersonation) }] : []),
        ]}
      />
    </Stack>
  );
}
