import { Button, Group } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { passkeyObstacle } from '../../lib/passkeys.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Time } from '../../ui/time.tsx';
import { AddPasskey } from './add-passkey.tsx';
import type { Passkey } from './api.ts';
import { passkeysQuery } from './api.ts';
import { RemovePasskeyDialog, RenamePasskeyDialog } from './passkey-dialogs.tsx';
import classes from './profile.module.css';

type Open = { readonly dialog: 'rename' | 'remove'; readonly passkey: Passkey };

/** Passkeys: set up, named, taken away. */
export function PasskeysCard() {
  const { data: passkeys, error, refetch } = useQuery(passkeysQuery);
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['me'] });
  const obstacle = passkeyObstacle();
  const close = () => setOpen(null);
  return (
    <Card
      title="Passkeys"
      description="Sign in with your fingerprint, face, PIN or a security key. Nothing can be typed into a false page."
      action={!adding && obstacle === null && <Button onClick={() => setAdding(true)}>Add passkey</Button>}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !passkeys && <Loading />}
      {obstacle && (
        <Notice tone="amber" title="Passkeys cannot be set up here">
          {obstacle}
        </Notice>
      )}
      {adding && (
        <AddPasskey
          onAdded={() => void refresh()}
          onDone={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      )}
      {!adding && passkeys?.length === 0 && obstacle === null && (
        <p className={classes.none}>No passkey is set up.</p>
      )}
      {!adding && passkeys && passkeys.length > 0 && (
        <ul className={classes.passkeys}>
          {passkeys.map((passkey) => (
            <Row key={passkey.id} passkey={passkey} onOpen={(dialog) => setOpen({ dialog, passkey })} />
          ))}
        </ul>
      )}
      {open?.dialog === 'rename' && (
        <RenamePasskeyDialog passkey={open.passkey} onClose={close} onDone={refresh} />
      )}
      {open?.dialog === 'remove' && (
        <RemovePasskeyDialog passkey={open.passkey} onClose={close} onDone={refresh} />
      )}
    </Card>
  );
}

type RowProps = { readonly passkey: Passkey; readonly onOpen: (dialog: Open['dialog']) => void };

function Row({ passkey: { name, synced, createdAt, lastUsedAt }, onOpen }: RowProps) {
  return (
    <li className={classes.passkey}>
      <IconFingerprint size={20} stroke={1.5} className={classes.passkeyIcon} aria-hidden />
      <div className={classes.passkeyMain}>
        <div className={classes.passkeyName}>{name}</div>
        <div className={classes.passkeyMeta}>
          <span>{synced ? 'On several devices' : 'On one device'}</span>
          <span>
            Set up <Time at={createdAt} />
          </span>
          <span>{lastUsedAt ? <LastUsed at={lastUsedAt} /> : 'Not used yet'}</span>
        </div>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={() => onOpen('rename')} aria-label={`Rename ${name}`}>
          Rename
        </Button>
        <Button variant="default" onClick={() => onOpen('remove')} aria-label={`Remove ${name}`}>
          Remove…
        </Button>
      </Group>
    </li>
  );
}

const LastUsed = ({ at }: { readonly at: string }) => (
  <>
    Last used <Time at={at} />
  </>
);
