/**
 * Everything a plan, a license or an override may open or bound, in one place. A default is what holds for an organization
 * of which neither an override nor a license nor a plan says anything.
 */
type FeatureFacts = { readonly name: string; readonly description: string; readonly default: boolean };
type LimitFacts = {
  readonly name: string;
  readonly description: string;
  /** What is counted, in the plural. */
  readonly unit: string;
  /** Null is unlimited. */
  readonly default: number | null;
};

export const features = {
  portCalls: {
    name: 'Port calls',
    description: 'Plan port calls and follow them from arrival to departure',
    default: true,
  },
  serviceOrders: {
    name: 'Service orders',
    description: 'Order services for a port call and watch their deadlines',
    default: true,
  },
  vendors: {
    name: 'Vendors',
    description: 'Keep vendors with their services, ports and performance',
    default: true,
  },
  rfqs: {
    name: 'Requests for quotes',
    description: 'Ask several vendors for quotes and compare them',
    default: false,
  },
  analytics: {
    name: 'Analytics',
    description: 'Reports on port calls, orders and vendors over time',
    default: false,
  },
  apiAccess: {
    name: 'API access',
    description: 'API keys with which other systems work for the organization',
    default: false,
  },
  webhooks: {
    name: 'Webhooks',
    description: 'Tell other systems of what happens as it happens',
    default: false,
  },
  customBranding: {
    name: 'Custom branding',
    description: 'Own logo, colours and sender name in workspace, mails and documents',
    default: false,
  },
  auditExport: {
    name: 'Audit export',
    description: 'Take the audit log out as a file',
    default: false,
  },
} as const satisfies Readonly<Record<string, FeatureFacts>>;

export const limits = {
  users: { name: 'Users', description: 'People who belong to the organization', unit: 'users', default: 3 },
  vessels: { name: 'Vessels', description: 'Vessels that are kept', unit: 'vessels', default: 3 },
  portCallsPerMonth: {
    name: 'Port calls a month',
    description: 'Port calls created in a calendar month',
    unit: 'port calls a month',
    default: 20,
  },
  serviceOrdersPerMonth: {
    name: 'Service orders a month',
    description: 'Service orders created in a calendar month',
    unit: 'service orders a month',
    default: 100,
  },
  apiRequestsPerMinute: {
    name: 'API requests a minute',
    description: 'Requests of all API keys together within a minute',
    unit: 'requests a minute',
    default: 100,
  },
} as const satisfies Readonly<Record<string, LimitFacts>>;

export type FeatureKey = keyof typeof features;
export type LimitKey = keyof typeof limits;
export type EntitlementKey = FeatureKey | LimitKey;

/** Whether a feature is open, or how many of something there may be; null is unlimited. */
export type EntitlementValue = boolean | number | null;

export const featureKeys = Object.keys(features) as [FeatureKey, ...FeatureKey[]];
export const limitKeys = Object.keys(limits) as [LimitKey, ...LimitKey[]];
export const entitlementKeys: [EntitlementKey, ...EntitlementKey[]] = [...featureKeys, ...limitKeys];

export const isFeature = (key: EntitlementKey): key is FeatureKey => Object.hasOwn(features, key);
