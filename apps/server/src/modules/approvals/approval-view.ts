import type { Approval, ApprovalId, UserId } from '@porttask/contracts';
import type { ReadDb } from '#kernel/database';
import type { AnyCommand, Endpoint } from '#kernel/endpoint';
import type { Ports } from '#kernel/ports';
import type { ApprovalRow } from './approval-store.ts';

type Target = Approval['targets'][number];
type Input = Record<string, unknown>;

/** The call as a client sends it: what stands in the path is taken out of the body. */
function callOf(endpoint: Endpoint | undefined, input: Input): Approval['call'] {
  const body = { ...input };
  const path = (endpoint?.path ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(input[name]));
    delete body[name];
    return value;
  });
  return { method: (endpoint?.method ?? 'POST') as Approval['call']['method'], path, body };
}

const targetsOf = (endpoint: Endpoint | undefined, input: Input): Target[] =>
  ((endpoint?.action as AnyCommand | undefined)?.concerns?.(input).targets ?? []).map(
    ({ type, id, name = null }) => ({ type, id, name }),
  );

/** Names of the users and organizations among some targets, by their ids. */
async function namesOf(db: ReadDb, targets: readonly Target[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (type: string) => targets.filter((target) => target.type === type).map(({ id }) => id);
  const [users, organizations] = [idsOf('user'), idsOf('organization')];
  const rows = [
    ...(users.length > 0
      ? await db.selectFrom('users').select(['id', 'name']).where('id', 'in', users).execute()
      : []),
    ...(organizations.length > 0
      ? await db.selectFrom('organizations').select(['id', 'name']).where('id', 'in', organizations).execute()
      : []),
  ];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Rows as they are answered, with the names of what they are about. */
export async function approvalsFrom(
  db: ReadDb,
  rows: readonly ApprovalRow[],
  { approvable }: Pick<Ports, 'approvable'>,
): Promise<Approval[]> {
  const found = rows.map((row) => {
    const endpoint = approvable.get(row.action);
    const input = row.input as Input;
    return { row, input, call: callOf(endpoint, input), targets: targetsOf(endpoint, input) };
  });
  const names = await namesOf(
    db,
    found.flatMap(({ targets }) => targets),
  );
  return found.map(({ row, input, call, targets }) => ({
    id: row.id as ApprovalId,
    action: row.action,
    input,
    targets: targets.map((target) => ({ ...target, name: target.name ?? names.get(target.id) ?? null })),
    call,
    reason: row.reason,
    status: row.status,
    requestedBy: { id: row.requested_by as UserId, name: row.requester_name },
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    decision:
      row.decided_by === null || row.decided_at === null
        ? null
        : {
            by: { id: row.decided_by as UserId, name: row.decider_name ?? '' },
            at: row.decided_at.toISOString(),
            reason: row.decision_reason,
          },
    usedAt: row.used_at?.toISOString() ?? null,
  }));
}

/** One approval as it is now. */
export async function readApproval(
  db: ReadDb,
  row: ApprovalRow,
  ports: Pick<Ports, 'approvable'>,
): Promise<Approval> {
  const [approval] = await approvalsFrom(db, [row], ports);
  return approval as Approval;
}
