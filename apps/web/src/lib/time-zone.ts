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

/** How far business time is ahead of real time: not at all, but where a test clock moved it. */
const ahead = createStore(0);
export const setBusinessTimeAhead = (ms: number): void => ahead.set(ms);

/** Business time at this moment, for what is compared or filled in once. */
export const businessNow = (): number => Date.now() + ahead.get();

/** The real present, moving on every half minute, so that all relative times on a page move together. */
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

/** The present in business time, which is what nearly all times on pages are of. */
export function useNow(): number {
  return useRealNow() + useStore(ahead);
}

/** The present in real time, for what a test clock leaves alone: sessions, and when somebody was last seen. */
export function useRealNow(): number {
  return useStore(ticking);
}
