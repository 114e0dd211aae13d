import type { listAuditEventsInput } from '@porttask/contracts';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { z } from 'zod';

export type AuditFilter = Pick<
  z.output<typeof listAuditEventsInput>,
  'actor' | 'action' | 'target' | 'organizationId' | 'impersonationId' | 'outcome' | 'from' | 'to' | 'search'
>;

/** The words of a search; each may be unfinished: `suspend nord` finds `suspended` and `Nordlys`. */
export const wordsOf = (search: string): string[] =>
  search.split(/[^\p{L}\p{N}_@.-]+/u).filter((word) => word !== '');

// Quoted after they were normalised: a few letters lose an apostrophe in that.
const wordsQuery = (words: readonly string[]) =>
  sql`to_tsquery('simple', (select string_agg(quote_literal(search_text(word)) || ':*', ' & ') from unnest(${words}::text[]) as word))`;

/**
 * Words find what is shown alone: where an event is shown in outline, they have to stand in it (its actor, what was done, and
 * to what), not in its reason.
 */
export function shownWords(search: string, full: readonly string[]): RawBuilder<boolean> | null {
  const words = wordsOf(search);
  if (words.length === 0) return null;
  const outline = sql`concat_ws(' ', e.action, translate(e.action, '._', '  '), e.actor_id, e.actor_details ->> 'name',
    e.request_id, array_to_string(e.target_ids, ' '),
    (select string_agg(name, ' ') from jsonb_array_elements_text(e.content -> 'targetNames') as name))`;
  return sql`e.words @@ ${wordsQuery(words)} and (e.action = any (${full}::text[])
    or to_tsvector('simple', search_text(${outline})) @@ ${wordsQuery(words)})`;
}

/** A day means all of it: `to=2026-11-23` includes that day. */
const endOf = (to: string): string => (/^\d{4}-\d\d-\d\d$/.test(to) ? `${to}T23:59:59.999Z` : to);

/** The conditions of a filter; each has an index behind it. */
export function conditions(filter: AuditFilter): RawBuilder<boolean>[] {
  const { actor, action, target, organizationId, impersonationId, outcome, from, to, search } = filter;
  const words = wordsOf(search ?? '');
  const all: (RawBuilder<boolean> | null)[] = [
    actor ? sql`e.actor_id = ${actor}` : null,
    action
      ? action.endsWith('*')
        ? sql`e.action >= ${action.slice(0, -1)} and e.action < ${`${action.slice(0, -1)}\uffff`}`
        : sql`e.action = ${action}`
      : null,
    target ? targetCondition(target) : null,
    organizationId ? sql`e.organization_id = ${organizationId}` : null,
    impersonationId ? sql`e.impersonation_id = ${impersonationId}` : null,
    outcome ? sql`e.outcome in (${sql.join(outcome)})` : null,
    from ? sql`e.at >= ${from}::timestamptz` : null,
    to ? sql`e.at <= ${endOf(to)}::timestamptz` : null,
    words.length > 0 ? sql`e.words @@ ${wordsQuery(words)}` : null,
  ];
  return all.filter((condition) => condition !== null);
}

const typeOfPrefix: Readonly<Record<string, string>> = {
  org: 'organization',
  usr: 'user',
  vsl: 'vessel',
  pcl: 'port_call',
  rfq: 'rfq',
  quo: 'quote',
  ses: 'session',
  psk: 'passkey',
  ivt: 'invitation',
  mal: 'mail',
  job: 'job',
  imp: 'impersonation',
  apr: 'approval',
};

/** A target with its type (`user:usr_…`), as the bare id of whatever it was, or as an email address. */
function targetCondition(target: string): RawBuilder<boolean> {
  const address = /^(?:email:)?(.+@.+)$/.exec(target)?.[1];
  // Addresses are not among the ids, because they can be erased, but among the words.
  if (address !== undefined)
    return sql`e.target_ids && '{email:}' and e.words @@ phraseto_tsquery('simple', search_text(${address}))`;
  return sql`e.target_ids && ${targetForms(target)}::text[]`;
}

function targetForms(target: string): string[] {
  if (target.includes(':')) return [target];
  const type = typeOfPrefix[target.slice(0, 3)];
  return type ? [`${type}:${target}`] : [`settings:${target}`, `audit_chain:${target}`];
}
