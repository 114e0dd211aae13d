import { Button, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { isApiError } from '../../../lib/api-error.ts';
import { Notice } from '../../../ui/notice.tsx';
import { StatusBadge } from '../../../ui/status-badge/status-badge.tsx';
import { Time } from '../../../ui/time.tsx';
import { toast, toastError } from '../../../ui/toast.tsx';
import type { Domain } from './api.ts';
import { useDomainCommands } from './api.ts';
import classes from './domains.module.css';

type Props = {
  readonly organizationId: string;
  readonly domain: Domain;
  readonly onVouch: () => void;
  readonly onRemove: () => void;
};

export function DomainRow({ organizationId, domain, onVouch, onRemove }: Props) {
  const { verify, makePrimary } = useDomainCommands(organizationId);
  const { id, domain: name, status, primary, record, lastCheck } = domain;
  const check = () =>
    verify.mutate(
      { domainId: id },
      {
        onSuccess: () => toast({ message: `${name} is verified` }),
        // That nothing was found stands in the row.
        onError: (error) => !isApiError(error, 'DOMAIN_NOT_PROVEN') && toastError(error),
      },
    );
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <span className={classes.name}>{name}</span>
        <StatusBadge status={status} />
        {primary && <span className={classes.primary}>Primary</span>}
        <Group gap="xs" className={classes.actions}>
          {status === 'pending' && (
            <>
              <Button variant="default" loading={verify.isPending} onClick={check}>
                Check DNS
              </Button>
              <Button variant="default" onClick={onVouch}>
                Vouch for it…
              </Button>
            </>
          )}
          {status === 'verified' && !primary && (
            <Button
              variant="default"
              loading={makePrimary.isPending}
              onClick={() =>
                makePrimary.mutate(id, {
                  onSuccess: () => toast({ message: `${name} is the primary domain` }),
                  onError: toastError,
                })
              }
              aria-label={`Make ${name} the primary domain`}
            >
              Make primary
            </Button>
          )}
          {!primary && (
            <Button variant="subtle" color="gray" onClick={onRemove} aria-label={`Remove ${name}…`}>
              Remove…
            </Button>
          )}
        </Group>
      </div>
      <Proof domain={domain} />
      {record && lastCheck && (
        <Notice tone="amber" alert={verify.isError}>
          Looked <Time at={lastCheck.at} />: {lastCheck.problem}.
        </Notice>
      )}
    </li>
  );
}

/** The record that is waited for, or how the domain was verified. */
function Proof({ domain: { record, verification } }: { readonly domain: Domain }) {
  if (record) {
    return (
      <dl className={classes.record}>
        <Part label="TXT record at" value={record.name} />
        <Part label="with the value" value={record.value} />
      </dl>
    );
  }
  if (!verification) return null;
  const { by, name, reason, at } = verification;
  return (
    <div className={classes.meta}>
      {by === 'dns' ? 'Proven by its DNS' : `Vouched for by ${name ?? 'a Super Admin'}`} <Time at={at} />
      {reason && <> · “{reason}”</>}
    </div>
  );
}

function Part({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={copy}
              aria-label={`Copy ${value}`}
              leftSection={copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </dd>
    </div>
  );
}
