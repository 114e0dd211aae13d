import { flows } from '#flows/flows';
import type { Guarded } from '#kernel/access';
import { authorize } from '#kernel/access';
import type { Actor, UserActor } from '#kernel/actor';
import { disclosureOf } from '#kernel/disclosure';
import type { AnyCommand, AnyQuery, Endpoint } from '#kernel/endpoint';
import type { Subscriber } from '#kernel/job';
import type { Module } from '#kernel/module';
import { organizationRegistry } from '#kernel/organization-data';
import type { StreamTopic } from '#kernel/stream';
import { approvalsModule } from '#modules/approvals';
import { auditModule } from '#modules/audit';
import { brandingModule } from '#modules/branding';
import { dashboardModule } from '#modules/dashboard';
import { entitlementsModule } from '#modules/entitlements';
import { gateModule } from '#modules/gate';
import { identityModule } from '#modules/identity';
import { impersonationModule } from '#modules/impersonation';
import { invitationsModule } from '#modules/invitations';
import { jobsModule } from '#modules/jobs';
import { mailsModule } from '#modules/mails';
import { notesModule } from '#modules/notes';
import { notificationsModule } from '#modules/notifications';
import { organizationExportsModule } from '#modules/organization-exports';
import { organizationsModule } from '#modules/organizations';
import { overviewModule } from '#modules/overview';
import { portCallsModule } from '#modules/port-calls';
import { rfqsModule } from '#modules/rfqs';
import { serviceOrdersModule } from '#modules/service-orders';
import { settingsModule } from '#modules/settings';
import { streamModule } from '#modules/stream';
import { testClockModule } from '#modules/test-clock';
import { usageModule } from '#modules/usage';
import { usersModule } from '#modules/users';
import { vendorsModule } from '#modules/vendors';
import { vesselsModule } from '#modules/vessels';
import { viewsModule } from '#modules/views';

/** Every module of the product. Routes, permissions, jobs and the tests of every command are made from this list. */
export const modules: readonly Module[] = [
  identityModule,
  organizationsModule,
  entitlementsModule,
  gateModule,
  brandingModule,
  notesModule,
  organizationExportsModule,
  usersModule,
  invitationsModule,
  impersonationModule,
  vesselsModule,
  portCallsModule,
  vendorsModule,
  serviceOrdersModule,
  rfqsModule,
  dashboardModule,
  approvalsModule,
  notificationsModule,
  auditModule,
  overviewModule,
  usageModule,
  settingsModule,
  testClockModule,
  viewsModule,
  mailsModule,
  jobsModule,
  streamModule,
  flows,
];

export const commands: readonly AnyCommand[] = modules.flatMap((module) => module.commands);
export const queries: readonly AnyQuery[] = modules.flatMap((module) => module.queries);
export const endpoints: readonly Endpoint[] = modules.flatMap((module) => module.endpoints);
/** What can be listened to. */
export const topics: readonly StreamTopic[] = modules.flatMap((module) => module.topics ?? []);
export const subscribers: readonly Subscriber[] = modules.flatMap((module) => module.subscribers ?? []);

/** What all modules keep for organizations. */
export const organizations = organizationRegistry(
  modules.flatMap(({ organizationData }) => organizationData ?? []),
);

/** What opens features and sets limits, as licenses and plans do. */
export const entitlementSources = modules.flatMap(({ entitlementSource }) => entitlementSource ?? []);

/** What closes features besides entitlements, and how much of limits is used. */
export const gateSources = modules.flatMap(({ gateSource }) => gateSource ?? []);
export const limitUses = modules.flatMap(({ limitUse }) => limitUse ?? []);

/** What members of organizations may do and look at. */
export const memberActions: ReadonlyMap<string, Guarded> = new Map(
  [...commands, ...queries]
    .filter(({ access }) => access.who === 'organization')
    .map((action) => [action.name, action]),
);

/** How much of the audit trail those see whom it concerns. */
export const disclosure = disclosureOf([...commands, ...queries]);

/** Endpoints of the commands that may need an approval. */
export const approvable: ReadonlyMap<string, Endpoint> = new Map(
  endpoints
    .filter(({ action }) => action.kind === 'command' && action.approval !== undefined)
    .map((endpoint) => [endpoint.action.name, endpoint]),
);

const memo = new Map<string, readonly string[]>();

/** Names of what an actor's role may do, step-up left aside: what the web app shows and hides by. */
export function permissionsOf(actor: UserActor): readonly string[] {
  const key = [
    actor.platformRole,
    actor.organization?.role,
    actor.standing.kind,
    actor.impersonation?.mode,
  ].join('/');
  const known = memo.get(key);
  if (known) return known;
  const asActor: Actor = { ...actor, authenticatedAt: new Date(8.64e15) };
  const names = [...commands, ...queries]
    .filter((action) => authorize(action, asActor, actor.authenticatedAt) === null)
    .map(({ name }) => name)
    .sort();
  memo.set(key, names);
  return names;
}
