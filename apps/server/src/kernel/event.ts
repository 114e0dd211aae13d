import type { EventData, EventType, OrganizationId } from '@porttask/contracts';

/** Something that happened, on its way into the outbox. Past tense; `data` is what its receivers get. */
export type DomainEvent = {
  readonly type: EventType;
  readonly organizationId: OrganizationId | null;
  readonly data: EventData<EventType>;
};

/** An event whose data fits its type. */
export function event<T extends EventType>(
  type: T,
  organizationId: OrganizationId | null,
  data: EventData<T>,
): DomainEvent {
  return { type, organizationId, data };
}
