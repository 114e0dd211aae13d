import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reachability } from '../lib/session-state.ts';
import { useStore } from '../lib/store.ts';
import classes from './connection-banner.module.css';

const words = {
  unreachable: 'PortTask does not answer. What you see may be old; what you typed stays.',
  unavailable: 'PortTask is not available right now. What you see may be old; what you typed stays.',
} as const;

/** Says at the top of every page that the server cannot be reached, until it can again. */
export function ConnectionBanner() {
  const state = useStore(reachability);
  const { online } = useNetwork();
  const client = useQueryClient();
  useEffect(() => {
    if (state === 'ok') return;
    const timer = setInterval(() => void probe(), 5_000);
    return () => clearInterval(timer);
  }, [state]);
  if (state === 'ok' && online) return null;
  return (
    <div className={classes.banner} role="status">
      <span>
        {online ? words[state === 'ok' ? 'unreachable' : state] : 'You are offline. What you typed stays.'}
      </span>
      <Button
        variant="white"
        size="compact-xs"
        onClick={async () => {
          await probe();
          await client.refetchQueries({ type: 'active' });
        }}
      >
        Try again
      </Button>
    </div>
  );
}

async function probe() {
  try {
    const response = await fetch('/readyz', { cache: 'no-store' });
    if (response.ok) reachability.set('ok');
  } catch {
    // Still away.
  }
}
