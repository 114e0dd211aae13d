import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Clock } from '#kernel/clock';
import { after, hours } from '#kernel/clock';
import type { Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import type { SecretBox } from '#kernel/ports';
import type { AnswerKeeper } from './execute.ts';

/** How long an answer is kept. */
const keepAnswersMs = hours(24);
const purpose = 'idempotent-answer';

export type StoredAnswer = { readonly status: number; readonly body: string };

type Request = {
  readonly actorId: string;
  readonly key: string;
  /** Keyed digest of method, path, body and, for members, the organization. */
  readonly digest: Buffer;
};

type Sources = { readonly clock: Clock; readonly secrets: SecretBox };

async function claim(
  tx: Tx,
  { actorId, key, digest }: Request,
  { clock, secrets }: Sources,
): Promise<StoredAnswer | null> {
  const at = clock.wall();
  // Waits here for a request with the same key that is under way, because of the unique index.
  const { rows } = await sql<{ fresh: boolean }>`
    insert into idempotency_keys as k (actor_id, key, request_digest, created_at) values (${actorId}, ${key}, ${digest}, ${at})
    on conflict (actor_id, key) do update set request_digest = excluded.request_digest, created_at = excluded.created_at,
      status = null, answer = null
      where k.created_at < ${after(at, -keepAnswersMs)}
    returning true as fresh`.execute(tx);
  if (rows[0]) return null;
  const stored = await tx
    .selectFrom('idempotency_keys')
    .select(['request_digest', 'status', 'answer'])
    .where('actor_id', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (!stored.request_digest.equals(digest)) throw new DomainError('IDEMPOTENCY_KEY_REUSED');
  if (stored.status === null || stored.answer === null) return null;
  return { status: stored.status, body: secrets.open(stored.answer, purpose) };
}

/**
 * Keeps the answer of a POST in the transaction of its change: the change and the kept answer exist together or not at all.
 * @param respond what is answered for a result, exactly as it is sent
 */
export function keepAnswer<R>(
  request: Request,
  sources: Sources,
  respond: (result: R) => StoredAnswer,
): AnswerKeeper<R, StoredAnswer> {
  return {
    claim: (tx) => claim(tx, request, sources),
    async keep(tx, result) {
      const answer = respond(result);
      await tx
        .updateTable('idempotency_keys')
        .set({ status: answer.status, answer: sources.secrets.seal(answer.body, purpose) })
        .where('actor_id', '=', request.actorId)
        .where('key', '=', request.key)
        .execute();
      return answer;
    },
  };
}

/** Keeps the answer of a POST that was refused by the state of things (409), unless another request took the key meanwhile. */
export async function keepRefusal(
  db: Kysely<Tables>,
  { actorId, key, digest }: Request,
  { clock, secrets }: Sources,
  answer: StoredAnswer,
): Promise<void> {
  await db
    .insertInto('idempotency_keys')
    .values({
      actor_id: actorId,
      key,
      request_digest: digest,
      status: answer.status,
      answer: secrets.seal(answer.body, purpose),
      created_at: clock.wall(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['actor_id', 'key'])
        .doUpdateSet({ status: answer.status, answer: secrets.seal(answer.body, purpose) })
        .where('idempotency_keys.status', 'is', null)
        .where('idempotency_keys.request_digest', '=', digest),
    )
    .execute();
}

/** Removes answers that are not kept any longer. */
export async function forgetAnswers(db: Kysely<Tables>, at: Date): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('created_at', '<', after(at, -keepAnswersMs)).execute();
}
