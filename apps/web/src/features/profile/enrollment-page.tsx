import { Anchor, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { passkeyObstacle } from '../../lib/passkeys.ts';
import { Door } from '../../ui/door/door.tsx';
import { DoorTitle } from '../../ui/door/door-title.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { EnrollTotp } from './enroll-totp.tsx';
import { LeaveDoor } from './leave-door.tsx';

/** Super Admins need a second factor here: nothing else is possible until one is set up. */
export function EnrollmentPage() {
  const client = useQueryClient();
  const possible = passkeyObstacle() === null;
  const [way, setWay] = useState<'passkey' | 'totp'>(possible ? 'passkey' : 'totp');
  const done = () => void client.invalidateQueries({ queryKey: ['me'] });
  return (
    <Door wide>
      <DoorTitle title="Set up a second factor first">
        {way === 'passkey'
          ? 'Super Admins need one here. A passkey is kept by your device, a password manager or a security key, and cannot be phished.'
          : 'Super Admins need one here. It takes a minute and an app such as 1Password, Aegis, Authy or Google Authenticator.'}
      </DoorTitle>
      <Stack gap="md">
        {way === 'passkey' ? <AddPasskey onDone={done} /> : <EnrollTotp onDone={done} />}
        {possible && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="left"
            onClick={() => setWay(way === 'passkey' ? 'totp' : 'passkey')}
          >
            {way === 'passkey' ? 'Use an authenticator app instead' : 'Use a passkey instead'}
          </Anchor>
        )}
      </Stack>
      <LeaveDoor />
    </Door>
  );
}
