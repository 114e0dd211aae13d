import type { z } from 'zod';
import type { UserActor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { ReadDb } from './database.ts';

/** What a query answers whose endpoint goes on telling: what its caller listens to. */
export type StreamAnswer = { readonly topics: readonly string[] };

/** Something listeners may know, as it is now. */
export type StreamItem = {
  /** By which its next state is recognised. */
  readonly key: string;
  readonly data: unknown;
  readonly visibleTo: (actor: UserActor) => boolean;
};

/** A kind of news. Looked at about twice a second for all listeners of a node together, while there are any. */
export type StreamTopic = {
  readonly name: string;
  /** Name of its events. */
  readonly event: string;
  /** Schema of their data: what it does not name cannot leave. */
  readonly schema: z.ZodType;
  /** Whatever moves now, and what came to rest within the last seconds. Who begins to listen is told all of it. */
  readonly look: (sources: { db: ReadDb; clock: Clock }) => Promise<readonly StreamItem[]>;
};
