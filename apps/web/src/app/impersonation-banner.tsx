import { Button } from '@mantine/core';
import { IconSpy } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { stopImpersonating } from '../lib/impersonation.ts';
import type { Me } from '../lib/me.ts';
import { meQuery } from '../lib/me.ts';
import { Time } from '../ui/time.tsx';
import { toastError } from '../ui/toast.tsx';
import classes from './impersonation-banner.module.css';

type Props = { readonly me: Me; readonly impersonation: NonNullable<Me['impersonation']> };

const heightPx = 44;

/** Seconds that are left, counted down from when the server last said how many: the clock of this machine may be wrong. */
function useSecondsLeft(said: number): number {
  const { dataUpdatedAt } = useQuery(meQuery);
  const end = dataUpdatedAt + said * 1000;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((end - now) / 1000));
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Over every page while a Super Admin works as somebody else. It cannot be closed; ending it leads back. */
export function ImpersonationBanner({ me, impersonation: { mode, expiresAt, secondsLeft } }: Props) {
  const seconds = useSecondsLeft(secondsLeft);
  const { mutate: stop, isPending } = useMutation({ mutationFn: stopImpersonating, onError: toastError });
  const isOver = seconds === 0;
  useEffect(() => {
    if (isOver) stop();
  }, [isOver, stop]);
  // What sticks to the top of the page sticks below this.
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--above', `${heightPx}px`);
    return () => {
      style.removeProperty('--above');
    };
  }, []);
  return (
    <section className={classes.banner} aria-label="Impersonation">
      <IconSpy size={18} stroke={1.8} aria-hidden />
      <span className={classes.words}>
        <span className={classes.more}>You are working as </span>
        <strong>{me.user.name}</strong>
        <span className={classes.more}>{me.organization && ` of ${me.organization.name}`}</span>
        {mode === 'read_only' ? ' · read-only' : ' · with writes'}
        <span className="visually-hidden">
          , until <Time at={expiresAt} as="clock" />
        </span>
      </span>
      <span className={classes.time} role="timer" aria-hidden>
        {clock(seconds)}
      </span>
      <Button variant="white" color="dark" size="compact-sm" loading={isPending} onClick={() => stop()}>
        End
        <span className={classes.more}>&nbsp;impersonation</span>
      </Button>
    </section>
  );
}
