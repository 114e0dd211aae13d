import type { ApprovalId, ErrorCode } from '@porttask/contracts';
import type { z } from 'zod';
import type { Guarded } from '#kernel/access';
import { authorize } from '#kernel/access';
import type { Actor, Origin } from '#kernel/actor';
import type { AuditEntry } from '#kernel/audit-entry';
import type { Clock } from '#kernel/clock';
import type { AuditEntries, Command, CommandContext, Outcome } from '#kernel/command';
import type { ReadDb, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import type { AnyCommand } from '#kernel/endpoint';
import type { Ports } from '#kernel/ports';
import type { Query } from '#kernel/query';
import type { Databases } from './db/databases.ts';
import { actAsTenant, readAsTenant, transaction, violatedConstraint } from './db/databases.ts';
import { newId } from './ids.ts';
import type { Ledger } from './ledger.ts';
import { outcomeOf } from './ledger.ts';
import type { Metrics } from './metrics.ts';
import { parseInput } from './parse.ts';
import { entryOf, ofOrganization, placeOf } from './place.ts';

export type Caller = { readonly actor: Actor; readonly origin: Origin };

/** Stores the answer with the change, so that a repeated request gets it again. See idempotency.ts. */
export type AnswerKeeper<R, A> = {
  /** @returns the stored answer of an earlier request with the same key, else null: go on */
  claim(tx: Tx): Promise<A | null>;
  keep(tx: Tx, result: R): Promise<A>;
};

/** Demands what a second Super Admin has to have agreed to. Both steps are in the transaction of the command. */
export type ApprovalGate = {
  /**
   * @returns the approval that this call may use, locked; null when it needs none
   * @throws DomainError APPROVAL_REQUIRED
   */
  claim(ctx: CommandContext, command: AnyCommand, input: unknown): Promise<ApprovalId | null>;
  use(ctx: CommandContext, id: ApprovalId): Promise<void>;
};

export type Executor = {
  /** Runs a command: the only way anything is changed. */
  execute<I extends z.ZodObject, R, P>(command: Command<I, R, P>, caller: Caller, raw: unknown): Promise<R>;
  /** As execute, with the answer kept in the same transaction. */
  executeOnce<I extends z.ZodObject, R, P, A>(
    command: Command<I, R, P>,
    caller: Caller,
    raw: unknown,
    keeper: AnswerKeeper<R, A>,
  ): Promise<A>;
  /** Asks a query. */
  ask<I extends z.ZodObject, R>(query: Query<I, R>, caller: Caller, raw: unknown): Promise<R>;
  /** Authorizes before a body is read; a refusal is audited and thrown. */
  admit(action: Guarded & { readonly name: string }, caller: Caller): Promise<void>;
};

type Dependencies = {
  readonly databases: Databases;
  readonly clock: Clock;
  readonly ports: Ports;
  readonly ledger: Ledger;
  readonly approvals: ApprovalGate;
  /** Wakes the relay after a commit that wrote events. */
  readonly wakeRelay: () => void;
  readonly metrics: Pick<Metrics, 'commands'>;
};

const nothing: AuditEntry = { targets: [] };

/** Bad input is the caller's to mend, and a limit that is used up says that enough was recorded: neither is audited. */
const noise: ReadonlySet<ErrorCode> = new Set(['VALIDATION_ERROR', 'RATE_LIMITED']);

/** Carries a refusal out of the transaction after what it counted was committed. */
type Finished<R> = { readonly outcome: Outcome<R> } | { readonly answer: unknown };

/** The approval is among what it was done to, so that its own history shows the use. */
const withApproval = ([first, ...others]: AuditEntries, id: ApprovalId): AuditEntries => [
  { ...first, targets: [...first.targets, { type: 'approval', id }] },
  ...others,
];

export function createExecutor({
  databases,
  clock,
  ports,
  ledger,
  approvals,
  wakeRelay,
  metrics,
}: Dependencies): Executor {
  /** The policy's refusal, or the gate's, which says more where both refuse. */
  const refusalOf = async (action: Guarded, actor: Actor): Promise<DomainError | null> => {
    const refusal = authorize(action, actor, clock.wall());
    const place = placeOf(action, actor);
    if (!place?.gated || refusal?.status === 401) return refusal;
    const { refusal: closed } = await ports.gate.ask(place.question, place.organization);
    return closed ? closed.error() : refusal;
  };

  const admit: Executor['admit'] = async (action, { actor, origin }) => {
    const refusal = await refusalOf(action, actor);
    if (!refusal) return;
    // Anonymous noise is not audited: anybody could fill the trail with it.
    if (actor.type !== 'anonymous') {
      const organizationId = actor.type === 'user' ? (actor.organization?.id ?? null) : null;
      await ledger.recordAlone({
        action: action.name,
        outcome: 'denied',
        actor,
        origin,
        entries: [{ ...nothing, organizationId }],
        events: [],
        error: refusal.code,
      });
    }
    throw refusal;
  };

  const run = async <I extends z.ZodObject, R, P>(
    command: Command<I, R, P>,
    { actor, origin }: Caller,
    raw: unknown,
    keeper?: AnswerKeeper<R, unknown>,
  ): Promise<unknown> => {
    await admit(command, { actor, origin });
    const input = parseInput(command.input, raw);
    const base = { clock, actor, origin, ports };
    const place = placeOf(command, actor);
    const attempt = async (tx: Tx, prepared: P): Promise<Finished<R>> => {
      const earlier = await keeper?.claim(tx);
      if (earlier) return { answer: earlier };
      const id = (kind: Parameters<typeof newId>[0]) => newId(kind, clock.now(), ports.random);
      const ctx: CommandContext = { ...base, tx, newId: id as never };
      const approval = await approvals.claim(ctx, command, input);
      const done = place?.asTenant
        ? await actAsTenant(tx, place.organization.id, () => command.run(ctx, input, prepared))
        : await command.run(ctx, input, prepared);
      const outcome = ofOrganization(place, done);
      if (!('unchanged' in outcome)) {
        const used = 'refused' in outcome ? null : approval;
        if (used) await approvals.use(ctx, used);
        await ledger.record(tx, {
          action: command.name,
          outcome: 'refused' in outcome ? 'failed' : 'success',
          actor,
          origin,
          entries: used ? withApproval(outcome.audit, used) : outcome.audit,
          events: outcome.events,
          ...('refused' in outcome ? { error: outcome.refused.code } : {}),
        });
      }
      if (keeper && 'result' in outcome) return { answer: await keeper.keep(tx, outcome.result) };
      return { outcome };
    };
    try {
      const prepared = (await command.prepare?.({ ...base, db: databases.read }, input)) as P;
      const finished = await transaction(databases.platform, (tx) => attempt(tx, prepared));
      wakeRelay();
      metrics.commands.inc({ command: command.name, outcome: 'committed' });
      if ('answer' in finished) return finished.answer;
      if ('refused' in finished.outcome) throw new CommittedRefusal(finished.outcome.refused);
      return finished.outcome.result;
    } catch (error) {
      if (error instanceof CommittedRefusal) throw error.refusal;
      const constraint = violatedConstraint(error);
      const failure = (constraint && command.conflicts?.[constraint]?.(input)) || error;
      metrics.commands.inc({ command: command.name, outcome: 'failed' });
      // Everything that was refused for who they are or how things stand is audited.
      if (failure instanceof DomainError && !noise.has(failure.code)) {
        await ledger.recordAlone({
          action: command.name,
          outcome: outcomeOf(failure.code),
          actor,
          origin,
          entries: [entryOf(place, command.concerns?.(input) ?? nothing)],
          events: [],
          error: failure.code,
        });
      }
      throw failure;
    }
  };

  /** What the policy could not refuse, because it shows only in the input: audited like what it refuses. */
  const refuse = async (name: string, caller: Caller, error: unknown): Promise<never> => {
    if (error instanceof DomainError && error.status === 403 && caller.actor.type !== 'anonymous') {
      const change = { action: name, outcome: 'denied', entries: [nothing], events: [] } as const;
      await ledger.recordAlone({ ...change, ...caller, error: error.code });
    }
    throw error;
  };

  return {
    admit,
    execute: (command, caller, raw) => run(command, caller, raw) as Promise<never>,
    executeOnce: (command, caller, raw, keeper) => run(command, caller, raw, keeper) as Promise<never>,
    async ask(query, caller, raw) {
      await admit(query, caller);
      const input = parseInput(query.input, raw);
      // What is asked in a workspace is read as its organization (A10).
      const place = placeOf(query, caller.actor);
      const answer = (db: ReadDb) => query.run({ db, clock, ports, ...caller }, input);
      const reading = place?.asTenant
        ? readAsTenant(databases.tenant, place.organization.id, answer)
        : answer(databases.read);
      const result = await reading.catch((error) => refuse(query.name, caller, error));
      const entry = query.audit?.(input, result);
      if (entry) {
        await ledger.recordAlone({
          action: query.name,
          outcome: 'success',
          ...caller,
          entries: [entry],
          events: [],
        });
      }
      return result;
    },
  };
}

class CommittedRefusal extends Error {
  readonly refusal: DomainError;
  constructor(refusal: DomainError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
