import type { EventType, FeatureKey, OrganizationId } from '@porttask/contracts';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Clock } from './clock.ts';
import type { Tables } from './database.ts';
import type { AnyCommand } from './endpoint.ts';
import type { Ports } from './ports.ts';

export type JobContext = {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly ports: Ports;
  readonly log: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  /** Runs a command as the job itself. */
  readonly run: <C extends AnyCommand>(command: C, input: z.input<C['input']>) => Promise<unknown>;
};

/** When a job runs by itself: never, or by the clock of the machine. */
type Timing =
  | { readonly cron?: never; readonly follows?: never }
  | {
      /** Five fields, UTC. */
      readonly cron: string;
      /**
       * By which time what it does is due. `business`: it asks `clock.now()`, and a test clock that is moved runs it for each
       * day that passes. `real`: it asks `clock.wall()` or no clock at all, so that moving business time changes nothing for it.
       */
      readonly follows: 'business' | 'real';
    };

/** Work that is done later, or again and again. Handlers are idempotent: a job may run twice. */
export type Job<P extends z.ZodType = z.ZodType> = Timing & {
  readonly name: string;
  readonly payload: P;
  readonly maxAttempts?: number;
  /**
   * Whose work it is. While that organization is not active the job does not run: it is skipped, or held until the
   * organization opens again when it must not be lost. Left out for work that is the platform's own.
   */
  readonly organization?: {
    readonly of: (payload: z.output<P>) => OrganizationId;
  } & (
    | {
        readonly whileClosed: 'skip';
        /** Features that the gate has to have open; while one is closed the job is skipped too. */
        readonly features?: readonly FeatureKey[];
      }
    | { readonly whileClosed: 'hold' }
  );
  readonly run: (ctx: JobContext, payload: z.output<P>) => Promise<void>;
};

export function job<P extends z.ZodType>(definition: Job<P>): Job {
  return definition as unknown as Job;
}

/** The stored form of an event, as subscribers get it. */
export type StoredEvent = {
  readonly id: string;
  readonly type: EventType;
  readonly organizationId: OrganizationId | null;
  readonly occurredAt: string;
  readonly data: unknown;
};

/** Turns an event into a job; the job is idempotent on the event's id. */
export type Subscriber = {
  readonly to: EventType;
  readonly job: string;
  readonly payload: (event: StoredEvent) => unknown;
};
