import type { EventData, OrganizationId, UserId } from '@porttask/contracts';
import type { DomainEvent } from '#kernel/event';
import { event } from '#kernel/event';

type Person = { readonly id: UserId; readonly email: string; readonly name: string };
type Place = {
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly organizationSlug: string;
};
type Data = EventData<'user.deactivated'>;

const userRef = ({ id, email, name }: Person): Data['user'] => ({ id, email, name });
const organizationRef = (place: Place): NonNullable<Data['organization']> => ({
  id: place.organizationId,
  name: place.organizationName,
  slug: place.organizationSlug,
});

/** Once for each organization somebody belongs to, so that each hears of its own people; else once without any. */
function perOrganization(
  person: Person,
  places: readonly Place[],
  tell: (organizationId: OrganizationId | null, data: Data) => DomainEvent,
): DomainEvent[] {
  const user = userRef(person);
  if (places.length === 0) return [tell(null, { user, organization: null })];
  return places.map((place) => tell(place.organizationId, { user, organization: organizationRef(place) }));
}

export const deactivated = (person: Person, places: readonly Place[]) =>
  perOrganization(person, places, (id, data) => event('user.deactivated', id, data));

export const reactivated = (person: Person, places: readonly Place[]) =>
  perOrganization(person, places, (id, data) => event('user.reactivated', id, data));

type Role = EventData<'user.role_changed'>['from'];

/** @param place null for the role on the platform */
export const roleChanged = (person: Person, place: Place | null, from: Role, to: Role) =>
  event('user.role_changed', place?.organizationId ?? null, {
    user: userRef(person),
    organization: place && organizationRef(place),
    from,
    to,
  });
