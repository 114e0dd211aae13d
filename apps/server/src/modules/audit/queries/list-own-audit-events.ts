import type { AuditEvent } from '@porttask/contracts';
import { listMyAuditEventsInput, listOrganizationAuditEventsInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { signedIn, workspaceRead } from '#kernel/access';
import type { ReadDb } from '#kernel/database';
import type { DisclosureOf } from '#kernel/disclosure';
import { query } from '#kernel/query';
import { signedInUser } from '#kernel/signed-in-user';
import { logPage } from '#platform/db/log-page';
import { auditEventFrom, selectAuditEvents } from '../audit-event-view.ts';
import type { AuditFilter } from '../search.ts';
import { conditions, shownWords } from '../search.ts';

/** What those see of an event whom it concerns and who do not govern the platform. */
function disclosed(event: AuditEvent, disclosure: DisclosureOf): AuditEvent {
  // Where those who run the platform sit is nobody else's business, also when they were refused.
  const byPlatform = event.subject !== null || disclosure.ofPlatform(event.action);
  const place = byPlatform ? { ip: null, userAgent: null } : {};
  if (disclosure.of(event.action) === 'full') return { ...event, ...place };
  return { ...event, before: null, after: null, reason: null, ip: null, userAgent: null };
}

type Page = { readonly limit?: number | undefined; readonly cursor?: string | undefined };
type Order = { readonly sort?: 'createdAt' | '-createdAt' | undefined };

function page(
  db: ReadDb,
  name: string,
  { limit, cursor, sort, ...filters }: AuditFilter & Page & Order,
  whose: ReturnType<typeof conditions>[number],
  disclosure: DisclosureOf,
) {
  let select = selectAuditEvents(db).where(whose);
  const { search, ...plain } = filters;
  const found = shownWords(search ?? '', disclosure.full);
  for (const condition of [...conditions(plain), ...(found ? [found] : [])]) select = select.where(condition);
  if (disclosure.hidden.length > 0) select = select.where('e.action', 'not in', disclosure.hidden);
  return logPage({
    name,
    select,
    filters,
    request: { limit, cursor },
    oldestFirst: sort === 'createdAt',
    at: sql.ref('e.at'),
    id: sql.ref('e.id'),
    map: (row) => disclosed(auditEventFrom(row), disclosure),
  });
}

/** The organization's own trail, for its admins: also what support did in somebody's name (I9). */
export const listOrganizationAuditEvents = query({
  name: 'audit.list_organization_events',
  access: workspaceRead({ roles: ['admin'] }),
  input: listOrganizationAuditEventsInput,
  run({ db, actor, ports }, input) {
    const { organization } = signedInUser(actor);
    const whose = sql<boolean>`e.organization_id = ${organization?.id ?? ''}`;
    return page(db, `audit-events-of-${organization?.id}`, input, whose, ports.disclosure);
  },
});

/** What a person did, what was done in their name, and what was done to them. */
export const listMyAuditEvents = query({
  name: 'audit.list_my_events',
  access: signedIn(),
  input: listMyAuditEventsInput,
  run({ db, actor, ports }, input) {
    const { id } = signedInUser(actor);
    const whose = sql<boolean>`(e.actor_id = ${id} or e.subject_id = ${id} or e.target_ids && ${[`user:${id}`]}::text[])`;
    return page(db, `audit-events-of-${id}`, input, whose, ports.disclosure);
  },
});
