import { createContext, useContext } from 'react';
import { createRememberedStore, createStore, useStore } from './store.ts';
import type { Zone } from './time.ts';

export const zoneModes = ['mine', 'organization', 'utc'] as const;
export type ZoneMode = (typeof zoneModes)[number];

/** In which zone times are shown: the viewer's, the organization's, or UTC. */
export const zoneMode = createRememberedStore<ZoneMode>('time-zone', 'mine', zoneModes);

/** The zone of the organization a page is about, or that the viewer works in. */
export const OrganizationZone = createContext<string | null>(null);

export function useZone(): Zone {
  const organization = useContext(OrganizationZone);
  const mode = useStore(zoneMode);
  if (mode === 'utc') return 'UTC';
  return mode === 'organization' ? (organization ?? undefined) : undefined;
}

/** The present, moving on every half minute, so that all relative times on a page move together. */
const present = createStore(Date.now());
let followers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

const ticking = {
  ...present,
  subscribe(listener: () => void) {
    const stop = present.subscribe(listener);
    followers += 1;
    timer ??= setInterval(() => present.set(Date.now()), 30_000);
    return () => {
      stop();
      followers -= 1;
      if (followers === 0) {
        clearInterval(timer);
        timer = undefined;
      }
    };
  },
};

export function useNow(): number {
  return useStore(ticking);
}
