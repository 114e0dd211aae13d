import type { AnyCommand, AnyQuery, Endpoint } from './endpoint.ts';
import type { EntitlementSource } from './entitlement-source.ts';
import type { GateSource, LimitUse } from './gate-source.ts';
import type { Job, Subscriber } from './job.ts';
import type { OrganizationData } from './organization-data.ts';
import type { StreamTopic } from './stream.ts';

/** What a module brings to the whole. `app/modules.ts` lists them; everything else is generated from the list. */
export type Module = {
  readonly name: string;
  readonly commands: readonly AnyCommand[];
  readonly queries: readonly AnyQuery[];
  readonly endpoints: readonly Endpoint[];
  readonly jobs?: readonly Job[];
  /** What its part of the stream tells. */
  readonly topics?: readonly StreamTopic[];
  readonly subscribers?: readonly Subscriber[];
  readonly organizationData?: OrganizationData;
  readonly entitlementSource?: EntitlementSource;
  readonly gateSource?: GateSource;
  readonly limitUse?: LimitUse;
};
