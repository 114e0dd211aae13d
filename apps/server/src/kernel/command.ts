import type { Id, IdKind } from '@porttask/contracts';
import type { z } from 'zod';
import type { Access } from './access.ts';
import type { Actor, Origin } from './actor.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { Clock } from './clock.ts';
import type { ReadDb, Tx } from './database.ts';
import type { Disclosure } from './disclosure.ts';
import type { DomainError } from './domain-error.ts';
import type { DomainEvent } from './event.ts';
import type { Ports } from './ports.ts';

type Base = {
  readonly clock: Clock;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly ports: Ports;
};

/** What a command works with. `tx` is the one transaction that carries change, audit and events. */
export type CommandContext = Base & {
  readonly tx: Tx;
  newId<K extends IdKind>(kind: K): Id<K>;
};

/** What `prepare` works with: it may read and compute (hash a password), but nothing is open yet. */
export type PrepareContext = Base & { readonly db: ReadDb };

export type AuditEntries = readonly [AuditEntry, ...AuditEntry[]];

/** Done: commit the change with its audit rows and events. */
export type Done<R> = {
  readonly result: R;
  readonly audit: AuditEntries;
  readonly events: readonly DomainEvent[];
};

/** Nothing had to be changed, so nothing is written. */
export type Unchanged<R> = { readonly result: R; readonly unchanged: true };

/** Refused, but what was counted (a wrong password) is kept: commit, audit as `failed`, then throw. */
export type Refused = {
  readonly refused: DomainError;
  readonly audit: AuditEntries;
  readonly events: readonly DomainEvent[];
};

/** What a command did. Leaving out `audit` does not compile. */
export type Outcome<R> = Done<R> | Unchanged<R> | Refused;

export const unchanged = <R>(result: R): Unchanged<R> => ({ result, unchanged: true });

/** One way to change something. `name` is also the audit action, the permission and the metric's label. */
export type Command<I extends z.ZodObject = z.ZodObject, R = unknown, P = unknown> = {
  readonly kind: 'command';
  readonly name: string;
  readonly access: Access;
  readonly input: I;
  /**
   * Whether this call is of the kind that a second Super Admin has to approve, while the setting `security.approvals` is
   * on. The platform then demands an approval of exactly this input, and uses it up with the change.
   */
  readonly approval?: (ctx: CommandContext, input: z.output<I>) => boolean | Promise<boolean>;
  /** Slow or outside work before the transaction, e.g. hashing. */
  readonly prepare?: (ctx: PrepareContext, input: z.output<I>) => Promise<P>;
  readonly run: (ctx: CommandContext, input: z.output<I>, prepared: P) => Promise<Outcome<R>>;
  /** How much of its events the organization sees that they concern; see disclosure.ts for what holds otherwise. */
  readonly disclosure?: Disclosure;
  /** What a refused or failed attempt was aimed at, for its audit row. */
  readonly concerns?: (input: z.output<I>) => AuditEntry;
  /** Which error a violated unique constraint means, by the constraint's name. */
  readonly conflicts?: Readonly<Record<string, (input: z.output<I>) => DomainError>>;
};

/** Declares a command; infers its types. */
export function command<I extends z.ZodObject, R, P = undefined>(
  definition: Omit<Command<I, R, P>, 'kind'>,
): Command<I, R, P> {
  return { kind: 'command', ...definition };
}
