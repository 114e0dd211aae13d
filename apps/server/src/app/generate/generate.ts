import type { OrganizationRole } from '@porttask/contracts';
import { defaultBranding } from '#kernel/branding';
import { after, days, hours } from '#kernel/clock';
import type { Tx } from '#kernel/database';
import type { WholeUser } from '#modules/identity';
import { insertUsers } from '#modules/identity';
import type { OpenInvitation } from '#modules/invitations';
import { insertInvitations } from '#modules/invitations';
import type { WholeMembership, WholeOrganization } from '#modules/organizations';
import { defaultBusinessHours, insertMemberships, insertOrganizations } from '#modules/organizations';
import type { Databases } from '#platform/db/databases';
import { transaction } from '#platform/db/databases';
import { newId } from '#platform/ids';
import { refreshSearch, searchLater } from '#platform/search/refresh-search';
import { createAgencyNames } from './agencies.ts';
import type { Chance } from './chance.ts';
import { createChance } from './chance.ts';
import type { Culture } from './cultures.ts';
import { cultures } from './cultures.ts';
import { createPeople } from './people.ts';

export type World = {
  readonly organizations: number;
  readonly users: number;
  /** The same seed on the same day gives the same world. */
  readonly seed: number;
  /** The day the world is as old as. */
  readonly today: Date;
  /** Hash of a password that nobody knows. */
  readonly passwordHash: string;
};

/** So many users are written in one transaction, which is also all that is in memory at once. */
const usersInBatch = 5_000;
const oldest = days(4 * 365);
const purgeAfterDays = 90;

type Batch = {
  readonly organizations: WholeOrganization[];
  readonly users: WholeUser[];
  readonly memberships: WholeMembership[];
  readonly invitations: OpenInvitation[];
};
const emptyBatch = (): Batch => ({ organizations: [], users: [], memberships: [], invitations: [] });

/** An instant between two, later ones more often: platforms grow. */
const between = (chance: Chance, from: Date, to: Date): Date =>
  after(from, Math.sqrt(chance.next()) * (to.getTime() - from.getTime()));

/** Fills a database with organizations and their people, as if they had come over the years. Flat in memory. */
export async function generateWorld(
  { platform }: Databases,
  world: World,
  onProgress: (users: number) => void,
): Promise<void> {
  const chance = createChance(world.seed);
  const nextAgency = createAgencyNames(chance, world.seed === 1 ? '' : `-${world.seed}`);
  let batch = emptyBatch();
  let users = 0;
  for (let made = 0; made < world.organizations; made += 1) {
    const left = world.organizations - made;
    const home = chance.pick(cultures);
    const organization = newOrganization(chance, world, nextAgency(), home);
    batch.organizations.push(organization);
    const size = sizeOf(chance, world.users - users, left);
    addPeople(chance, world, batch, organization, home, size);
    users += size;
    if (batch.users.length >= usersInBatch || left === 1) {
      const full = batch;
      await transaction(platform, (tx) => write(tx, full));
      batch = emptyBatch();
      onProgress(users);
    }
  }
}

/** Most agencies are small and a few are large; the last one takes who is left. */
function sizeOf(chance: Chance, users: number, organizations: number): number {
  if (organizations === 1) return users;
  const usual = users / organizations;
  const skewed = usual * 0.55 * Math.exp(chance.next() * 2 - 1 + (chance.in(0.02) ? 2.5 : 0));
  return Math.max(Math.min(1, users), Math.min(users - organizations + 1, Math.round(skewed + usual * 0.3)));
}

function newOrganization(
  chance: Chance,
  { today }: World,
  { name, slug }: { name: string; slug: string },
  home: Culture,
): WholeOrganization {
  const created_at = between(chance, after(today, -oldest), after(today, -hours(1)));
  const [country, timezone, currency] = chance.pick(home.places);
  const status = chance.in(0.94) ? 'active' : chance.in(0.7) ? 'suspended' : 'deactivated';
  const closed = between(chance, created_at, today);
  const purge_at =
    status === 'deactivated' ? after(today, days(1 + Math.floor(chance.next() * purgeAfterDays))) : null;
  return {
    id: newId('organization', created_at, chance),
    ...{ name, slug, status, country, timezone, currency, created_at },
    suspension_category:
      status === 'suspended' ? chance.pick(['payment', 'payment', 'security', 'request'] as const) : null,
    suspension_reason: status === 'suspended' ? 'Suspended when this world was generated' : null,
    suspended_at: status === 'suspended' ? closed : null,
    deactivated_at:
      purge_at && new Date(Math.max(created_at.getTime(), after(purge_at, -days(purgeAfterDays)).getTime())),
    deactivation_reason: status === 'deactivated' ? 'Deactivated when this world was generated' : null,
    purge_at,
    branding: defaultBranding(),
    business_hours: defaultBusinessHours(timezone),
    last_active_at: chance.in(0.95)
      ? status === 'active'
        ? lastUse(chance, created_at, today)
        : closed
      : null,
    domain_id: newId('organizationDomain', created_at, chance),
    domain: `${slug}.${country.toLowerCase()}.example`,
  };
}

/** Most were here lately, some not for long. */
const lastUse = (chance: Chance, from: Date, to: Date): Date =>
  after(to, -(chance.next() ** 4) * (to.getTime() - from.getTime()));

function addPeople(
  chance: Chance,
  { today, passwordHash }: World,
  batch: Batch,
  organization: WholeOrganization,
  home: Culture,
  size: number,
): void {
  const nextPerson = createPeople(chance, home, organization.domain);
  for (let n = 0; n < size; n += 1) {
    const created_at = n === 0 ? organization.created_at : between(chance, organization.created_at, today);
    const status = chance.in(0.09) ? 'invited' : chance.in(0.95) ? 'active' : 'deactivated';
    const role: OrganizationRole =
      n === 0 ? 'admin' : chance.pick(['agent', 'agent', 'agent', 'agent', 'user', 'user', 'admin']);
    const member = { organization_id: organization.id, role, created_at };
    const user: WholeUser = {
      id: newId('user', created_at, chance),
      ...nextPerson(),
      ...{ status, created_at },
      password_hash: status === 'invited' ? null : passwordHash,
      totp_enrolled_at: status === 'active' && chance.in(0.2) ? between(chance, created_at, today) : null,
      last_seen_at: status === 'invited' || chance.in(0.03) ? null : lastUse(chance, created_at, today),
      locked_until:
        status === 'active' && chance.in(0.002) ? after(today, hours(1 + chance.next() * 23)) : null,
    };
    batch.users.push(user);
    if (status === 'invited') {
      const { email, name } = user;
      const id = newId('invitation', created_at, chance);
      batch.invitations.push({ ...member, id, email, name, expires_at: after(created_at, days(7)) });
      continue;
    }
    batch.memberships.push({ ...member, user_id: user.id });
    // Some work for several agencies.
    const other = batch.organizations.at(-2);
    if (other && chance.in(0.02)) {
      batch.memberships.push({ ...member, organization_id: other.id, user_id: user.id, role: 'user' });
    }
  }
}

async function write(tx: Tx, { organizations, users, memberships, invitations }: Batch): Promise<void> {
  await searchLater(tx);
  await insertOrganizations(tx, organizations);
  await insertUsers(tx, users);
  await insertMemberships(tx, memberships);
  await insertInvitations(tx, invitations);
  await refreshSearch(tx, {
    organizations: organizations.map(({ id }) => id),
    users: users.map(({ id }) => id),
  });
}
