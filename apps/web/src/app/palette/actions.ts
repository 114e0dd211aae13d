import type { Icon } from '@tabler/icons-react';
import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconPlus,
  IconShieldCheck,
  IconSun,
  IconUserPlus,
} from '@tabler/icons-react';
import { obstacle } from '../../lib/gate.ts';
import type { Me } from '../../lib/me.ts';
import { isSuperAdmin } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';

export type ActionContext = {
  readonly go: (to: string) => void;
  readonly signOut: () => void;
  readonly showShortcuts: () => void;
  readonly setColorScheme: (scheme: 'auto' | 'light' | 'dark') => void;
};

export type PaletteAction = {
  readonly id: string;
  readonly label: string;
  readonly words?: string;
  readonly icon: Icon;
  readonly shortcut?: string;
  readonly visible: (me: Me) => boolean;
  readonly run: (context: ActionContext) => void;
};

const everybody = () => true;
const when = (wanted: Parameters<typeof obstacle>[1]) => (me: Me) =>
  me.organization !== null && obstacle(me, wanted) === null;

/** What can be done from anywhere. Later stages add their actions here. */
export const actions: readonly PaletteAction[] = [
  {
    id: 'port_call.create',
    label: 'Plan port call',
    words: 'new add create arrival visit',
    icon: IconPlus,
    visible: when({ action: 'port_call.create', features: ['portCalls'], takes: 'portCallsPerMonth' }),
    run: ({ go }) => go(paths.newPortCall()),
  },
  {
    id: 'vessel.create',
    label: 'Add vessel',
    words: 'new create ship',
    icon: IconPlus,
    visible: when({ action: 'vessel.create', takes: 'vessels' }),
    run: ({ go }) => go(paths.newVessel),
  },
  {
    id: 'service_order.create',
    label: 'Order service',
    words: 'new add create service order',
    icon: IconPlus,
    visible: when({
      action: 'service_order.create',
      features: ['serviceOrders'],
      takes: 'serviceOrdersPerMonth',
    }),
    run: ({ go }) => go(paths.newServiceOrder()),
  },
  {
    id: 'rfq.create',
    label: 'Ask for quotes',
    words: 'new create request rfq prices offers',
    icon: IconPlus,
    visible: when({ action: 'rfq.create', features: ['rfqs', 'vendors'] }),
    run: ({ go }) => go(paths.newRfq()),
  },
  {
    id: 'vendor.create',
    label: 'Add vendor',
    words: 'new create supplier',
    icon: IconPlus,
    visible: when({ action: 'vendor.create', features: ['vendors'] }),
    run: ({ go }) => go(paths.newVendor),
  },
  {
    id: 'invitation.send_own',
    label: 'Invite colleague…',
    words: 'new add user member team',
    icon: IconUserPlus,
    visible: when({ action: 'invitation.send_own', takes: 'users' }),
    run: ({ go }) => go(paths.ownPeople({ do: 'invite' })),
  },
  {
    id: 'organization.create',
    label: 'Create organization',
    words: 'new add tenant',
    icon: IconPlus,
    visible: isSuperAdmin,
    run: ({ go }) => go(paths.newOrganization),
  },
  {
    id: 'audit.verify',
    label: 'Verify the audit chain',
    words: 'check proof hash',
    icon: IconShieldCheck,
    visible: isSuperAdmin,
    run: ({ go }) => go(paths.audit({ do: 'verify' })),
  },
  {
    id: 'scheme.light',
    label: 'Use light colours',
    words: 'theme mode',
    icon: IconSun,
    visible: everybody,
    run: ({ setColorScheme }) => setColorScheme('light'),
  },
  {
    id: 'scheme.dark',
    label: 'Use dark colours',
    words: 'theme mode night',
    icon: IconMoon,
    visible: everybody,
    run: ({ setColorScheme }) => setColorScheme('dark'),
  },
  {
    id: 'scheme.auto',
    label: 'Use the colours of the system',
    words: 'theme mode auto',
    icon: IconDeviceDesktop,
    visible: everybody,
    run: ({ setColorScheme }) => setColorScheme('auto'),
  },
  {
    id: 'shortcuts.show',
    label: 'Show keyboard shortcuts',
    icon: IconKeyboard,
    shortcut: 'shortcuts.show',
    visible: everybody,
    run: ({ showShortcuts }) => showShortcuts(),
  },
  {
    id: 'sign_out',
    label: 'Sign out',
    words: 'leave log out exit',
    icon: IconLogout,
    visible: everybody,
    run: ({ signOut }) => signOut(),
  },
];
