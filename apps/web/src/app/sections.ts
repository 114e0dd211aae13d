import type { FeatureKey } from '@porttask/contracts/features';
import type { Icon } from '@tabler/icons-react';
import {
  IconAddressBook,
  IconAnchor,
  IconBuilding,
  IconChartBar,
  IconChecks,
  IconClipboardList,
  IconClock,
  IconGauge,
  IconHistory,
  IconId,
  IconLayoutDashboard,
  IconMessageQuestion,
  IconSettings,
  IconShip,
  IconSpy,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Me } from '../lib/me.ts';
import { isSuperAdmin } from '../lib/me.ts';
import { paths } from '../lib/paths.ts';

export type Section = {
  readonly id: string;
  readonly group: 'Workspace' | 'Organization' | 'Administration' | 'Account';
  readonly label: string;
  readonly to: string;
  readonly icon: Icon;
  /** Shortcut to go there. */
  readonly keys?: string;
  /** Other words people look for it by. */
  readonly words?: string;
  readonly visible: (me: Me) => boolean;
  /** What it is part of: while that is closed to the organization, the page says why. */
  readonly feature?: FeatureKey;
  /** Not in the sidebar: it has another place, as the profile in the user's menu. */
  readonly hidden?: boolean;
  /** The id of the section that leads to it, which is shown as the current one. */
  readonly under?: string;
  /** Only this very address is it, not those below. */
  readonly exact?: boolean;
};

const inOrganization = (me: Me) => me.organization !== null;
const isOwnAdmin = ({ role }: Me) => role === 'admin';
const everybody = () => true;

const workspace = { group: 'Workspace', visible: inOrganization } as const;
const organization = { group: 'Organization', visible: inOrganization } as const;
const administration = { group: 'Administration', visible: isSuperAdmin } as const;

/** Where one can go: feeds the sidebar, the palette and the shortcuts. Later stages add their pages here. */
export const sections: readonly Section[] = [
  {
    ...workspace,
    id: 'home',
    label: 'Home',
    to: paths.home,
    icon: IconLayoutDashboard,
    keys: 'g h',
    words: 'dashboard numbers attention arrivals',
    exact: true,
  },
  {
    ...workspace,
    id: 'port-calls',
    label: 'Port calls',
    to: paths.portCalls(),
    icon: IconAnchor,
    keys: 'g c',
    words: 'arrivals departures berth eta voyage',
    feature: 'portCalls',
  },
  {
    ...workspace,
    id: 'vessels',
    label: 'Vessels',
    to: paths.vessels(),
    icon: IconShip,
    keys: 'g w',
    words: 'ships imo fleet',
  },
  {
    ...workspace,
    id: 'service-orders',
    label: 'Service orders',
    to: paths.serviceOrders(),
    icon: IconClipboardList,
    keys: 'g r',
    words: 'sla deadlines towage pilotage bunkers',
    feature: 'serviceOrders',
  },
  {
    ...workspace,
    id: 'rfqs',
    label: 'Requests for quotes',
    to: paths.rfqs(),
    icon: IconMessageQuestion,
    keys: 'g q',
    words: 'rfq offers prices tender award',
    feature: 'rfqs',
  },
  {
    ...workspace,
    id: 'vendors',
    label: 'Vendors',
    to: paths.vendors(),
    icon: IconAddressBook,
    keys: 'g d',
    words: 'suppliers services tugs performance',
    feature: 'vendors',
  },
  {
    ...organization,
    id: 'own-organization',
    label: 'Profile and branding',
    to: paths.ownOrganization(),
    icon: IconId,
    words: 'settings name logo colour contacts billing address vat',
    visible: isOwnAdmin,
    exact: true,
  },
  {
    ...organization,
    id: 'own-hours',
    label: 'Business hours',
    to: paths.ownHours,
    icon: IconClock,
    words: 'opening times holidays calendar sla',
    visible: isOwnAdmin,
  },
  {
    ...organization,
    id: 'own-people',
    label: 'Users and invitations',
    to: paths.ownPeople(),
    icon: IconUsersGroup,
    words: 'colleagues team roles invite members',
  },
  {
    ...organization,
    id: 'own-usage',
    label: 'Usage',
    to: paths.ownUsage,
    icon: IconChartBar,
    words: 'limits features plan places',
  },
  {
    ...organization,
    id: 'organization-audit',
    label: 'Audit log',
    to: paths.organizationAudit(),
    icon: IconHistory,
    words: 'events trail history support who',
    visible: isOwnAdmin,
  },
  {
    ...administration,
    id: 'overview',
    label: 'Overview',
    to: paths.admin,
    icon: IconGauge,
    keys: 'g v',
    exact: true,
  },
  {
    ...administration,
    id: 'organizations',
    label: 'Organizations',
    to: paths.organizations(),
    icon: IconBuilding,
    keys: 'g o',
    words: 'tenants agencies customers suspend',
  },
  {
    ...administration,
    id: 'users',
    label: 'Users',
    to: paths.users(),
    icon: IconUsers,
    keys: 'g u',
    words: 'people accounts members locked',
  },
  {
    ...administration,
    id: 'impersonations',
    label: 'Impersonations',
    to: paths.impersonations(),
    icon: IconSpy,
    words: 'support acting as somebody users',
    hidden: true,
    under: 'users',
  },
  {
    ...administration,
    id: 'approvals',
    label: 'Approvals',
    to: paths.approvals(),
    icon: IconChecks,
    words: 'second super admin four eyes requests',
    hidden: true,
    under: 'settings',
  },
  {
    ...administration,
    id: 'audit',
    label: 'Audit log',
    to: paths.audit(),
    icon: IconHistory,
    keys: 'g a',
    words: 'events trail history chain who',
  },
  {
    ...administration,
    id: 'settings',
    label: 'Settings',
    to: paths.settings(),
    icon: IconSettings,
    keys: 'g s',
    words: 'security sessions mail timeouts about',
  },
  {
    id: 'profile',
    group: 'Account',
    label: 'Profile',
    to: paths.profile(),
    icon: IconUserCircle,
    keys: 'g p',
    words: 'password two-factor sessions name account me',
    visible: everybody,
    hidden: true,
  },
];

export const groups = ['Workspace', 'Organization', 'Administration'] as const;

export const visibleSections = (me: Me): readonly Section[] => sections.filter(({ visible }) => visible(me));

/** The section that an address belongs to: the one with the longest beginning in common. */
export function sectionOf(pathname: string): Section | undefined {
  return sections
    .filter(({ to, exact }) => pathname === to || (!exact && pathname.startsWith(`${to}/`)))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
}
