import type { z } from 'zod';
import type { Access } from './access.ts';
import type { Actor, Origin } from './actor.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { Clock } from './clock.ts';
import type { ReadDb } from './database.ts';
import type { Disclosure } from './disclosure.ts';
import type { Ports } from './ports.ts';

export type QueryContext = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly ports: Ports;
};

/** One question. It cannot write: its handle is read-only. */
export type Query<I extends z.ZodObject = z.ZodObject, R = unknown> = {
  readonly kind: 'query';
  readonly name: string;
  readonly access: Access;
  readonly input: I;
  readonly run: (ctx: QueryContext, input: z.output<I>) => Promise<R>;
  /** As of a command. */
  readonly disclosure?: Disclosure;
  /** Reading this is itself an event (a kept mail, the audit log): the entry is appended after the query. */
  readonly audit?: (input: z.output<I>, result: R) => AuditEntry | null;
};

/** Declares a query; infers its types. */
export function query<I extends z.ZodObject, R>(definition: Omit<Query<I, R>, 'kind'>): Query<I, R> {
  return { kind: 'query', ...definition };
}
